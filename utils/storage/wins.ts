import type { Week } from '@/utils/domain/day';
import {
  buryWin,
  changeWin,
  laterThan,
  type Tombstone,
  type Win,
  type WinChange,
} from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';

/** What came of a change: it was made, or somebody else had changed or deleted the win meanwhile. */
export type Changed =
  { kind: 'changed'; win: Win } | { kind: 'overtaken'; theirs: Win | undefined };

/**
 * Keeps a win and clears the draft it was written in, both or neither. Resolves when the
 * transaction has completed and the browser says that it is on the disk, never before: this is what
 * "kept" stands on.
 */
export async function keepWin(win: Win): Promise<void> {
  const transaction = await begin(['wins', 'drafts'], 'readwrite');
  const requests = [
    transaction.objectStore('wins').add(win),
    transaction.objectStore('drafts').delete('win'),
  ];
  // Without waiting for the answers: the page may close at any moment.
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
  tellChange();
}

/** Keeps those that are not there yet, all or none. One that was deleted here stays deleted. */
export async function keepMissing(wins: readonly Win[]): Promise<void> {
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  const adding = wins.map(async (win) => {
    if ((await store.getKey(win.id)) === undefined) await store.add(win);
  });
  await Promise.all([...adding, transaction.done]);
  tellChange();
}

/** Whether there is, or was, a win of this id. */
export async function hasWin(id: string): Promise<boolean> {
  const transaction = await begin(['wins'], 'readonly');
  return (await transaction.objectStore('wins').getKey(id)) !== undefined;
}

/** The wins of a week. The time it takes does not depend on how many others there are. */
export async function winsOfWeek({ first, last }: Week): Promise<Win[]> {
  const transaction = await begin(['wins'], 'readonly');
  const days = IDBKeyRange.bound(first, last);
  return living(await transaction.objectStore('wins').index('day').getAll(days));
}

/**
 * Changes a win as the page saw it last (`seen` is its `updatedAt`). If another page was there
 * first, nothing is changed and the answer holds what it made of it.
 */
export async function editWin(
  { id, updatedAt: seen }: Pick<Win, 'id' | 'updatedAt'>,
  change: WinChange,
  now: number,
): Promise<Changed> {
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  const current = await store.get(id);
  if (!isLiving(current) || current.updatedAt !== seen) {
    await transaction.done;
    return { kind: 'overtaken', theirs: isLiving(current) ? current : undefined };
  }
  const win = changeWin(current, change, now);
  await Promise.all([store.put(win), transaction.done]);
  tellChange();
  return { kind: 'changed', win };
}

/** Deletes a win and returns it, for Undo. A tombstone without words stays. */
export async function deleteWin(id: string, now: number): Promise<Win | undefined> {
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  const win = await store.get(id);
  if (!isLiving(win)) {
    await transaction.done;
    return undefined;
  }
  await Promise.all([store.put(buryWin(win, now)), transaction.done]);
  tellChange();
  return win;
}

/** Brings a deleted win back as it was. One that lives again already is left alone. */
export async function restoreWin(win: Win, now: number): Promise<void> {
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  const current = await store.get(win.id);
  if (isLiving(current)) {
    await transaction.done;
    return;
  }
  const updatedAt = laterThan(current ?? win, now);
  await Promise.all([store.put({ ...win, updatedAt }), transaction.done]);
  tellChange();
}

function isLiving(record: Win | Tombstone | undefined): record is Win {
  return record !== undefined && !('deleted' in record);
}

function living(records: readonly (Win | Tombstone)[]): Win[] {
  return records.filter(isLiving);
}
