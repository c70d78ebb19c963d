import type { Day } from './day';
import { checkLength, type Checked } from './text';
import { laterThan } from './tombstone';

/** One small thing a person did, felt or let be. */
export interface Win {
  /** A random UUID, so that two devices never choose the same one. */
  id: string;
  /** What the person wrote, to the letter. */
  text: string;
  /** The person's own calendar day. It never moves by itself. */
  day: Day;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch; grows with every change of this win, even if the clock went back. */
  updatedAt: number;
  /** One of the built-in areas, or one of the person's own. */
  area?: string | undefined;
  /** "Just for me": it never shows on the new tab, in a summary or in an export for others. */
  private: boolean;
  /** "Don't show again": it is not brought up as one from before. */
  hidden?: boolean | undefined;
}

/** What a person can change of a win. */
export type WinChange = Partial<Pick<Win, 'text' | 'day' | 'area' | 'private' | 'hidden'>>;

/** How many characters (Unicode code points) a win holds. */
export const WIN_LIMIT = 2_000;

/** Looks at a text as it stands in the field. */
export function checkText(text: string): Checked {
  return checkLength(text, WIN_LIMIT);
}

/** A new win from a text that fits. */
export function makeWin(
  written: { text: string; day: Day; area?: string | undefined; private?: boolean },
  { id, now }: { id: string; now: number },
): Win {
  const { text, day, area, private: justForMe = false } = written;
  return { id, text, day, createdAt: now, updatedAt: now, area, private: justForMe };
}

/** The win after a change, with a later `updatedAt`. */
export function changeWin(win: Win, change: WinChange, now: number): Win {
  return { ...win, ...change, updatedAt: laterThan(win, now) };
}

/** One day and what was kept on it. */
export interface DayOfWins {
  day: Day;
  wins: Win[];
}

/** Newest day first; within a day the win kept last comes first. Days without wins are not named. */
export function byDay(wins: readonly Win[]): DayOfWins[] {
  const days = new Map<Day, Win[]>();
  for (const win of newestFirst(wins)) {
    const ofDay = days.get(win.day);
    if (ofDay) ofDay.push(win);
    else days.set(win.day, [win]);
  }
  return [...days].map(([day, ofDay]) => ({ day, wins: ofDay }));
}

/** Newest day first; within a day the win kept last comes first. */
function newestFirst(wins: readonly Win[]): Win[] {
  return wins.toSorted(
    (a, b) => compare(b.day, a.day) || b.createdAt - a.createdAt || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without those that are just for the person, and without the days that have no others. */
export function withoutPrivate(days: readonly DayOfWins[]): DayOfWins[] {
  return days
    .map(({ day, wins }) => ({ day, wins: wins.filter((win) => !win.private) }))
    .filter(({ wins }) => wins.length > 0);
}

/** The first `count` wins in their order, by day, and whether there are more. */
export function firstOf(
  days: readonly DayOfWins[],
  count: number,
): { days: DayOfWins[]; more: boolean } {
  const first: DayOfWins[] = [];
  let room = count;
  for (const { day, wins } of days) {
    if (room <= 0) break;
    first.push({ day, wins: wins.slice(0, room) });
    room -= wins.length;
  }
  const all = days.reduce((sum, { wins }) => sum + wins.length, 0);
  return { days: first, more: all > count };
}
