import { dayFromBefore, lastDayBefore, mayComeUp } from '@/utils/domain/frombefore';
import type { Day } from '@/utils/domain/day';
import type { Draft } from '@/utils/domain/draft';
import { isUnfinished, promptOf, type Prompt } from '@/utils/domain/prompt';
import type { Settings } from '@/utils/domain/settings';
import type { Win } from '@/utils/domain/win';
import { watchCheck } from '@/utils/platform/asked';
import { now } from '@/utils/platform/here';
import { leave, whatWasLeft } from '@/utils/platform/left';
import { watchRest } from '@/utils/platform/nudging';
import { editWin, oldestDay, winFrom } from '@/utils/storage/wins';
import { isCheckDue, skipCheck, waveCheckAway } from './checkdue';
import { draftToFinish } from './draftsaver';
import { LostJournal } from './lostjournal.svelte';
import { OfferCard } from './offer.svelte';

/** The one thing that may wait for an answer on a new tab. */
export class Prompts {
  /** The nudge, if one waits, and what was said to it here. */
  readonly offer = new OfferCard();
  /** The journal, if the browser has lost it. */
  readonly lost = new LostJournal();
  #check = $state.raw(false);
  #draft = $state.raw<Draft>();
  #before = $state.raw<Win>();
  /** The win from before that was hidden here just now, so that this can be undone. */
  #hidden = $state.raw<Win>();
  #failed = $state.raw(false);
  /** Whether the person sent a prompt away in this tab: no other comes after it. */
  #quiet = $state.raw(false);
  #lowEnergy = $state.raw(false);
  /** Counts the looks: of two under way at once the newer one says what waits. */
  #looks = 0;

  get prompt(): Prompt | undefined {
    if (this.#quiet || this.offer.told) return undefined;
    const waiting = {
      lost: this.lost.place !== undefined,
      nudge: this.offer.offer?.card === true,
      check: this.#check,
      draft: this.#draft !== undefined,
      before: this.#before !== undefined || this.#hidden !== undefined,
    };
    return promptOf(waiting, { lowEnergy: this.#lowEnergy });
  }

  /** The win from before, if one comes up. */
  get before(): Win | undefined {
    return this.#before;
  }

  /** Whether a win was hidden here, and can be brought back. */
  get undoable(): boolean {
    return this.#hidden !== undefined;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Follows the nudges, and what sends the check away in some other page, until stopped. */
  follow(): () => void {
    const look = () => void this.#lookForCheck();
    const unwatch = [this.offer.follow(), watchRest(look), watchCheck(look)];
    return () => {
      for (const stop of unwatch) stop();
    };
  }

  /** Looks what waits on this day. With `writing`, what is in the field is no draft to finish. */
  look = async (today: Day, settings: Settings, writing?: boolean): Promise<void> => {
    const look = (this.#looks += 1);
    if (writing) this.#draft = undefined;
    this.#lowEnergy = settings.lowEnergyDay === today;
    const left = whatWasLeft();
    await this.lost.look();
    await this.#lookForCheck();
    const draft = writing ? undefined : await draftToFinish();
    const comesUp =
      settings.fromBefore && !this.#lowEnergy && !this.#hidden && left.before !== today;
    const before = comesUp ? await fromBefore(today).catch(() => undefined) : undefined;
    if (look !== this.#looks) return;
    this.#draft = isUnfinished(draft, left.draft) ? draft : undefined;
    this.#before = before;
  };

  /**
   * Sends the prompt away: a nudge has its answer, all else is left for later. That the journal is
   * lost is told by the next new tab again, until it is let go.
   */
  dismiss = (today: Day): void => {
    const { prompt } = this;
    this.#quiet = true;
    if (prompt === 'nudge') {
      if (this.offer.offer?.kind === 'check') void waveCheckAway();
      void this.offer.answer({ kind: 'done' });
    }
    if (prompt === 'check') void skipCheck();
    if (prompt === 'draft') leave({ draft: this.#draft?.since });
    if (prompt === 'before') leave({ before: today });
  };

  /** "Don't show again": the win is kept as it is and never comes up by itself. */
  hide = async (): Promise<void> => {
    const win = this.#before;
    if (win) await this.#change(win, true);
  };

  undoHide = async (): Promise<void> => {
    const win = this.#hidden;
    if (win) await this.#change(win, false);
  };

  async #lookForCheck(): Promise<void> {
    this.#check = await isCheckDue().catch(() => false);
  }

  async #change(win: Win, hidden: boolean): Promise<void> {
    try {
      const answer = await editWin(win, { hidden }, now());
      this.#failed = answer.kind === 'overtaken';
      if (answer.kind === 'overtaken') return;
      this.#hidden = hidden ? answer.record : undefined;
      this.#before = hidden ? undefined : answer.record;
    } catch {
      this.#failed = true;
    }
  }
}

async function fromBefore(today: Day): Promise<Win | undefined> {
  const oldest = await oldestDay();
  const from = oldest && dayFromBefore(today, oldest);
  if (!from) return undefined;
  const last = lastDayBefore(today);
  const after = await winFrom({ first: from, last }, mayComeUp);
  return after ?? winFrom({ first: oldest, last: from }, mayComeUp);
}
