import type { Week } from '@/utils/domain/day';
import { changeWin, type Win, type WinChange } from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';
import { deleteRecord, editRecord, recordsOfDays, restoreRecord, type Changed } from './records';

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
export function winsOfWeek(week: Week): Promise<Win[]> {
  return recordsOfDays('wins', week);
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
