import { addDays, weekOf, type Day, type Days, type Weekday } from '@/utils/domain/day';
import { ENTRY_KINDS, type Entry, type EntryKind } from '@/utils/domain/entry';
import { bury, isLiving, laterThan } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin, type Transaction } from './database';
import { editsOf } from './editdrafts';
import { finish } from './finish';

// The journal's questions cross the three stores of what belongs to a day. None of them reads more
// than the days it is asked for, so what they take does not grow with the journal.

/** A week that holds something, and how many entries. */
export interface WeekCount {
  week: Days;
  count: number;
}

/** What came of a change of several entries. */
export interface ChangedEntries {
  /** Each as it was, in the order of `after`. */
  before: Entry[];
  after: Entry[];
  /** Those that were changed since they were seen, as they are now. */
  overtaken: Entry[];
}

/** How many weeks are counted at once. */
const BLOCK = 52;

/**
 * What was kept on the days of a week or any other stretch, or `most` of each kind, the oldest ones;
 * a tombstone has no day.
 */
export async function entriesOfDays({ first, last }: Days, most?: number): Promise<Entry[]> {
  const transaction = await open('readonly');
  const days = IDBKeyRange.bound(first, last);
  const stores = await Promise.all(
    ENTRY_KINDS.map(async (kind) => {
      const records = await transaction.objectStore(kind).index('day').getAll(days, most);
      return records.map((record) => ({ kind, record }) as Entry);
    }),
  );
  return stores.flat();
}

/** The same entries as they are now, those that are gone left out. */
export async function entriesAgain(entries: readonly Entry[]): Promise<Entry[]> {
  const transaction = await open('readonly');
  const again = await Promise.all(
    entries.map(async ({ kind, record: { id } }) => {
      const record = await transaction.objectStore(kind).get(id);
      return isLiving(record) ? [{ kind, record } as Entry] : [];
    }),
  );
  return again.flat();
}

/** The first and the last day on which something was kept. */
export async function daysKept(): Promise<Days | undefined> {
  const transaction = await open('readonly');
  const edges = await Promise.all(
    ENTRY_KINDS.flatMap((kind) =>
      (['next', 'prev'] as const).map(async (direction) => {
        const index = transaction.objectStore(kind).index('day');
        return (await index.openKeyCursor(null, direction))?.key as Day | undefined;
      }),
    ),
  );
  const days = edges.filter((day) => day !== undefined).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last && { first, last };
}

/**
 * The weeks that hold something, newest first, with how much: about a year at a time, so that the
 * page can do other things between. It counts and reads no entry.
 */
export async function* weeksKept(firstDay: Weekday): AsyncGenerator<WeekCount[]> {
  const days = await daysKept();
  if (!days) return;
  for (let { last } = weekOf(days.last, firstDay); last >= days.first;) {
    const first = addDays(last, 1 - 7 * BLOCK);
    const [whole] = await count([{ first, last }]);
    if (whole && whole.count > 0)
      yield (await count(weeksUpTo(last))).filter((one) => one.count > 0);
    last = addDays(first, -1);
  }
}

/**
 * Changes entries as they are now, all or none. `change` gives each its new form. One that is gone
 * is left alone, and with `asSeen` also one that somebody changed since the page saw it.
 */
export async function changeEntries(
  entries: readonly Entry[],
  change: (entry: Entry) => Entry,
  { asSeen }: { asSeen: boolean },
): Promise<ChangedEntries> {
  const transaction = await open('readwrite');
  const made: ChangedEntries = { before: [], after: [], overtaken: [] };
  const changing = entries.map(async ({ kind, record: seen }) => {
    const store = transaction.objectStore(kind);
    const current = await store.get(seen.id);
    if (!isLiving(current)) return;
    const before = { kind, record: current } as Entry;
    if (asSeen && current.updatedAt !== seen.updatedAt) {
      made.overtaken.push(before);
      return;
    }
    const after = change(before);
    made.before.push(before);
    made.after.push(after);
    await store.put(after.record);
  });
  await finish(transaction, ...changing);
  if (made.after.length > 0) tellChange();
  return made;
}

/**
 * Deletes entries, all or none, and returns those it found, for Undo. No change of them stays that was
 * not saved.
 */
export async function deleteEntries(entries: readonly Entry[], now: number): Promise<Entry[]> {
  const stores = [...ENTRY_KINDS, 'drafts'] as const;
  const transaction = await begin<(EntryKind | 'drafts')[], 'readwrite'>([...stores], 'readwrite');
  const deleted: Entry[] = [];
  const deleting = entries.map(async ({ kind, record: { id } }) => {
    const store = transaction.objectStore(kind);
    const current = await store.get(id);
    if (!isLiving(current)) return;
    deleted.push({ kind, record: current } as Entry);
    await Promise.all([
      store.put(bury(current, now)),
      transaction.objectStore('drafts').delete(editsOf(id)),
    ]);
  });
  await finish(transaction, ...deleting);
  if (deleted.length > 0) tellChange();
  return deleted;
}

/**
 * Brings deleted entries back as they were. One that lives again already is left alone; resolves to
 * those, as they are.
 */
export async function restoreEntries(entries: readonly Entry[], now: number): Promise<Entry[]> {
  const transaction = await open('readwrite');
  const living: Entry[] = [];
  const restoring = entries.map(async ({ kind, record }) => {
    const store = transaction.objectStore(kind);
    const current = await store.get(record.id);
    if (isLiving(current)) {
      living.push({ kind, record: current } as Entry);
      return;
    }
    const updatedAt = laterThan(current ?? record, now);
    await store.put({ ...record, updatedAt });
  });
  await finish(transaction, ...restoring);
  tellChange();
  return living;
}

/** A block of weeks that ends on this day, newest first. */
function weeksUpTo(end: Day): Days[] {
  return Array.from({ length: BLOCK }, (_, back) => {
    const last = addDays(end, -7 * back);
    return { first: addDays(last, -6), last };
  });
}

/** How many entries each of these stretches of days holds. */
async function count(weeks: readonly Days[]): Promise<WeekCount[]> {
  const transaction = await open('readonly');
  const indexes = ENTRY_KINDS.map((kind) => transaction.objectStore(kind).index('day'));
  return Promise.all(
    weeks.map(async (week) => {
      const days = IDBKeyRange.bound(week.first, week.last);
      const counts = await Promise.all(indexes.map((index) => index.count(days)));
      return { week, count: counts.reduce((sum, each) => sum + each, 0) };
    }),
  );
}

function open<M extends 'readonly' | 'readwrite'>(mode: M): Promise<Transaction<M, EntryKind[]>> {
  return begin<EntryKind[], M>([...ENTRY_KINDS], mode);
}
