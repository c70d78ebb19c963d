import type { Day } from './day';
import type { Pause } from './pause';
import { ANSWER_LIMIT, type Reflection } from './reflection';
import { compareTexts } from './order';
import { checkLength } from './text';
import { laterThan } from './tombstone';
import { WIN_LIMIT, type Win } from './win';

/** The kinds of records that belong to a day, by the names of their stores. */
export const ENTRY_KINDS = ['wins', 'pauses', 'reflections'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whatever was kept on a day. */
export type Entry =
  | { kind: 'wins'; record: Win }
  | { kind: 'pauses'; record: Pause }
  | { kind: 'reflections'; record: Reflection };

/** One day and what was kept on it. */
export interface DayOfEntries<One extends Entry = Entry> {
  day: Day;
  entries: One[];
}

/** What the journal can change of an entry. What a kind does not have is passed by. */
export interface EntryChange {
  day?: Day;
  private?: boolean;
  /** "Don't show again", of a win. */
  hidden?: boolean;
  /** Of a win. */
  text?: string;
  /** Of a win. */
  area?: string | undefined;
  /** Of a reflection. */
  answers?: Reflection['answers'];
}

const CHANGES_OF: Readonly<Record<EntryKind, readonly (keyof EntryChange)[]>> = {
  wins: ['day', 'private', 'hidden', 'text', 'area'],
  pauses: ['day', 'private'],
  reflections: ['day', 'private', 'answers'],
};

/** The entry after a change, with a later `updatedAt`. */
export function changeEntry(entry: Entry, change: EntryChange, now: number): Entry {
  const { kind, record } = entry;
  const named = CHANGES_OF[kind].filter((field) => field in change);
  const made = Object.fromEntries(named.map((field) => [field, change[field]]));
  const updatedAt = laterThan(record, now);
  return { kind, record: { ...record, ...made, updatedAt } } as Entry;
}

/** Whether what is written of an entry can be kept. Words that are as they were are not asked. */
export function changeFits(seen: Entry, { text, answers = [] }: EntryChange): boolean {
  const fits = (words: string, before: string | undefined, limit: number) =>
    words === before || checkLength(words, limit).kind === 'fits';
  if (seen.kind === 'wins') return fits(text ?? seen.record.text, seen.record.text, WIN_LIMIT);
  const before = seen.kind === 'reflections' ? seen.record.answers : [];
  return answers.every((answer, place) => fits(answer.text, before[place]?.text, ANSWER_LIMIT));
}

/**
 * The change that takes `change` back for an entry of which `before` has the earlier form. What somebody
 * has changed since, so that it is no longer as `change` made it, is none of it.
 */
export function backTo(
  before: readonly Entry[],
  { record }: Entry,
  change: EntryChange,
): EntryChange {
  const was = before.find((one) => one.record.id === record.id)?.record as EntryChange | undefined;
  if (!was) return {};
  const now = record as EntryChange;
  const same = (field: keyof EntryChange) =>
    JSON.stringify(now[field]) === JSON.stringify(change[field]);
  const fields = (Object.keys(change) as (keyof EntryChange)[]).filter(same);
  return Object.fromEntries(fields.map((field) => [field, was[field]]));
}

/** Newest day first; within a day what was kept last comes first. */
export function newestFirst<One extends Entry>(entries: readonly One[]): One[] {
  return entries.toSorted(
    ({ record: a }, { record: b }) =>
      compareTexts(b.day, a.day) || b.createdAt - a.createdAt || compareTexts(a.id, b.id),
  );
}

/** In the same order, by day. Days without entries are not named. */
export function entriesByDay<One extends Entry>(entries: readonly One[]): DayOfEntries<One>[] {
  const days: DayOfEntries<One>[] = [];
  for (const entry of newestFirst(entries)) {
    const { day } = entry.record;
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** Those of `before` that are no longer among `now`, as far as they are to stay. */
export function leftOver(
  before: readonly Entry[],
  now: readonly Entry[],
  stays: (id: string) => boolean,
): Entry[] {
  const there = new Set(now.map(({ record }) => record.id));
  return before.filter(({ record: { id } }) => stays(id) && !there.has(id));
}

/** Every word of the person in it. */
export function wordsOf({ kind, record }: Entry): string {
  if (kind === 'wins') return record.text;
  if (kind === 'pauses') return record.need ?? '';
  return [record.title ?? '', ...record.answers.map(({ text }) => text)].join('\n').trim();
}
