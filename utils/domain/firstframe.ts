import { addDays, isDay, type Day } from './day';
import { fieldsOf } from './fields';
import type { LineEach, Look } from './settings';
import type { DayOfWins } from './windays';

// What the first painted frame of a page needs. It is remembered where it can be read before
// anything is painted, and made true again by the new tab, the popup and the settings.

/** The settings that matter at once. */
export interface LookMemory {
  look: Look;
  lineEach: LineEach;
  startCovered: boolean;
  /** Whole hours after midnight. */
  dayStartsAt: number;
  lowEnergyDay?: Day | undefined;
}

/** The memory of the look as stored, with defaults for what is missing. */
export function lookMemoryFrom(stored: unknown): LookMemory {
  const { look, lineEach, startCovered, dayStartsAt, lowEnergyDay } = fieldsOf(stored);
  return {
    look: look === 'light' || look === 'dark' ? look : 'system',
    lineEach: lineEach === 'tab' ? 'tab' : 'day',
    startCovered: startCovered === true,
    dayStartsAt: typeof dayStartsAt === 'number' ? dayStartsAt : 0,
    // It is held against a day and nothing else, so whatever it is does no harm.
    lowEnergyDay: lowEnergyDay as Day | undefined,
  };
}

/** A copy of a week as it was shown: words that anybody may see who looks at a new tab. */
export interface WeekMemory {
  /** The first day of the week. */
  first: Day;
  days: DayOfWins[];
}

/** The days of the week that a day is in, if the memory is of that one and makes sense. */
export function daysFrom(stored: unknown, day: Day): DayOfWins[] | undefined {
  const memory = fieldsOf(stored);
  if (!Array.isArray(memory.days) || !isInWeek(memory.first, day)) return undefined;
  return memory.days.every(isDayOfWins) ? (memory.days as DayOfWins[]) : undefined;
}

function isInWeek(first: unknown, day: Day): boolean {
  return isDay(first) && first <= day && day < addDays(first, 7);
}

function isDayOfWins(value: unknown): boolean {
  const { day, wins } = fieldsOf(value);
  return typeof day === 'string' && Array.isArray(wins) && wins.every(isShownWin);
}

function isShownWin(value: unknown): boolean {
  const { id, text, day, createdAt, private: justForMe } = fieldsOf(value);
  const words = [id, text, day].every((one) => typeof one === 'string');
  return words && typeof createdAt === 'number' && justForMe === false;
}
