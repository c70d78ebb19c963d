import type { Day, Week } from '@/utils/domain/day';
import { changeWin, type Win, type WinChange } from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';
import { deleteRecord, editRecord, restoreRecord, type Changed } from './records';
import { finish } from './finish';

export { winsOfWeek } from './week';

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
  await finish(transaction, ...requests);
  tellChange();
}

/** Keeps those that are not there yet, all or none. One that was deleted here stays deleted. */
export async function keepMissing(wins: readonly Win[]): Promise<void> {
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  const adding = wins.map(async (win) => {
    if ((await store.getKey(win.id)) === undefined) await store.add(win);
  });
  await finish(transaction, ...adding);
  tellChange();
}

/** Whether there is, or was, a win of this id. */
export async function hasWin(id: string): Promise<boolean> {
  const transaction = await begin(['wins'], 'readonly');
  return (await transaction.objectStore('wins').getKey(id)) !== undefined;
}

/** The first day that has a win. */
export async function oldestDay(): Promise<Day | undefined> {
  const transaction = await begin(['wins'], 'readonly');
  const first = await transaction.objectStore('wins').index('day').openKeyCursor();
  return first?.key as Day | undefined;
}

/** How many wins are looked at to find one that fits. */
const LOOKS = 50;

/** The first win of these days that fits, if it is among the first few. */
export async function winFrom(
  { first, last }: Week,
  fits: (win: Win) => boolean,
): Promise<Win | undefined> {
  const transaction = await begin(['wins'], 'readonly');
  const index = transaction.objectStore('wins').index('day');
  // A tombstone has no day, so the index passes it by.
  const some = (await index.getAll(IDBKeyRange.bound(first, last), LOOKS)) as Win[];
  return some.find(fits);
}

/** Changes a win as the page saw it last, unless another page was there first. */
export function editWin(
  seen: Pick<Win, 'id' | 'updatedAt'>,
  change: WinChange,
  now: number,
): Promise<Changed<Win>> {
  return editRecord('wins', seen, (win) => changeWin(win, change, now));
}

/** Deletes a win and returns it, for Undo. */
export function deleteWin(id: string, now: number): Promise<Win | undefined> {
  return deleteRecord('wins', id, now);
}

/** Brings a deleted win back as it was. */
export function restoreWin(win: Win, now: number): Promise<void> {
  return restoreRecord('wins', win, now);
}
