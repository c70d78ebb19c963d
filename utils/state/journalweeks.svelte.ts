import { SvelteMap } from 'svelte/reactivity';
import { weekNamed } from '@/utils/domain/calendar';
import { dayOf, weekOf, type Day, type Days } from '@/utils/domain/day';
import { entriesByDay, leftOver, type DayOfEntries, type Entry } from '@/utils/domain/entry';
import { StoreTrouble, troubleOf, type Trouble } from '@/utils/domain/trouble';
import type { Win } from '@/utils/domain/win';
import { firstDayOfWeek, now, zone } from '@/utils/platform/here';
import { somethingWaits } from '@/utils/platform/local';
import { watchChanges } from '@/utils/storage/changes';
import { daysKept, entriesOfDays, type WeekCount, weeksKept } from '@/utils/storage/journal';

export type WeeksView =
  | { kind: 'reading' }
  | { kind: 'shown'; weeks: WeekCount[] }
  /** The store cannot be read. What waits outside of it is there. */
  | { kind: 'refused'; trouble: Trouble; waiting: Win[] };

/**
 * The journal by week. Every week that holds something is known by its days; what it holds is read
 * while it is on the screen or near it, and let go of when it is far away.
 */
export class JournalWeeks {
  #view = $state.raw<WeeksView>({ kind: 'reading' });
  #held = new SvelteMap<Day, DayOfEntries[]>();
  /** Weeks that are on the screen or near it, in the order they came. */
  #near = new SvelteMap<Day, Days>();
  #pinned: (id: string) => boolean;
  #reading = false;
  /** Whether all weeks are known. */
  #counted = false;
  #counts = 0;

  /** `pinned` says which entries hold words that are not kept yet, and so must not go. */
  constructor(pinned: (id: string) => boolean) {
    this.#pinned = pinned;
  }

  get view(): WeeksView {
    return this.#view;
  }

  /** What a week holds, by its first day, once it is read. */
  held(first: Day): DayOfEntries[] | undefined {
    return this.#held.get(first);
  }

  /** Reads one week so that it can be shown at once, and then where all the others are. */
  open = async (name = ''): Promise<void> => {
    await this.#try(async () => {
      const firstDay = firstDayOfWeek();
      const named = weekNamed(name, firstDay);
      // Most often something was kept this week, so it is read while the newest day is looked for.
      const likely = named ?? weekOf(dayOf(now(), zone()), firstDay);
      let stuck: Trouble | undefined;
      const [kept, entries, moved] = await Promise.all([
        daysKept(),
        entriesOfDays(likely),
        moveWaiting().catch((error: unknown) => {
          stuck = troubleOf(error);
          return false;
        }),
      ]);
      const last = (moved ? await daysKept() : kept)?.last;
      const week = named ?? (last && weekOf(last, firstDay));
      // What cannot be moved, as to a full disk, keeps nobody from what is there; and it is not nothing.
      if (!week && stuck) throw new StoreTrouble(stuck);
      if (!week) {
        this.#view = { kind: 'shown', weeks: [] };
        return;
      }
      this.#near.set(week.first, week);
      await this.#hold(week, !moved && week.first === likely.first ? entries : undefined);
      if (this.#view.kind !== 'shown') {
        const days = this.#held.get(week.first) ?? [];
        const count = days.reduce((sum, { entries: ofDay }) => sum + ofDay.length, 0);
        this.#view = { kind: 'shown', weeks: count > 0 ? [{ week, count }] : [] };
      }
      await this.#count();
    });
  };

  /** Reads again what is shown. */
  read = async (): Promise<void> => {
    await this.#try(async () => {
      for (const week of this.#near.values()) await this.#hold(week);
      await this.#count();
    });
  };

  /** A week, by its first day, comes near the screen: it is read, one after the other. */
  near = (first: Day): void => {
    const week = weekOf(first, firstDayOfWeek());
    this.#near.set(week.first, week);
    void this.#readNear();
  };

  /** A week is far away again. */
  far = (first: Day): void => {
    const days = this.#held.get(first) ?? [];
    if (days.some(({ entries }) => entries.some(({ record }) => this.#pinned(record.id)))) return;
    this.#near.delete(first);
    this.#held.delete(first);
  };

  /** Reads again after every change, by this page or another one, until stopped. */
  follow(): () => void {
    return watchChanges(() => void this.read());
  }

  async #readNear(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const next = () => [...this.#near.values()].find(({ first }) => !this.#held.has(first));
    for (let week = next(); week; week = next()) {
      try {
        await this.#hold(week);
      } catch (error) {
        this.#near.delete(week.first);
        await this.#refused(error);
      }
      // What was read is drawn before the next is.
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    this.#reading = false;
  }

  /** Shows what a week holds, which may have been read just now, if it is still near. */
  async #hold(week: Days, read?: Entry[]): Promise<void> {
    const entries = read ?? (await entriesOfDays(week));
    // Far away again, it would not be read after a change, and come back as it was.
    if (!this.#near.has(week.first)) return;
    const before = (this.#held.get(week.first) ?? []).flatMap((day) => day.entries);
    const kept = leftOver(before, entries, this.#pinned);
    this.#held.set(week.first, entriesByDay([...entries, ...kept]));
  }

  async #count(): Promise<void> {
    const number = (this.#counts += 1);
    const opened = this.#view.kind === 'shown' ? this.#view.weeks : [];
    const weeks: WeekCount[] = [];
    for await (const some of weeksKept(firstDayOfWeek())) {
      if (number !== this.#counts) return;
      weeks.push(...some);
      // The first time, they come a year at a time, before the one that was opened, or after it.
      const oldest = weeks.at(-1)?.week.first ?? '';
      const later = opened.filter(({ week }) => week.first < oldest);
      if (!this.#counted) this.#view = { kind: 'shown', weeks: [...weeks, ...later] };
    }
    if (number !== this.#counts) return;
    this.#counted = true;
    this.#view = { kind: 'shown', weeks };
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.#refused(error);
    }
  }

  async #refused(error: unknown): Promise<void> {
    this.#view = { kind: 'refused', trouble: troubleOf(error), waiting: await whatWaits() };
  }
}

/** The wins that wait; none where even that cannot be read. */
async function whatWaits(): Promise<Win[]> {
  try {
    if (!(await somethingWaits())) return [];
    return await (await import('@/utils/platform/waiting')).waitingWins();
  } catch {
    return [];
  }
}

/** What the store refused earlier comes in first. Resolves to whether there was something. */
async function moveWaiting(): Promise<boolean> {
  if (!(await somethingWaits())) return false;
  await (await import('./keep')).moveOver();
  return true;
}
