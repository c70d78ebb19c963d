import { isDay, type Day } from '@/utils/domain/day';
import { fieldsOf, timeOf } from '@/utils/domain/fields';
import { recall, remember } from './remembered';

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
  const { draft, before } = fieldsOf(recall(KEY));
  return { draft: timeOf(draft), before: isDay(before) ? before : undefined };
}

/** Leaves something for later. Where that cannot be remembered it comes up again, and can be sent away again. */
export function leave(left: Left): void {
  remember(KEY, { ...whatWasLeft(), ...left });
}
