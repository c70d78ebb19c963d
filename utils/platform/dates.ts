import type { Day, Days, Weekday } from '@/utils/domain/day';
import { DAY } from '@/utils/domain/time';
import { CALENDAR, locale } from './words';

// Dates and times as the person reads them. The name of a day is among the words, as a new tab needs
// it at once and nothing else of these.

/** A day with its weekday, as the person's locale writes it: "Monday, 9 November 2026". */
export function namedDay(day: Day): string {
  namedFormat ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'full', ...CALENDAR });
  return namedFormat.format(Temporal.PlainDate.from(day));
}

/** A day without its year: "Mon, 9 Nov". */
export function shortDay(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...CALENDAR,
  });
}

/** From one day to another, as short as the locale allows: "9 – 21 November 2026". */
export function daySpan(first: Day, last: Day): string {
  const [from, to] = [first, last].map((day) => Temporal.PlainDate.from(day));
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', ...CALENDAR });
  return from && to ? format.formatRange(from, to) : '';
}

/** A day with its year and without its weekday: "9 November 2026". */
export function fullDay(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale(), { dateStyle: 'long', ...CALENDAR });
}

/** A week by its first and last day: "16 – 22 November 2026". */
export function weekDates({ first, last }: Days): string {
  weekFormat ??= new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...CALENDAR,
  });
  return weekFormat.formatRange(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last));
}

/** A day with its weekday and without its year: "Saturday, 21 November". */
export function dayDate(day: Day): string {
  dayFormat ??= new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...CALENDAR,
  });
  return dayFormat.format(Temporal.PlainDate.from(day));
}

// Making one takes longer than using it, and the journal has a heading for every week and day.
let weekFormat: Intl.DateTimeFormat | undefined;
let dayFormat: Intl.DateTimeFormat | undefined;
let namedFormat: Intl.DateTimeFormat | undefined;

/** A time of day as the person's locale writes it. `when` is ms since the epoch. */
export function clockTime(when: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(when);
}

/**
 * A time of day, with its weekday if it is not on the day of `now`, and its date where that weekday comes
 * sooner as well. Both are ms since the epoch.
 */
export function momentName(when: number, now: number): string {
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'short' });
  if (day.format(when) === day.format(now)) return clockTime(when);
  const date = when - now < 6 * DAY ? {} : ({ day: 'numeric', month: 'long' } as const);
  const withDay = { weekday: 'long', ...date, hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale(), withDay).format(when);
}

/** A time of day given as minutes after midnight. */
export function timeOfDay(minutes: number): string {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return time.toLocaleString(locale(), { timeStyle: 'short' });
}

/** The name of a day of the week. */
export function weekdayName(weekday: Weekday, width: 'long' | 'short' = 'long'): string {
  // The first of January 2024 was a Monday.
  return new Temporal.PlainDate(2024, 1, weekday).toLocaleString(locale(), {
    weekday: width,
    ...CALENDAR,
  });
}

/** A day of the calendar as the person's locale writes it. `when` is ms since the epoch. */
export function calendarDay(when: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(when);
}

/** A day and a time of day. `when` is ms since the epoch. */
export function moment(when: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(when);
}

/** An hour of the day, 0 to 23, as the person's locale writes it. */
export function clockHour(hour: number): string {
  return new Temporal.PlainTime(hour).toLocaleString(locale(), { timeStyle: 'short' });
}

/** Months that follow one another: "January – March". */
export function monthNames({ first, last }: Days): string {
  const format = new Intl.DateTimeFormat(locale(), { month: 'long', ...CALENDAR });
  return format.formatRange(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last));
}
