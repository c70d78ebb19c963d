import type { Weekday } from '@/utils/domain/day';
import { DAY_MINUTES, WEEKDAYS, type Rhythm } from './choices';

// What the settings make of rhythms while somebody chooses them. Times of day are minutes after midnight.

type Times = Extract<Rhythm, { kind: 'times' }>;

const HOUR_MINUTES = 60;
const NOON = 12 * HOUR_MINUTES;
/** As the check's is at first. */
const SUNDAY_EVENING = { weekday: 7, time: 18 * HOUR_MINUTES } as const;

/** What each kind of rhythm begins with. */
export const FIRST_RHYTHMS: Readonly<Record<Rhythm['kind'], Rhythm>> = {
  varied: { kind: 'varied', count: 3 },
  every: { kind: 'every', minutes: HOUR_MINUTES },
  times: { kind: 'times', times: [NOON], weekdays: WEEKDAYS },
};

/** Times as they are kept: in the order of the day, each of them once. */
export function inOrder(times: readonly number[]): number[] {
  return [...new Set(times)].toSorted((a, b) => a - b);
}

/**
 * What another time begins with: an hour after the last one, or the first after that at which there is
 * none yet. Of hours there are more than of the times that can be chosen.
 */
export function anotherTime(times: readonly number[]): number {
  const last = times.at(-1);
  let time = last === undefined ? NOON : hourAfter(last);
  while (times.includes(time)) time = hourAfter(time);
  return time;
}

function hourAfter(time: number): number {
  return (time + HOUR_MINUTES) % DAY_MINUTES;
}

/** The rhythm of what comes once a week. */
export function weekly(weekday: Weekday, time: number): Times {
  return { kind: 'times', times: [time], weekdays: [weekday] };
}

/** When in the week that is. Where no day or time is left of it, it is a Sunday evening. */
export function weeklyTime({ times, weekdays }: Times): { weekday: Weekday; time: number } {
  return {
    weekday: weekdays[0] ?? SUNDAY_EVENING.weekday,
    time: times[0] ?? SUNDAY_EVENING.time,
  };
}
