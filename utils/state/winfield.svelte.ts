import type { Day } from '@/utils/domain/day';
import { caretAt, isSelected, isSpent, saysAll, typedInto, type Draft } from '@/utils/domain/draft';
import { typedSince } from '@/utils/domain/text';
import { isLiving } from '@/utils/domain/tombstone';
import { checkText, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { watchChanges } from '@/utils/storage/changes';
import { deleteWin, keepWin, winOf } from '@/utils/storage/wins';
import { DayPick } from './daypick.svelte';
import { DraftSaver } from './draftsaver';
import { today } from './keep';
import {
  keepOnce,
  settle,
  whatCameOf,
  winToBe,
  withChoices,
  type Choices,
  type Keeping,
  type Waits,
} from './keeping';

const NONE: Choices = { area: undefined, private: false, day: undefined };

// Longer than other files: text, choices and what waits change together, so one class holds them.
/** The field a win is written in. The words stay in it until the database has them. */
export class WinField {
  /** An earlier day that is being picked. */
  readonly dayPick = new DayPick();
  #text = $state.raw('');
  #choices = $state.raw<Choices>(NONE);
  #keeping = $state.raw<Keeping>({ kind: 'writing' });
  #checked = $derived(checkText(this.#text));
  #caret = caretAt(0);
  #saver = new DraftSaver();
  /** When the words in the field were begun. */
  #since: number | undefined;
  /**
   * The id of the win the words will be. A draft of a win that is there by now is not brought back,
   * and two fields with the same draft have one id, so that they keep it once.
   */
  #as: string | undefined;
  /** What waits with these words, however they are changed since. What is kept comes in its place. */
  #waits: Waits | undefined;
  /** While the draft of last time is looked for; resolves to whether there was one. */
  #arriving = $state.raw<Promise<boolean>>();

  get text(): string {
    return this.#text;
  }

  get choices(): Choices {
    return this.#choices;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Whether the draft of last time may still come. */
  get arriving(): boolean {
    return this.#arriving !== undefined;
  }

  /** Where the caret belongs after the words were put back. */
  get caret(): Readonly<{ from: number; to: number }> {
    return this.#caret;
  }

  /** How many characters are over what a win holds, or 0. */
  get over(): number {
    return this.#checked.kind === 'long' ? this.#checked.over : 0;
  }

  /** What the person types, with the caret as the field reports it (UTF-16 offsets). */
  write = (text: string, from: number, to: number): void => {
    const typed = text !== this.#text;
    // Words in the place of all that stood here are another win: what waits is left to itself.
    if (this.#waits && typed && (text.trim() === '' || isSelected(this.#draft()))) {
      this.#waits = this.#as = undefined;
    }
    this.#text = text;
    this.#caret = { from, to };
    // Typing on takes the last message away.
    if (typed && this.#keeping.kind !== 'keeping') this.#keeping = { kind: 'writing' };
    this.#save();
  };

  /** Puts an example into the field, on a line of its own if there are words already. */
  suggest = (text: string): void => {
    const whole = this.#text.trim() === '' ? text : `${this.#text.trimEnd()}\n${text}`;
    this.write(whole, whole.length, whole.length);
  };

  choose = (choices: Partial<Choices>): void => {
    if ('day' in choices) this.dayPick.end();
    this.#choose(choices);
  };

  /** Takes what stands in the field for an earlier day. Until it is a day, nothing is kept. */
  pickDay = (text: string, today: Day): void => {
    const day = this.dayPick.pick(text, today);
    if (day) this.#choose({ day });
  };

  /** Brings back the draft of last time. What was typed before it came goes in at its caret. */
  restore = async (): Promise<void> => {
    this.#arriving = this.#restore();
    await this.#arriving;
  };

  /** Hears what other pages keep, until stopped. */
  follow = (): (() => void) => watchChanges(() => void this.#hear());

  /** Keeps what stands in the field. Blank or over-long text keeps nothing and stays. */
  keep = async (): Promise<void> => {
    // What was refused is what is tried again.
    if (this.#keeping.kind === 'refused' && this.#keeping.aside)
      return this.#keepAside(this.#keeping.aside);
    if (this.#checked.kind !== 'fits' || this.#keeping.kind === 'keeping') return;
    // A draft that arrives only now joins what was typed: the person should see that first.
    if (this.#arriving && (await this.#arriving)) return;
    if (this.dayPick.fault) {
      this.#keeping = { kind: 'held' };
      return;
    }
    const written = this.#text;
    const chosen = this.#choices;
    const before = this.#waits?.win;
    this.#keeping = { kind: 'keeping' };
    const win = await winToBe(written, chosen, this.#as, this.#waits);
    // Until the win is kept, the draft on the disk is what holds the words.
    await this.#saver.done();
    const outcome = await settle(win, (one) => keepWin(one, before), before);
    if (outcome.kind === 'refused') {
      this.#keeping = outcome;
      if (outcome.waiting) this.#waits = { win: outcome.waiting, day: chosen.day };
      this.#save();
      return;
    }
    // What was ticked meanwhile is meant for the words that stood beside it.
    let late = this.#choices === chosen ? NONE : this.#choices;
    if (late !== NONE && this.#text === written) {
      outcome.win = await withChoices(outcome.win, late);
      late = NONE;
    }
    this.#keeping = outcome;
    this.#leave(typedSince(this.#text, written), late);
  };

  /** Keeps a win in other words than the field's, which stay as they are. */
  keepAs = async (text: string): Promise<void> => {
    if (this.#keeping.kind === 'keeping') return;
    // Where no words are, what was chosen beside the field is meant for these.
    if (!this.arriving && this.#text.trim() === '') {
      this.suggest(text);
      return this.keep();
    }
    await this.#keepAside(winToBe(text, NONE));
  };

  /** Takes the last win back: it is no longer kept, and its words are in the field again. */
  undo = async (): Promise<void> => {
    if (this.#keeping.kind !== 'kept') return;
    const { win: kept, aside } = this.#keeping;
    const back = !aside || this.#text === '';
    // A second press is not meant for the words that come back.
    this.#keeping = { kind: 'keeping' };
    try {
      // It may have been changed since, here or in another page: those words are what comes back.
      const win = (await deleteWin(kept.id, now(), back ? this.#aside : undefined)) ?? kept;
      const day = win.day === (await today()) ? undefined : win.day;
      this.#keeping = { kind: 'undone', back };
      if (back) {
        // What was typed on since stands after it, as it did.
        this.#caret = caretAt(win.text.length);
        this.#text = win.text + this.#text;
        this.#choices = { area: win.area, private: win.private, day };
      }
    } catch {
      this.#keeping = { kind: 'kept', win: kept, aside, stuck: true };
    }
    this.#save();
  };

  async #keepAside(winning: Win | Promise<Win>): Promise<void> {
    this.#keeping = { kind: 'keeping' };
    const aside = await winning;
    this.#keeping = { ...(await settle(aside, keepOnce)), aside };
    this.#save();
  }

  /** Words that another page has kept leave the field; others that it kept in their place do not. */
  async #hear(): Promise<void> {
    const { as } = this.#draft();
    if (as === undefined || this.#text.trim() === '') return;
    const win = await winOf(as).catch(() => undefined);
    const draft = this.#draft();
    if (!win || as !== draft.as || this.#keeping.kind === 'keeping') return;
    if (isLiving(win) && isSpent(draft, win)) {
      // It may be the "Kept." of another win that stands there.
      if (this.#keeping.kind !== 'kept') this.#keeping = { kind: 'kept', win };
      this.#leave('');
    } else if (!this.#waits) {
      this.#as = undefined;
      this.#save();
    }
  }

  /** What was written has its place; `rest` was typed since, and `choices` are for that. */
  #leave(rest: string, choices = NONE): void {
    this.#since = undefined;
    this.#as = undefined;
    this.#waits = undefined;
    this.#text = rest;
    this.#caret = caretAt(rest.length);
    this.#choices = choices;
    this.dayPick.end();
    this.#save();
  }

  #choose(choices: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...choices };
    if (this.#keeping.kind === 'held') this.#keeping = { kind: 'writing' };
    this.#save();
  }

  async #restore(): Promise<boolean> {
    const draft = await this.#saver.read();
    const came = draft && (await whatCameOf(draft));
    this.#arriving = undefined;
    if (!draft || (came?.kind === 'kept' && isSpent(draft, came.win))) {
      this.#save();
      return false;
    }
    const { text, from, to, area, private: justForMe, day } = typedInto(draft, this.#text);
    this.#text = text;
    this.#caret = { from, to };
    this.#choices = { area, private: justForMe, day };
    this.#since = draft.since;
    this.#as = draft.as;
    const waits = came?.kind === 'refused' ? came.waiting : came?.win;
    // One that was changed elsewhere since is not written over: these words come beside it.
    const same = came?.kind !== 'kept' || came.win.updatedAt === draft.waitingOf;
    this.#waits = waits && same ? { win: waits, day } : undefined;
    if (!same) this.#as = undefined;
    if (came?.kind === 'refused') this.#keeping = came;
    this.#save();
    return true;
  }

  #save(): void {
    // A draft that is written while its words are being kept would come back beside the win, and
    // what is typed before the one of last time has come is not to stand in its place.
    if (this.#keeping.kind === 'keeping' || this.#arriving) return;
    if (this.#text.trim() === '') this.#since = undefined;
    else this.#since ??= now();
    this.#as ??= newId();
    this.#saver.save(this.#draft());
  }

  /** A win's words as a draft beside the field's own, in which they are with the next key. */
  #aside = ({ text, area, private: justForMe, day }: Win): Draft => {
    const draft = this.#draft();
    return { ...draft, id: `win/${draft.as}`, text, area, private: justForMe, day };
  };

  #draft(): Draft {
    const waits = this.#waits?.win;
    const words = { text: this.#text, ...this.#caret, ...this.#choices };
    const waitingOf = waits && !saysAll(waits, words) ? waits.updatedAt : undefined;
    const ids = { as: waits?.id ?? this.#as, waitingAs: waits?.id, waitingOf };
    return { id: 'win', ...words, since: this.#since, ...ids };
  }
}
