import type { Day } from '@/utils/domain/day';

// What the person left for later, so that the next new tab does not bring it up again. Nothing is
// lost if the browser forgets it.

/** What was left: the draft by the time of its first words, and the day without one from before. */
export interface Left {
  draft?: number | undefined;
  before?: Day | undefined;
}

const KEY = 'left';

/** What was left for later, as far as it is remembered. */
export function whatWasLeft(): Left {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

/** Leaves something for later. */
export function leave(left: Left): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...whatWasLeft(), ...left }));
  } catch {
    // It comes up again, and can be sent away again.
  }
}
