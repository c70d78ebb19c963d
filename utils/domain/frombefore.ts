import { chancesOf } from './chance.ts';
import { addDays, type Day } from './day.ts';
import type { Win } from './win';

/** One day in so many brings up a win from before. */
const RARE = 4;
/** Days that are not yet "some time ago". */
const RECENT = 14;

/** The newest day that counts as before, seen from `today`. */
export function lastDayBefore(today: Day): Day {
  return addDays(today, -RECENT);
}

/**
 * The day from which to look for a win from before, at random between the oldest day with a win and
 * the newest that counts; nothing on most days. The same
 * all day.
 */
export function dayFromBefore(today: Day, oldest: Day): Day | undefined {
  const last = lastDayBefore(today);
  if (oldest > last) return undefined;
  const chance = chancesOf(`before ${today} ${oldest}`);
  chance();
  if (chance() >= 1 / RARE) return undefined;
  const days = Temporal.PlainDate.from(oldest).until(last, { largestUnit: 'days' }).days;
  return addDays(oldest, Math.floor(chance() * (days + 1)));
}

/** Whether a win may be brought up where somebody may look over the person's shoulder. */
export function mayComeUp(win: Win): boolean {
  return !win.private && !win.hidden;
}

/** Days without a new tab after which coming back gets a welcome. */
const AWAY = 3;

/** Whether the person was away for some days. */
export function isReturn(lastSeen: Day, today: Day): boolean {
  return lastSeen <= addDays(today, -AWAY);
}
