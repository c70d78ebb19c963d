import { asideOf, isBlank, staysAside, type Draft } from '@/utils/domain/draft';
import { begin } from './database';
import { finish } from './finish';
import type { Schema } from './schema';

/** The drafts of wins: the one written last, and what other fields had there, aside. */
export async function readDrafts(): Promise<Draft[]> {
  const transaction = await begin(['drafts'], 'readonly');
  return draftsIn(transaction.objectStore('drafts'));
}

/**
 * Resolves when the browser has the draft on the disk. A blank one is removed. `known` is what its
 * field had there last: words that another field has written since are put aside, not replaced.
 */
export async function writeDraft(draft: Draft, known = ''): Promise<void> {
  const transaction = await begin(['drafts'], 'readwrite');
  const store = transaction.objectStore('drafts');
  const writing: Promise<unknown>[] = [];
  for (const there of await draftsIn(store)) {
    const stays = staysAside(there, draft, known);
    if (stays && there.id !== 'win') continue;
    writing.push(store.delete(there.id));
    if (stays) writing.push(store.put(asideOf(there, draft, crypto.randomUUID())));
  }
  if (!isBlank(draft)) writing.push(store.put(draft));
  transaction.commit();
  await finish(transaction, ...writing);
}

/** All drafts of wins, in a transaction that is under way. `win` comes first. */
export async function draftsIn(store: {
  getAll: (range: IDBKeyRange) => Promise<Schema['drafts']['value'][]>;
}): Promise<Draft[]> {
  return (await store.getAll(IDBKeyRange.bound('win', 'win0'))) as Draft[];
}
