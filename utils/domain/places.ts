import type { Day, Days } from './day';

// Whether an address that makes sense leads anywhere. What is of a day to come, as after a clock that
// was wrong, is shown like everything else; beyond all that is kept there is only emptiness.

/** Whether the list reaches as far as a week. `newest`: the newest that holds something. */
export function weekIsThere({ first }: Days, newest: Days | undefined, today: Day): boolean {
  return first <= today || (newest !== undefined && first <= newest.first);
}

/** Whether a year is one of those from the first that holds something to this one, or the last. */
export function yearIsThere(year: number, kept: Days | undefined, today: Day): boolean {
  const years = [kept?.first, kept?.last, today]
    .filter((day) => day !== undefined)
    .map((day) => Number(day.slice(0, 4)));
  return Math.min(...years) <= year && year <= Math.max(...years);
}
