import type { Weekday } from '@/utils/domain/day';
import { atOnce } from './firstwords';

/**
 * Where pages and the worker ask what time it is, ms since the epoch. The store asks by itself only
 * when it copies the journal before an update.
 */
export function now(): number {
  return Date.now();
}

/** The IANA time zone the browser reports. It can change while a page is open. */
export function zone(): string {
  return Temporal.Now.timeZoneId();
}

/** The day weeks begin on where the person's browser says they are. */
export function firstDayOfWeek(): Weekday {
  const { language } = navigator;
  const first = atOnce('week:first', () =>
    String(new Intl.Locale(language).getWeekInfo().firstDay),
  );
  return Number(first) as Weekday;
}

/** The hour on the wall, 0 to 23. */
export function hour(): number {
  return new Date(now()).getHours();
}

/** ms that went by since the page was opened. It never jumps, whatever becomes of the clock. */
export function passed(): number {
  return performance.now();
}
