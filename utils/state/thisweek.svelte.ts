import { dayOf, weekOf, type Day, type Days } from '@/utils/domain/day';
import { settingsFrom, type Settings } from '@/utils/domain/settings';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { byDay, type DayOfWins } from '@/utils/domain/windays';
import { firstDayOfWeek, now, zone } from '@/utils/platform/here';
import { somethingWaits, WAITING, watchLocal } from '@/utils/platform/local';
import { rememberedLook, rememberLook } from '@/utils/platform/remembered';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { watchChanges } from '@/utils/storage/changes';
import { winsOfWeek } from '@/utils/storage/week';
import { copiedWeek, copyWeek } from '@/utils/storage/weekcopy';
import { watchDay } from './watchday';

export type WeekView =
  | { kind: 'reading' }
  | { kind: 'shown'; days: DayOfWins[] }
  /** The store cannot be read. What waits outside of it is there. */
  | { kind: 'refused'; trouble: Trouble; days: DayOfWins[] };

/** This week's wins, kept true while the page is open: other pages keep wins, and days end. */
export class ThisWeek {
  #view = $state.raw<WeekView>({ kind: 'reading' });
  #settings = $state.raw(settingsFrom(rememberedLook()));
  #today = $state.raw<Day>(todayBy(this.#settings));
  #known = $state.raw(false);
  #reads = 0;

  /** `shared`: what is shown is for whoever looks, so a copy of it does until the store is open. */
  constructor({ shared = false } = {}) {
    const copy = shared && copiedWeek(this.#today);
    if (copy) this.#view = { kind: 'shown', days: copy };
  }

  get view(): WeekView {
    return this.#view;
  }

  get today(): Day {
    return this.#today;
  }

  /** Whether the settings have been read. */
  get known(): boolean {
    return this.#known;
  }

  /** The settings as they were when the week was read; until then, what is remembered of them. */
  get settings(): Settings {
    return this.#settings;
  }

  /** Whether today is a low-energy day. */
  get lowEnergy(): boolean {
    return this.#settings.lowEnergyDay === this.#today;
  }

  /** Asks the database. Of several reads under way, the one begun last is shown. */
  read = async (): Promise<void> => {
    await this.#read(await askAtOnce());
  };

  /** Reads now and after every change, return to the page and start of a day, until stopped. */
  follow(): () => void {
    const read = async () => {
      const asked = await askAtOnce();
      days.wait(asked.settings.dayStartsAt);
      await this.#read(asked);
    };
    const changed = () => void read();
    const days = watchDay(changed);
    const unwatch = [
      watchChanges(changed),
      watchSettings(changed),
      watchLocal([WAITING], changed),
      days.stop,
    ];
    changed();
    return () => {
      for (const stop of unwatch) stop();
    };
  }

  async #read({ settings, waits }: Asked): Promise<void> {
    const number = (this.#reads += 1);
    rememberLook(settings);
    const today = todayBy(settings);
    const week = weekOf(today, firstDayOfWeek());
    const know = () => {
      this.#today = today;
      this.#settings = settings;
      this.#known = true;
    };
    // The copy stands by now, and is true by what was remembered.
    if (!this.#known && this.#view.kind === 'shown') know();
    const view = await readWeek(week, waits);
    // One that is overtaken may have read what is no longer so.
    if (number !== this.#reads) return;
    if (view.kind === 'shown') copyWeek(week, view.days);
    know();
    this.#view = view;
  }
}

function todayBy({ dayStartsAt }: Settings): Day {
  return dayOf(now(), zone(), dayStartsAt);
}

interface Asked {
  settings: Settings;
  /** Whether wins wait outside of the store. */
  waits: boolean;
}

/** What has to be known before the week is read, in one go. */
async function askAtOnce(): Promise<Asked> {
  // Where it cannot be known whether any wait, the week is shown all the same.
  const waiting = somethingWaits().catch(() => false);
  const [settings, waits] = await Promise.all([readSettings(), waiting]);
  return { settings, waits };
}

async function readWeek(week: Days, waits: boolean): Promise<WeekView> {
  const still = waits ? await (await import('./keep')).stillWaiting() : [];
  const waiting = still.filter(({ day }) => week.first <= day && day <= week.last);
  try {
    const wins = await winsOfWeek(week);
    // One may have its place by now and not be off the list yet.
    const others = waiting.filter(({ id }) => !wins.some((win) => win.id === id));
    return { kind: 'shown', days: byDay([...others, ...wins]) };
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error), days: byDay(waiting) };
  }
}
