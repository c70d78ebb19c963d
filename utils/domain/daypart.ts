/** The parts of a day, by the clock on the wall. */
export type DayPart = 'night' | 'morning' | 'afternoon' | 'evening';

/** The part of the day at an hour on the wall, 0 to 23. */
export function dayPart(hour: number): DayPart {
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
