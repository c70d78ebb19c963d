import type { Day } from './day';
import { compareTexts } from './order';
import type { Win } from './win';

// Apart from what makes and changes a win, because a new tab shows the week before anybody could.

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
    (a, b) => compareTexts(b.day, a.day) || b.createdAt - a.createdAt || compareTexts(a.id, b.id),
  );
}

/** Without those that are just for the person, and without the days that have no others. */
export function withoutPrivate(days: readonly DayOfWins[]): DayOfWins[] {
  return days
    .map(({ day, wins }) => ({ day, wins: wins.filter((win) => !win.private) }))
    .filter(({ wins }) => wins.length > 0);
}

/** The first `count` wins in their order, by day, and whether there are more. Some stay in any case. */
export function firstOf(
  days: readonly DayOfWins[],
  count: number,
  stays?: (id: string) => unknown,
): { days: DayOfWins[]; more: boolean } {
  let room = count;
  const first = days.map(({ day, wins }) => ({
    day,
    wins: wins.filter(({ id }) => (room -= 1) >= 0 || stays?.(id)),
  }));
  return { days: first.filter(({ wins }) => wins.length > 0), more: room < 0 };
}
