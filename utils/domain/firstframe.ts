import type { Day } from './day';
import type { LineEach, Look } from './settings';
import type { DayOfWins } from './win';

// What the first painted frame of a page needs. It is remembered where it can be read before
// anything is painted, and made true again by every page that reads the settings.

/** A kind line as it is shown. */
export interface ShownLine {
  id: string;
  text: string;
  /** Whether the person wrote it. */
  own: boolean;
}

/** The lines that were chosen so far. */
export interface LineMemory {
  /** The day that `now` was chosen for. */
  day: Day;
  now: ShownLine;
  /** The line after it, chosen ahead: it is there when a new day's first tab opens. */
  next: ShownLine;
  /** The id of the line before `now`. */
  before?: string | undefined;
  /** A built-in line, shown while words of the person's own are covered. */
  plain: string;
}

/** The settings that matter at once. */
export interface LookMemory {
  look: Look;
  lineEach: LineEach;
  startCovered: boolean;
  /** Whole hours after midnight. */
  dayStartsAt: number;
}

/** The line a person sees first of all. */
export const FIRST_LINE = 'self_compassion_fact_1';

/** The line of a tab that opens on `today`. */
export function lineAtOpening(memory: LineMemory, today: Day, each: LineEach): ShownLine {
  return each === 'tab' || memory.day !== today ? memory.next : memory.now;
}

/** What may be read of a line while the page is covered, or not. */
export function readable({ text, own }: ShownLine, plain: string, covered: boolean): string {
  return covered && own ? plain : text;
}

/** The memory of lines as stored, or nothing if it is not one. */
export function lineMemoryFrom(stored: unknown): LineMemory | undefined {
  const memory = record(stored);
  const sound = isLine(memory.now) && isLine(memory.next) && typeof memory.plain === 'string';
  return sound && typeof memory.day === 'string' ? (stored as LineMemory) : undefined;
}

/** The memory of the look as stored, with defaults for what is missing. */
export function lookMemoryFrom(stored: unknown): LookMemory {
  const { look, lineEach, startCovered, dayStartsAt } = record(stored);
  return {
    look: look === 'light' || look === 'dark' ? look : 'system',
    lineEach: lineEach === 'tab' ? 'tab' : 'day',
    startCovered: startCovered === true,
    dayStartsAt: typeof dayStartsAt === 'number' ? dayStartsAt : 0,
  };
}

/** A copy of a week as it was shown: words that anybody may see who looks at a new tab. */
export interface WeekMemory {
  /** The first day of the week. */
  first: Day;
  days: DayOfWins[];
}

/** The days of the week that begins on `first`, if the memory is of that one and makes sense. */
export function daysFrom(stored: unknown, first: Day): DayOfWins[] | undefined {
  const memory = record(stored);
  if (memory.first !== first || !Array.isArray(memory.days)) return undefined;
  return memory.days.every(isDayOfWins) ? (memory.days as DayOfWins[]) : undefined;
}

function isDayOfWins(value: unknown): boolean {
  const { day, wins } = record(value);
  return typeof day === 'string' && Array.isArray(wins) && wins.every(isShownWin);
}

function isShownWin(value: unknown): boolean {
  const { id, text, day, createdAt, private: justForMe } = record(value);
  const words = [id, text, day].every((one) => typeof one === 'string');
  return words && typeof createdAt === 'number' && justForMe === false;
}

function isLine(value: unknown): boolean {
  const { id, text } = record(value);
  return typeof id === 'string' && typeof text === 'string';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
