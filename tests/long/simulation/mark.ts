import { SECOND } from '@/utils/domain/time';

/** When something was. */
export interface Mark {
  /** Real time and the computer's clock, ms. */
  time: number;
  clock: number;
}

/** Whether one of them was noted before the clock was set: it counts when the clock has come there. */
export function isByOtherClock(marks: readonly (Mark | undefined)[], now: Mark): boolean {
  const wrong = ({ clock, time }: Mark) => clock - time;
  return marks.some((mark) => mark && Math.abs(wrong(mark) - wrong(now)) > SECOND);
}
