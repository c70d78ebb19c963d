import type { Area } from '@/utils/domain/area';
import { cardTime, checkedDays, MOST_WINS, type CheckTime } from '@/utils/domain/check';
import { dayOf, type Day } from '@/utils/domain/day';
import type { FormDraft } from '@/utils/domain/formdraft';
import { makeReflection } from '@/utils/domain/reflection';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { makeWin, type Win } from '@/utils/domain/win';
import { byDay } from '@/utils/domain/windays';
import { checkAnsweredAt, markCheck, watchCheck } from '@/utils/platform/asked';
import { changeSettings, unchoose, type Undoable } from '@/utils/platform/changesettings';
import { now, zone } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { watchRest } from '@/utils/platform/nudging';
import { watchChanges } from '@/utils/storage/changes';
import { winsOfWeek } from '@/utils/storage/wins';
import { beginCheckWith, isCheckDue, skipCheck, type CheckChoice } from './checkdue';
import { KeptForm, type Made } from './keptform.svelte';
import { stopAll } from './stopall';
import { watchDay } from './watchday';

export const HONOUR = 'practice.weekly_check.honour';
export const CLOSING = 'practice.weekly_check.closing';
/** The field a new win is written in, until it is added to the list. */
export const NEW_WIN = 'win';

export type OfferedWins =
  { kind: 'reading' } | { kind: 'shown'; wins: Win[] } | { kind: 'refused'; trouble: Trouble };

/** The weekly check: the wins of seven days, a question, an area to lean towards, a sentence. */
export class WeeklyCheck {
  readonly form = new KeptForm('check');
  #today = $state.raw<Day>(dayOf(now(), zone()));
  #offered = $state.raw<OfferedWins>({ kind: 'reading' });
  #due = $state.raw(false);
  #time = $state.raw<CheckTime>();
  #hour = $state.raw(18);
  #timeRefused = $state.raw(false);
  #focus = $state.raw<Area>();
  /** How things stood before the check was kept, for Undo. */
  #before: { settings: Undoable; answeredAt: number | undefined; marked: number } | undefined;

  get today(): Day {
    return this.#today;
  }

  get offered(): OfferedWins {
    return this.#offered;
  }

  /** Whether its day and hour have come, and it was not made or skipped since. */
  get due(): boolean {
    return this.#due;
  }

  /** When it is offered, if it is to be. */
  get time(): CheckTime | undefined {
    return this.#time;
  }

  /** The hour that is chosen, also while no day is. */
  get hour(): number {
    return this.#hour;
  }

  /** Whether the last choice of when it is offered was not saved. */
  get timeRefused(): boolean {
    return this.#timeRefused;
  }

  /** The area that kind lines lean towards now. */
  get focus(): Area | undefined {
    return this.#focus;
  }

  /** How many more wins there is room for. */
  get room(): number {
    return MOST_WINS - this.chosen.length - this.form.words.draft.added.length;
  }

  /** The ids of those that are chosen. A draft of another week may name some that are long gone. */
  get chosen(): readonly string[] {
    const { chosen } = this.form.words.draft;
    const offered = this.#offered;
    if (offered.kind !== 'shown') return chosen;
    return chosen.filter((id) => offered.wins.some((win) => win.id === id));
  }

  /** Reads now and after every change, return to the page and start of a day, until stopped. */
  follow(): () => void {
    const look = async () => {
      await this.read();
      days.wait((await readSettings()).dayStartsAt);
    };
    const read = () => void look();
    const days = watchDay(read);
    const stop = stopAll([
      this.form.words.follow(),
      watchChanges(read),
      watchSettings(read),
      watchCheck(read),
      watchRest(read),
      days.stop,
    ]);
    read();
    return stop;
  }

  read = async (): Promise<void> => {
    const settings = await readSettings();
    this.#today = dayOf(now(), zone(), settings.dayStartsAt);
    this.#time = cardTime(settings);
    this.#hour = settings.checkHour;
    this.#focus = settings.focusArea;
    // Where it cannot be known, nothing is offered, and the wins are there all the same.
    this.#due = await isCheckDue().catch(() => false);
    try {
      const days = byDay(await winsOfWeek(checkedDays(this.#today)));
      const wins = days.flatMap((day) => day.wins).filter(({ hidden }) => hidden !== true);
      this.#offered = { kind: 'shown', wins };
    } catch (error) {
      this.#offered = { kind: 'refused', trouble: troubleOf(error) };
    }
  };

  choose = (win: Win, chosen: boolean): void => {
    const others = this.form.words.draft.chosen.filter((id) => id !== win.id);
    this.form.change({ chosen: chosen ? [...others, win.id] : others });
  };

  /** Puts what stands in the field for a new win on the list. */
  add = (): void => {
    const { texts, added } = this.form.words.draft;
    const text = texts[NEW_WIN] ?? '';
    if (text.trim() === '' || this.room <= 0) return;
    this.form.change({
      added: [...added, { id: newId(), text }],
      texts: { ...texts, [NEW_WIN]: '' },
    });
  };

  /** Takes a new win off the list; its words are in the field again. */
  takeOff = (id: string): void => {
    const { texts, added } = this.form.words.draft;
    const off = added.find((win) => win.id === id);
    if (!off) return;
    const before = texts[NEW_WIN] ?? '';
    this.form.change({
      added: added.filter((win) => win !== off),
      texts: { ...texts, [NEW_WIN]: before.trim() === '' ? off.text : `${before}\n${off.text}` },
    });
  };

  keep = async (): Promise<void> => {
    const answeredAt = await checkAnsweredAt().catch(() => undefined);
    const made = await this.form.keep((draft, at) => madeOf(draft, this.chosen, at));
    if (!made) return;
    this.#before = undefined;
    const area = made.reflection.area as Area | undefined;
    // Whoever leaves the area out goes on leaning as they chose before.
    const set = area === undefined ? {} : { focusArea: area };
    try {
      const settings = { set, before: await changeSettings(set) };
      const marked = now();
      this.#before = { settings, answeredAt, marked };
      await markCheck(marked);
    } catch {
      // It is kept all the same, and offered once more.
    }
    await this.read();
  };

  /** Takes back the check, its new wins, and the area it leaned towards, if no other is chosen since. */
  undo = async (): Promise<void> => {
    if (!(await this.form.undo()) || !this.#before) return;
    const { settings, answeredAt, marked } = this.#before;
    await unchoose(settings);
    // A check that was made or skipped since is this week's.
    const last = await checkAnsweredAt().catch(() => undefined);
    if (last === marked) await markCheck(answeredAt);
    await this.read();
  };

  /** Not this week. */
  skip = async (): Promise<void> => {
    await skipCheck();
    await this.read();
  };

  /** Has it offered from another time on, or no longer. */
  offerAt = async (chosen: CheckChoice): Promise<void> => {
    // Shown at once: what is refused is seen to go back.
    const time = { checkDay: this.#time?.day, checkHour: this.#hour, ...chosen };
    this.#time = cardTime(time);
    this.#hour = time.checkHour;
    try {
      await beginCheckWith(chosen);
      await changeSettings(chosen);
      this.#timeRefused = false;
    } catch {
      this.#timeRefused = true;
    }
    await this.read();
  };

  /** Lets the area go. */
  unfocus = async (): Promise<void> => {
    await changeSettings({ focusArea: undefined });
    await this.read();
  };
}

/** What is still in the field for a new win was meant as one. */
function madeOf(
  { texts, added, area, private: justForMe }: FormDraft,
  chosen: readonly string[],
  { day, now: at }: { day: Day; now: number },
): Made {
  const unadded = texts[NEW_WIN] ?? '';
  const all = unadded.trim() === '' ? added : [...added, { id: newId(), text: unadded }];
  // A moment apart, so that they stay in their order.
  const wins = all.map(({ id, text }, place) =>
    makeWin({ text, day, private: justForMe }, { id, now: at + place - all.length + 1 }),
  );
  const looked = [...chosen, ...wins.map(({ id }) => id)];
  const answers = [HONOUR, CLOSING].map((question) => ({ question, text: texts[question] ?? '' }));
  const reflection = makeReflection(
    { form: 'weekly_check', day, answers, wins: looked, area, private: justForMe },
    { id: newId(), now: at },
  );
  return { reflection, wins };
}
