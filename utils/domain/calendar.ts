import { isDay, weekOf, type Day, type Days, type Weekday } from './day';

/** The first day that can be written down or looked for. */
export const FIRST_DAY: Day = '1970-01-01';

/** The day that a text names, if it is one of the calendar: `2026-02-30` is none. */
export function readDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** Why a text is no day that something can be of: it is none, or before 1970, or to come. */
export type DayFault = 'none' | 'early' | 'future';

/** Looks at what a date field holds. */
export function dayFault(text: string, today: Day): DayFault | undefined {
  const day = readDay(text);
  if (!day) return 'none';
  if (day < FIRST_DAY) return 'early';
  return day > today ? 'future' : undefined;
}

/**
 * The name of a week, `2026-W47`: that of the ISO week which has the same Thursday. Every week has
 * one, whatever day it begins on, so each has a name of its own and keeps it.
 */
export function nameOfWeek({ first }: Days): string {
  const date = Temporal.PlainDate.from(first);
  const thursday = date.add({ days: (THURSDAY - date.dayOfWeek + 7) % 7 });
  const year = String(thursday.yearOfWeek).padStart(4, '0');
  return `${year}-W${String(thursday.weekOfYear).padStart(2, '0')}`;
}

/**
 * The week of a name as weeks begin here, or nothing if none is called so. A file can bring days from
 * before 1970, so there are weeks of them.
 */
export function weekNamed(name: string, firstDay: Weekday): Days | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
  if (year === undefined || week === undefined) return undefined;
  // The fourth of January is in the first week of its year.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const thursday = fourth.add({ days: THURSDAY - fourth.dayOfWeek + 7 * (Number(week) - 1) });
  const found = weekOf(thursday.toString() as Day, firstDay);
  return nameOfWeek(found) === name && isDay(found.first) && isDay(found.last) ? found : undefined;
}

/** As ISO counts the days of a week. */
const THURSDAY = 4;
