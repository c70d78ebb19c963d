import { ENTRY_KINDS } from './entry';
import type { KindLine, LineMark } from './kindline';
import type { Countable } from './packed';
import type { Pause } from './pause';
import type { OwnPractice } from './practice';
import type { Reflection } from './reflection';
import type { Settings } from './settings';
import type { Win } from './win';

/** The person's own note for hard moments, to the letter. Empty where nothing was written. */
export interface Note {
  /** Whom they can call. */
  people: string;
  /** What helps them. */
  helps: string;
}

/** Everything the person has kept. Nothing deleted is in it. */
export interface Journal {
  wins: Win[];
  pauses: Pause[];
  reflections: Reflection[];
  kindLines: KindLine[];
  lineMarks: LineMark[];
  practices: OwnPractice[];
  /** What the person chose; the rest is as it was at first. */
  settings: Partial<Settings>;
  note: Note;
}

/** What a journal holds beside its records. */
export type Beside = Pick<Journal, 'settings' | 'note'>;

/** The kinds of record in a journal, by the names of their stores, in the order of the file. */
export const KINDS = [...ENTRY_KINDS, 'kindLines', 'lineMarks', 'practices'] as const;

/** What a journal file holds in lists. */
export type Kind = (typeof KINDS)[number];

/** Those that can be deleted one by one: what was said of built-in lines has no words of the person's. */
export const RECORD_KINDS = KINDS.filter((kind) => kind !== 'lineMarks');
export type RecordKind = Exclude<Kind, 'lineMarks'>;

/** The records of a journal, without the settings. */
export type Records = Pick<Journal, Kind>;

/** The same, in lists that may be too long to be held as objects. */
export type Lists = { readonly [K in Kind]: Countable<Records[K][number]> };

/** A journal in which nothing is kept. */
export function emptyRecords(): Records {
  return { wins: [], pauses: [], reflections: [], kindLines: [], lineMarks: [], practices: [] };
}

/** How many of each kind. */
export function countRecords(records: Lists): Record<Kind, number> {
  const counts = KINDS.map((kind) => [kind, records[kind].length] as const);
  return Object.fromEntries(counts) as Record<Kind, number>;
}
