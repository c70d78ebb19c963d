import { lastTime, type CheckTime } from '@/utils/domain/check';
import { freeFrom, restingAt, type Surroundings } from '@/utils/domain/nudge/rest';
import type { Settings } from '@/utils/domain/settings';
import { now } from '@/utils/platform/here';
import { readShared } from '@/utils/platform/nudging';
import { isLowEnergy, surroundings } from './offering';

/**
 * Whether the card of the check, whose time has come, waits all the same: nothing is to be offered
 * now, or a check was made when a nudge offered it. `answeredAt` is in ms since the epoch.
 */
export async function isCheckHeld(
  settings: Settings,
  time: CheckTime,
  answeredAt: number | undefined,
): Promise<boolean> {
  const at = now();
  const { rest } = await readShared();
  const around = surroundings(settings, rest && { ...rest, at: Math.min(rest.at, at) });
  if (!settings.nudges) return isStill(at, around);
  if (freeFrom(at, around) !== at) return true;
  return (
    answeredAt !== undefined && isSinceNudge(answeredAt, lastTime(time, at, around.zone), around)
  );
}

/**
 * Where nudges are switched off, quiet hours and a session are nowhere to be seen, and a rest "until I
 * say" is nowhere to be ended: none of these holds.
 */
function isStill(at: number, around: Surroundings): boolean {
  return isLowEnergy(at, around) || restingAt(at, around)?.until !== undefined;
}

/** Whether a check answers the last nudge for one that was due before the card's time. */
function isSinceNudge(answeredAt: number, card: number, { choices, zone }: Surroundings): boolean {
  const { on, rhythm } = choices.kinds.check;
  if (!on || rhythm.kind !== 'times') return false;
  const times = rhythm.weekdays.flatMap((day) =>
    rhythm.times.map((time) =>
      lastTime({ day, hour: Math.floor(time / 60), minute: time % 60 }, card, zone),
    ),
  );
  return times.length > 0 && times.every((time) => time <= answeredAt);
}
