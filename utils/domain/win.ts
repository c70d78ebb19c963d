import type { Day } from './day';
import { checkLength, type Checked } from './text';
import { isLiving, laterThan, type Tombstone } from './tombstone';

/** One small thing a person did, felt or let be. */
export interface Win {
  /** A UUID, so that two devices never choose the same one. See `idAt`. */
  id: string;
  /** What the person wrote, to the letter. */
  text: string;
  /** The person's own calendar day. It never moves by itself. */
  day: Day;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch; grows with every change of this win, even if the clock went back. */
  updatedAt: number;
  /** One of the built-in areas, or one of the person's own. */
  area?: string | undefined;
  /** "Just for me": it never shows on the new tab, and is shared or exported for others only if ticked. */
  private: boolean;
  /** "Don't show again": it is not brought up as one from before. */
  hidden?: boolean | undefined;
}

/** What a person can change of a win. */
export type WinChange = Partial<Pick<Win, 'text' | 'day' | 'area' | 'private' | 'hidden'>>;

/** How many characters (Unicode code points) a win holds. */
export const WIN_LIMIT = 2_000;

/** Looks at a text as it stands in the field. */
export function checkText(text: string): Checked {
  return checkLength(text, WIN_LIMIT);
}

/** A new win from a text that fits. */
export function makeWin(
  written: Pick<Win, 'text' | 'day' | 'area'> & { private?: boolean | undefined },
  { id, now }: { id: string; now: number },
): Win {
  const { text, day, area, private: justForMe = false } = written;
  return { id, text, day, createdAt: now, updatedAt: now, area, private: justForMe };
}

/** Whether two say the same: the words, their day, and what was chosen beside them. */
export function saysTheSame(one: Win, other: Win): boolean {
  const parts = ['text', 'day', 'area', 'private'] as const;
  return parts.every((part) => one[part] === other[part]);
}

/**
 * What a win finds under its id: its place is `free`, it is `there` already, or the id is `taken`
 * by other words, which must not be lost. `before` is the one it comes in the place of, if any.
 */
export function placeOf(
  win: Win,
  found: Win | Tombstone | undefined,
  before?: Win,
): 'free' | 'there' | 'taken' {
  if (!found) return 'free';
  if (!isLiving(found)) return 'taken';
  if (saysTheSame(found, win)) return 'there';
  return before && saysTheSame(found, before) ? 'free' : 'taken';
}

/** The win after a change, with a later `updatedAt`. */
export function changeWin(win: Win, change: WinChange, now: number): Win {
  return { ...win, ...change, updatedAt: laterThan(win, now) };
}
