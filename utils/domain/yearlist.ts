import { AREAS } from './area';
import { weekOf, type Days, type Weekday } from './day';
import { compareTexts } from './order';
import type { Win } from './win';

// The picture of a year in words, for those who do not see it.

type Seed = Pick<Win, 'area' | 'day'>;

/** A week that has flowers. */
export interface WeekOfFlowers<T extends Seed> {
  week: Days;
  wins: T[];
}

/** The weeks that have flowers, in the order of the year. */
export function winsByWeek<T extends Seed>(
  wins: readonly T[],
  firstDay: Weekday,
): WeekOfFlowers<T>[] {
  const weeks: WeekOfFlowers<T>[] = [];
  for (const win of wins.toSorted((a, b) => compareTexts(a.day, b.day))) {
    const last = weeks.at(-1);
    if (last && win.day <= last.week.last) last.wins.push(win);
    else weeks.push({ week: weekOf(win.day, firstDay), wins: [win] });
  }
  return weeks;
}

/** How many there are of each area, the built-in ones first and those without one last. */
export function winsByArea(wins: readonly Seed[]): { area: string | undefined; count: number }[] {
  const counts = new Map<string | undefined, number>();
  for (const { area } of wins) counts.set(area, (counts.get(area) ?? 0) + 1);
  const place = (area: string | undefined) => {
    if (area === undefined) return AREAS.length + 1;
    const known = (AREAS as readonly string[]).indexOf(area);
    return known < 0 ? AREAS.length : known;
  };
  return [...counts]
    .map(([area, count]) => ({ area, count }))
    .toSorted((a, b) => place(a.area) - place(b.area));
}
