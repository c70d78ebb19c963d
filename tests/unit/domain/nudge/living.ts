import { choicesFrom } from '@/utils/domain/nudge/choices';
import { look, type Looked, type Moment } from '@/utils/domain/nudge/look';
import type { Rest, Surroundings } from '@/utils/domain/nudge/rest';
import { freshNudging, type Nudging } from '@/utils/domain/nudge/state';

// A life at one computer, for the tests of the plan.

export const NOON = Temporal.Instant.from('2026-11-21T12:00Z').epochMilliseconds;
export const EVERY_HOUR = { 'pause.rhythm': { kind: 'every', minutes: 60 }, quiet: [] };

/** Wishes in a zone without changes of the clock, and nothing that keeps nudges away but a rest. */
export function around(stored: object = EVERY_HOUR, rest?: Rest): Surroundings {
  const choices = choicesFrom({ ...stored });
  return { choices, zone: 'UTC', dayStartsAt: 0, lowEnergyDay: undefined, rest };
}

/** A look while the person is there and has done nothing. */
export function moment(now: number, more: Partial<Moment> = {}): Moment {
  const nothing = { pausedAt: undefined, keptAt: undefined, check: undefined };
  return { now, presence: 'here', ...nothing, around: around(), ...more };
}

/** Lets the worker be woken as it asks for, until `end` or until something is given. */
export function liveUntil(
  end: number,
  before: Nudging,
  more: Partial<Moment> = {},
): Looked & { at: number } {
  let at = NOON;
  let looked = look(before, moment(at, more));
  while (!looked.given && looked.wakeAt !== undefined && looked.wakeAt <= end) {
    at = Math.max(looked.wakeAt, at + 1);
    looked = look(looked.after, moment(at, more));
  }
  return { ...looked, at };
}

/** A plan that has been looked at once: a pause after an hour. */
export const planned = () => look(freshNudging(NOON, 'seed'), moment(NOON)).after;
