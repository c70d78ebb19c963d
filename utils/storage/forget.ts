import type { StoreNames } from 'idb';
import {
  goes,
  without,
  type Forgettable,
  type Forgetting,
  type Place,
} from '@/utils/domain/forget';
import type { Draft } from '@/utils/domain/draft';
import { blankForm, type FormDraft } from '@/utils/domain/formdraft';
import { isLiving } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin, closeDatabase, type Transaction } from './database';
import { asideOf } from './drafts';
import { putFormDraft } from './formdrafts';
import type { Schema } from './schema';

const PLACES: Place[] = [
  'wins',
  'pauses',
  'reflections',
  'kindLines',
  'lineMarks',
  'practices',
  'drafts',
];

type Stored = Schema[StoreNames<Schema>]['value'];

/** What was forgotten, to be held in memory and nowhere else while it can be taken back. */
export type Removed = { place: Place; records: Stored[] }[];

/** How many of each kind would go. */
export async function countToForget(
  forgetting: Forgetting,
): Promise<Partial<Record<Forgettable, number>>> {
  const transaction = await begin(PLACES, 'readonly');
  const counts: Partial<Record<Forgettable, number>> = {};
  for (const place of PLACES) {
    if (place === 'lineMarks' || place === 'drafts') continue;
    const records: Stored[] = await transaction.objectStore(place).getAll();
    const going = records.filter((one) => isLiving(one) && goes(forgetting, place, one));
    if (going.length > 0) counts[place] = going.length;
  }
  return counts;
}

/** The areas that wins name, each once. */
export async function areasKept(): Promise<string[]> {
  const transaction = await begin(['wins'], 'readonly');
  const wins = (await transaction.objectStore('wins').getAll()).filter(isLiving);
  return [...new Set(wins.flatMap(({ area }) => area ?? []))];
}

/**
 * Removes records, all or none, without a tombstone: nothing of them stays in the database.
 * Resolves to what it was when the browser has removed it from the disk.
 */
export async function forgetRecords(forgetting: Forgetting): Promise<Removed> {
  const transaction = await begin(PLACES, 'readwrite');
  const removed: Removed = [];
  const gone = new Set<string>();
  for (const place of PLACES) {
    const records: Stored[] = await transaction.objectStore(place).getAll();
    const going = records.filter((one) => goes(forgetting, place, one));
    removed.push({ place, records: going });
    for (const { id } of going) {
      gone.add(id);
      void transaction.objectStore(place).delete(id);
    }
  }
  removed.push(await trimReflections(transaction, forgetting, gone));
  await transaction.done;
  tellChange();
  return removed;
}

/** Puts back what was removed, all or none. What was written in another page since stays. */
export async function putBack(removed: Removed): Promise<void> {
  const transaction = await begin(PLACES, 'readwrite');
  for (const { place, records } of removed) {
    const store = transaction.objectStore(place);
    const there = new Set(await store.getAllKeys());
    for (const record of records) {
      const since = there.has(record.id) ? await store.get(record.id) : undefined;
      if (!since) void store.put(record);
      else if ('texts' in record) await putFormDraft(transaction, record, blankForm(record.id));
      else await store.put(besides(record, since));
    }
  }
  await transaction.done;
  tellChange();
}

/** A record as it was removed, where there is another of its id by now. */
function besides(record: Exclude<Stored, FormDraft>, since: Stored): Stored {
  if (!('updatedAt' in record))
    return 'updatedAt' in since ? since : asideOf(record, since as Draft);
  if (!('updatedAt' in since) || since.updatedAt <= record.updatedAt) return record;
  if (!('answers' in record && 'answers' in since)) return since;
  // A reflection that had stayed, and was edited: what it said of the forgotten comes back alone.
  return { ...since, wins: record.wins, area: record.area };
}

/** Removes the database as such. Resolves to whether it is gone: another page may hold on to it. */
export async function removeDatabase(name: string, patience = 2_000): Promise<boolean> {
  await closeDatabase();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), patience);
  });
}

/** Takes what is gone out of those reflections that stay. Resolves to how they were. */
async function trimReflections(
  transaction: Transaction<'readwrite', Place[]>,
  forgetting: Forgetting,
  gone: ReadonlySet<string>,
): Promise<Removed[number]> {
  const store = transaction.objectStore('reflections');
  const before: Stored[] = [];
  for (const record of (await store.getAll()).filter(isLiving)) {
    const after = without(record, forgetting, gone);
    if (after === record) continue;
    before.push(record);
    void store.put(after);
  }
  return { place: 'reflections', records: before };
}
