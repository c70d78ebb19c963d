import { SECOND } from '@/utils/domain/time';

/** When something was. */
export interface Mark {
  /** Real time and the computer's clock, ms. */
  time: number;
  clock: number;
}

/** Those that were noted before the clock was set. */
export function byOtherClock(marks: readonly (Mark | undefined)[], now: Mark): Mark[] {
  const wrong = ({ clock, time }: Mark) => clock - time;
  return marks
    .filter((mark) => mark !== undefined)
    .filter((mark) => Math.abs(wrong(mark) - wrong(now)) > SECOND);
}

/** Whether one of them was noted before the clock was set: it counts when the clock has come there. */
export function isByOtherClock(marks: readonly (Mark | undefined)[], now: Mark): boolean {
  return byOtherClock(marks, now).length > 0;
}
