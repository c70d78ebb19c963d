import type { Day } from './day';

/** How a line stands with the person: a starred one comes more often, a retired one never. */
type Standing = 'usual' | 'starred' | 'retired';

/** What the person said of a line that is built in. */
export interface LineMark {
  /** The line's name in kindlines.ts. */
  id: string;
  standing: Standing;
  /** ms since the epoch */
  updatedAt: number;
}

/** A kind line of the person's own. */
export interface KindLine {
  id: string;
  text: string;
  standing: Standing;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  updatedAt: number;
}

/** How many characters (Unicode code points) a kind line holds. */
export const KIND_LINE_LIMIT = 300;

/**
 * Which of `count` kind lines a day shows, from 0: the same all day and on every device, never the
 * same two days running, and each of them once in `count` days.
 */
export function lineOf(day: Day, count: number): number {
  if (count < 2) return 0;
  const place = (daysSince1970(day) * strideThrough(count)) % count;
  return place < 0 ? place + count : place;
}

function daysSince1970(day: Day): number {
  return Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'days' }).days;
}

/**
 * How far to step so that every line is visited and neighbours in the list, which may sound alike,
 * are days apart: the number nearest below the golden section of `count` without a common divisor.
 */
function strideThrough(count: number): number {
  let stride = Math.floor(count * 0.618);
  while (stride > 1 && greatestCommonDivisor(stride, count) > 1) stride -= 1;
  return Math.max(stride, 1);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
