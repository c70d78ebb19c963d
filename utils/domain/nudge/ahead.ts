import { MINUTE } from '@/utils/domain/time';
import { NUDGE_KINDS } from './kinds';
import { isOn, nextNudge } from './next';
import { freeFrom, type Surroundings } from './rest';
import type { Span } from './quiet';
import type { Due, Nudging } from './state';

/** What lies ahead, if the person is here all the time. Times are ms since the epoch. */
export interface Ahead {
  nudges: readonly Due[];
  /** When none come: quiet hours, a session, a rest. */
  quiet: readonly Span[];
}

/** A strip with more marks than this could not be read. */
const MOST = 100;

/** What lies between two moments. */
export function lookAhead(nudging: Nudging, around: Surroundings, span: Span): Ahead {
  return { nudges: nudgesAhead(nudging, around, span), quiet: quietAhead(around, span) };
}

/** Whether some nudge is wished for and quiet hours and sessions leave no moment of the week for it. */
export function hasNoTime(around: Surroundings, now: number): boolean {
  const week = { ...around, rest: undefined, lowEnergyDay: undefined };
  return freeFrom(now, week) === Infinity && NUDGE_KINDS.some((kind) => isOn(kind, around));
}

function nudgesAhead(before: Nudging, around: Surroundings, { from, to }: Span): Due[] {
  const nudges: Due[] = [];
  let nudging = before;
  let missedBefore = from;
  while (nudges.length < MOST) {
    const next = nextNudge({ nudging, around, now: missedBefore, missedBefore });
    if (!next || next.at >= to) break;
    const { kind, at, later } = next;
    nudges.push({ kind, at });
    nudging = {
      ...nudging,
      from: { ...nudging.from, [kind]: at },
      given: { ...nudging.given, [kind]: at },
      lastAt: at,
      lastMark: at,
      later: later ? undefined : nudging.later,
    };
    missedBefore = at;
  }
  return nudges;
}

/** Minute by minute: quiet begins and ends on whole ones, but for a rest, which has begun already. */
function quietAhead(around: Surroundings, { from, to }: Span): Span[] {
  const quiet: Span[] = [];
  for (let at = from; at < to;) {
    const free = freeFrom(at, around);
    if (free > at) quiet.push({ from: at, to: Math.min(free, to) });
    at = Math.floor(free / MINUTE) * MINUTE + MINUTE;
  }
  return quiet;
}
