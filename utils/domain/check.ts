import { addDays, type Day, type Week, type Weekday } from './day';
import { HOUR } from './time';

/** How many wins a weekly check looks at, at most. */
export const MOST_WINS = 5;

/** The days a weekly check looks back on: seven, today among them, wherever weeks begin. */
export function checkedDays(today: Day): Week {
  return { first: addDays(today, -6), last: today };
}

/** When the person would like the weekly check to be offered: a day of the week and its hour. */
export interface CheckTime {
  day: Weekday;
  hour: number;
}

/** A check made this long before its time (ms) counts for it. */
const BEFOREHAND = 72 * HOUR;

/**
 * Whether the weekly check is to be offered at `now`. `answeredAt` is when it was made, or the time
 * it was skipped for: what is answered is not offered again until its next time. All times are ms
 * since the epoch.
 */
export function isDue(
  time: CheckTime,
  answeredAt: number | undefined,
  { now, zone }: { now: number; zone: string },
): boolean {
  return answeredAt === undefined || answeredAt < lastTime(time, now, zone) - BEFOREHAND;
}

/**
 * The last time before or at `now` (ms since the epoch) that the check was to be offered. An hour
 * that the clocks skip comes when they land.
 */
export function lastTime({ day, hour }: CheckTime, now: number, zone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const date = wall.toPlainDate().subtract({ days: (wall.dayOfWeek - day + 7) % 7 });
  const plainTime = new Temporal.PlainTime(hour);
  const time = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
  if (time <= now) return time;
  return date.subtract({ days: 7 }).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds;
}
