import type { Day, Days } from '@/utils/domain/day';
import { isSpent, type Draft } from '@/utils/domain/draft';
import { idAt } from '@/utils/domain/id';
import type { Tombstone } from '@/utils/domain/tombstone';
import { changeWin, placeOf, type Win, type WinChange } from '@/utils/domain/win';
import { tellChange } from './changes';
import { begin } from './database';
import { draftsIn } from './drafts';
import { deleteRecord, editRecord, restoreRecord, type Changed } from './records';
import { finish } from './finish';

export { winsOfWeek } from './week';

/**
 * Keeps a win and clears the draft it was written in, both or neither; drafts of other words stay.
 * Two fields may have had the same draft: what another has kept of it is not kept twice, and other
 * words under its id get one of their own, unless they are the win `before` that this one comes in
 * the place of. Resolves to the win as it is kept, when the transaction
 * has completed and the browser says that it is on the disk, never before: this is what "kept"
 * stands on.
 */
export async function keepWin(win: Win, before?: Win): Promise<Win> {
  const transaction = await begin(['wins', 'drafts'], 'readwrite');
  const wins = transaction.objectStore('wins');
  const drafts = transaction.objectStore('drafts');
  const [found, written] = await Promise.all([wins.get(win.id), draftsIn(drafts)]);
  const place = placeOf(win, found, before);
  const kept = place === 'taken' ? { ...win, id: idAt(win.createdAt, crypto.randomUUID()) } : win;
  const requests: Promise<unknown>[] = written
    .filter((draft) => isSpent(draft, win))
    .map(({ id }) => drafts.delete(id));
  if (place !== 'there') requests.push(wins.put(kept));
  transaction.commit();
  await finish(transaction, ...requests);
  tellChange();
  return kept;
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

/** The win of this id, or what stayed of it. */
export async function winOf(id: string): Promise<Win | Tombstone | undefined> {
  const transaction = await begin(['wins'], 'readonly');
  return transaction.objectStore('wins').get(id);
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
  { first, last }: Days,
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

/**
 * Deletes a win and returns it, for Undo. Where its words are to be written in again, `draftOf` says as
 * which draft they are on the disk from then on.
 */
export function deleteWin(
  id: string,
  now: number,
  draftOf?: (win: Win) => Draft,
): Promise<Win | undefined> {
  return deleteRecord('wins', id, now, draftOf);
}

/** Brings a deleted win back as it was. */
export function restoreWin(win: Win, now: number): Promise<void> {
  return restoreRecord('wins', win, now);
}
