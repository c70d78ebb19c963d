import { addDays, type Day, type Days, type Weekday } from './day';
import { HOUR } from './time';

/** How many wins a weekly check looks at, at most. */
export const MOST_WINS = 5;

/** The days a weekly check looks back on: seven, today among them, wherever weeks begin. */
export function checkedDays(today: Day): Days {
  return { first: addDays(today, -6), last: today };
}

/** When the person would like the weekly check to be offered: a day of the week and its hour. */
export interface CheckTime {
  day: Weekday;
  hour: number;
  minute?: number;
}

/** The time of the card, if one is chosen. */
export function cardTime({
  checkDay,
  checkHour,
}: {
  checkDay: Weekday | undefined;
  checkHour: number;
}): CheckTime | undefined {
  return checkDay === undefined ? undefined : { day: checkDay, hour: checkHour };
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
 * When the check was answered, if the mark of it can be right: one that lies further ahead than a check
 * can count was made by a clock that was wrong, and would keep the card away until then.
 */
export function trustedMark(answeredAt: number | undefined, now: number): number | undefined {
  return answeredAt !== undefined && answeredAt - now > BEFOREHAND ? undefined : answeredAt;
}

/**
 * The last time before or at `now` (ms since the epoch) that the check was to be offered. An hour
 * that the clocks skip comes when they land.
 */
export function lastTime(time: CheckTime, now: number, zone: string): number {
  const thisWeek = timeNear(time, now, zone, 0);
  return thisWeek <= now ? thisWeek : timeNear(time, now, zone, -1);
}

/**
 * Until when a nudge for the check does not come after the check was made or skipped at `answeredAt`:
 * as long as that would count for it as it does for the card, and not before the card's next time,
 * if there is a card. ms since the epoch.
 */
export function answeredUntil(
  answeredAt: number,
  card: CheckTime | undefined,
  zone: string,
): number {
  const counts = answeredAt + BEFOREHAND;
  if (!card) return counts;
  const thisWeek = timeNear(card, answeredAt, zone, 0);
  const next = thisWeek > answeredAt ? thisWeek : timeNear(card, answeredAt, zone, 1);
  return Math.max(counts, next);
}

/** Its time on that day of the week, of the seven days up to `now` or so many weeks after them. */
function timeNear(
  { day, hour, minute = 0 }: CheckTime,
  now: number,
  zone: string,
  weeks: number,
): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const days = weeks * 7 - ((wall.dayOfWeek - day + 7) % 7);
  const plainTime = new Temporal.PlainTime(hour, minute);
  return wall.toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds;
}
