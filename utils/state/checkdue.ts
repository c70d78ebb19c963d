import { cardTime, isDue, lastTime, trustedMark } from '@/utils/domain/check';
import type { Weekday } from '@/utils/domain/day';
import { checkAnsweredAt, markCheck } from '@/utils/platform/asked';
import { now, zone } from '@/utils/platform/here';
import { readSettings } from '@/utils/platform/settings';
import { isCheckHeld } from './checkheld';

/**
 * Whether the weekly check waits: from its day and hour until it is made or skipped, but not while
 * nothing is to be offered.
 */
export async function isCheckDue(): Promise<boolean> {
  const settings = await readSettings();
  const time = cardTime(settings);
  const answeredAt = trustedMark(await checkAnsweredAt(), now());
  if (!time || !isDue(time, answeredAt, { now: now(), zone: zone() })) return false;
  return !(await isCheckHeld(settings, time, answeredAt));
}

/** Not this week. Nothing is kept of it but that the card rests until the next time. */
export async function skipCheck(): Promise<void> {
  const time = cardTime(await readSettings());
  if (time) await markCheck(lastTime(time, now(), zone()));
}

/** A nudge for the check was waved away: not this week. */
export function waveCheckAway(): Promise<void> {
  return markCheck(now());
}

/** What a person can choose of when the check is offered. No day is never. */
export interface CheckChoice {
  checkDay?: Weekday | undefined;
  checkHour?: number;
}

/**
 * The card is offered from the chosen time on, and not for one that has gone by. To be called before
 * the choice is written: an open tab looks at once.
 */
export async function beginCheckWith(chosen: CheckChoice): Promise<void> {
  const time = cardTime({ ...(await readSettings()), ...chosen });
  if (!time) return;
  const begun = lastTime(time, now(), zone());
  await markCheck(Math.max(begun, trustedMark(await checkAnsweredAt(), now()) ?? begun));
}
