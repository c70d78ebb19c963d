import type { Weekday } from '@/utils/domain/day';
import { HOUR, MINUTE } from '@/utils/domain/time';

/** One calendar day of a time zone. Times are ms since the epoch. */
export interface CalendarDay {
  zone: string;
  /** `YYYY-MM-DD` */
  date: string;
  weekday: Weekday;
  /** Its first moment, which is not midnight where the clocks skip it. */
  start: number;
  /** The first moment of the next day. */
  end: number;
  /** Whether no clock is changed on it, so that minutes can be counted without asking the zone. */
  plain: boolean;
}

/** The moments at which the clock on the wall shows a time: two of them when clocks go back. */
export interface Shown {
  first: number;
  last: number;
}

// A plan asks for the same few days again and again, and asking a time zone is slow.
const remembered: CalendarDay[] = [];
const MOST_REMEMBERED = 40;

/** The calendar day at a moment. */
export function calendarDay(at: number, zone: string): CalendarDay {
  const known = remembered.find((day) => day.start <= at && at < day.end && day.zone === zone);
  if (known) return known;
  const day = makeDay(at, zone);
  remembered.unshift(day);
  if (remembered.length > MOST_REMEMBERED) remembered.pop();
  return day;
}

/** The day after it, in the zone of `day`. */
export function dayAfter(day: CalendarDay): CalendarDay {
  return calendarDay(day.end, day.zone);
}

/** The day before it, in the zone of `day`. */
export function dayBefore(day: CalendarDay): CalendarDay {
  return calendarDay(day.start - 1, day.zone);
}

/**
 * When the clock shows `minutes` after midnight on a day. A time that the clocks skip is the moment
 * at which they skip it.
 */
export function whenShown(day: CalendarDay, minutes: number): Shown {
  if (day.plain) {
    const at = day.start + minutes * MINUTE;
    return { first: at, last: at };
  }
  const { zone } = day;
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  const wished = Temporal.PlainDate.from(day.date).toPlainDateTime(time);
  const first = wished.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const last = wished.toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.equals(last) || first.toPlainDateTime().equals(wished)) {
    return { first: first.epochMilliseconds, last: last.epochMilliseconds };
  }
  const skipped = first.getTimeZoneTransition('next')?.epochMilliseconds ?? last.epochMilliseconds;
  return { first: skipped, last: skipped };
}

function makeDay(at: number, zone: string): CalendarDay {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const first = date.toZonedDateTime(zone);
  const start = first.epochMilliseconds;
  let end = start;
  // Apia had no 30 December 2011: the 31st comes after the 29th.
  for (let ahead = 1; end <= start; ahead += 1) {
    end = date.add({ days: ahead }).toZonedDateTime(zone).epochMilliseconds;
  }
  const change = first.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  const midnight = first.hour === 0 && first.minute === 0;
  return {
    zone,
    date: date.toString(),
    weekday: date.dayOfWeek as Weekday,
    start,
    end,
    plain: midnight && change >= end && end - start === 24 * HOUR,
  };
}
