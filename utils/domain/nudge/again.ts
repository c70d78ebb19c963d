import type { Moment } from './look';
import { isOn, laterOne } from './next';
import { see, type Nudging } from './state';

/**
 * When a nudge that was put off at this very moment comes again (ms since the epoch), and the plan with
 * that. If it is quiet then, it doesn't, and the plan forgets it: who was told so must not be surprised.
 * Who asks for one whose kind is not on gets it all the same.
 */
export function comesAgain(
  nudging: Nudging,
  { now, pausedAt, keptAt, around }: Omit<Moment, 'presence' | 'check'>,
): { nudging: Nudging; at: number | undefined } {
  if (!nudging.later) return { nudging, at: undefined };
  const later = { ...nudging.later, asked: !isOn(nudging.later.kind, around) || undefined };
  // A win that was kept before the worker looked again holds it back as well.
  const taken = {
    paused: see(nudging.paused, pausedAt, now),
    kept: see(nudging.kept, keptAt, now),
  };
  const at = laterOne({
    nudging: { ...nudging, ...taken, later },
    around,
    now,
    missedBefore: now,
  })?.at;
  return { nudging: { ...nudging, later: at === undefined ? undefined : later }, at };
}
