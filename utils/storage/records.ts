import type { Draft } from '@/utils/domain/draft';
import type { RecordKind } from '@/utils/domain/journal';
import { bury, isLiving, laterThan, type Tombstone } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin, type Transaction } from './database';
import type { Schema } from './schema';
import { editsOf } from './editdrafts';
import { finish } from './finish';

// What every kind of record has in common, so that each module of a kind says only what is its own.

type Of<K extends RecordKind> = Exclude<Schema[K]['value'], Tombstone>;

/** A record as a page saw it: every change gives it another time. */
interface Seen {
  id: string;
  updatedAt: number;
}

/** What came of a change: it was made, or somebody else had changed or deleted it meanwhile. */
export type Changed<T> =
  { kind: 'changed'; record: T } | { kind: 'overtaken'; theirs: T | undefined };

/** Keeps a new record. Resolves when the browser has it on the disk, never before. */
export async function keepRecord<K extends RecordKind>(kind: K, record: Of<K>): Promise<void> {
  const transaction = await open(kind);
  await finish(transaction, transaction.objectStore(kind).add(record));
  tellChange();
}

/**
 * Changes a record as the page saw it last. If another page was there first, nothing is changed and
 * the answer holds what it made of it.
 */
export async function editRecord<K extends RecordKind>(
  kind: K,
  seen: Seen,
  change: (record: Of<K>) => Of<K>,
): Promise<Changed<Of<K>>> {
  return editIn(await open(kind), kind, seen, change);
}

/** The same in a transaction that has asked the store something before. It ends with this. */
export async function editIn<K extends RecordKind>(
  transaction: Transaction<'readwrite', RecordKind[]>,
  kind: K,
  seen: Seen,
  change: (record: Of<K>) => Of<K>,
): Promise<Changed<Of<K>>> {
  const store = transaction.objectStore(kind);
  const current = (await store.get(seen.id)) as Of<K> | Tombstone | undefined;
  if (!isLiving(current) || current.updatedAt !== seen.updatedAt) {
    await transaction.done;
    return { kind: 'overtaken', theirs: isLiving(current) ? current : undefined };
  }
  const record = change(current);
  await finish(transaction, store.put(record));
  tellChange();
  return { kind: 'changed', record };
}

/**
 * Deletes a record and returns it, for Undo. A tombstone without words stays, and no change of it that
 * was not saved. The draft that `draftOf` makes of its words is written with that: both or neither.
 */
export async function deleteRecord<K extends RecordKind>(
  kind: K,
  id: string,
  now: number,
  draftOf?: (record: Of<K>) => Draft,
): Promise<Of<K> | undefined> {
  const transaction = await begin<(RecordKind | 'drafts')[], 'readwrite'>(
    [kind, 'drafts'],
    'readwrite',
  );
  const store = transaction.objectStore(kind);
  const record = (await store.get(id)) as Of<K> | Tombstone | undefined;
  if (!isLiving(record)) {
    await transaction.done;
    return undefined;
  }
  const drafts = transaction.objectStore('drafts');
  const requests = [store.put(bury(record, now)), drafts.delete(editsOf(id))];
  await finish(transaction, ...requests, draftOf && drafts.put(draftOf(record)));
  tellChange();
  return record;
}

/** Brings a deleted record back as it was. One that lives again already is left alone. */
export async function restoreRecord<K extends RecordKind>(
  kind: K,
  record: Of<K>,
  now: number,
): Promise<void> {
  const transaction = await open(kind);
  const store = transaction.objectStore(kind);
  const current = (await store.get(record.id)) as Of<K> | Tombstone | undefined;
  if (isLiving(current)) {
    await transaction.done;
    return;
  }
  const updatedAt = laterThan(current ?? record, now);
  await finish(transaction, store.put({ ...record, updatedAt }));
  tellChange();
}

/** TypeScript cannot see through the union of stores; what goes in and out is typed above. */
async function open(kind: RecordKind): Promise<Transaction<'readwrite', RecordKind[]>> {
  return begin<RecordKind[], 'readwrite'>([kind], 'readwrite');
}
