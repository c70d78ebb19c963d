import type { Day } from '@/utils/domain/day';
import type { Beside, Lists } from '@/utils/domain/journal';

/** Where a file is from. */
export type Source =
  | 'inbetween'
  | 'presently'
  | 'daylio'
  | 'day_one'
  | 'daily_you'
  | 'pixels'
  | 'freecbt'
  | 'jrnl'
  | 'list'
  | 'table';

/** Why a line or an entry is not read. */
export const WHYS = ['no_day', 'no_such_day', 'no_words', 'no_entry', 'broken_quotes'] as const;
export type Why = (typeof WHYS)[number];

/** A line that is not read, or in JSON, where lines mean nothing, an entry of its list. */
export interface Unread {
  counted: 'line' | 'entry';
  /** Which one, from 1, as an editor counts. */
  at: number;
  why: Why;
  /** What stands there, whole. */
  text: string;
}

/** One entry of another app's file. */
export interface Entry {
  /** The day as its writer had it. */
  day: Day;
  /**
   * When it was by what stands in the file and nothing else: the entry is known by this again, on
   * whatever day and in whatever zone the file is read. Empty if the file does not say.
   */
  said: string;
  text: string;
  /** ms since the epoch, if the file says the time. */
  at?: number | undefined;
  area?: string | undefined;
  private?: boolean | undefined;
  /** What the app itself calls the entry, if it has names for them. */
  name?: string | undefined;
}

/** A worked-through thought of another app's file. */
export interface Thought extends Omit<Entry, 'text'> {
  answers: { question: string; text: string }[];
}

/** What one line or place of a file came to. Entries without words are no fault of anybody. */
export type Found =
  | { kind: 'entry'; entry: Entry }
  | { kind: 'thought'; thought: Thought }
  | { kind: 'wordless' }
  | { kind: 'unread'; unread: Unread };

/** What a file holds, read and checked. Nothing of it has been kept. */
export interface Reading {
  source: Source;
  records: Lists;
  /** What our own files hold beside. */
  beside: Beside | undefined;
  unread: readonly Unread[];
  /** Entries in which no word was written, as a mood alone. */
  wordless: number;
  /** Entries that are longer than a win can be, and come as reflections. */
  long: number;
  /** Entries that name no day, and come as today's. */
  undated: number;
}

/** What a reader needs to know of where and when it reads. */
export interface Here {
  today: Day;
  /** The IANA time zone, for files that tell moments and no zone. */
  zone: string;
  /** Random and secret, so that nobody can guess words from ids. */
  salt: string;
  /** The question over a long entry, in the person's language. */
  entryTitle: string;
}
