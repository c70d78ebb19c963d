import type { Day } from './day';
import { fieldsOf } from './fields';
import type { LineEach } from './settings';

// The kind lines of the first painted frame. Apart from the rest of it: the script in the head of a
// new tab needs them before anything is painted, and the page itself only once the week is there.

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
  const memory = fieldsOf(stored);
  const sound = isLine(memory.now) && isLine(memory.next) && typeof memory.plain === 'string';
  return sound && typeof memory.day === 'string' ? (stored as LineMemory) : undefined;
}

function isLine(value: unknown): boolean {
  const { id, text } = fieldsOf(value);
  return typeof id === 'string' && typeof text === 'string';
}
