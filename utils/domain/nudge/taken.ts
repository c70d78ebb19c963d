import { look, type Moment } from './look';
import type { Nudging } from './state';

/**
 * The plan as the next look makes it, if a pause was taken or a win kept of which it knows nothing yet: the
 * worker looks for those no sooner than before a nudge. Any other plan comes back as it was.
 */
export function withTaken(nudging: Nudging, moment: Omit<Moment, 'presence' | 'check'>): Nudging {
  const { paused, kept, presence, checkedUntil: until } = nudging;
  if (paused.mark === moment.pausedAt && kept.mark === moment.keptAt) return nudging;
  // Of the check the plan knows all there is: the worker hears of it at once.
  const check = until === undefined ? undefined : { answeredAt: -Infinity, until };
  return look(nudging, { ...moment, presence: presence.kind, check }).after;
}
