import { isBlank, type Draft } from '@/utils/domain/draft';
import { begin } from './database';
import { finish } from './finish';

/** The draft of a win, if words are waiting in one. */
export async function readDraft(): Promise<Draft | undefined> {
  const transaction = await begin(['drafts'], 'readonly');
  return (await transaction.objectStore('drafts').get('win')) as Draft | undefined;
}

/** Resolves when the browser has the draft on the disk. A blank one is removed. */
export async function writeDraft(draft: Draft): Promise<void> {
  const transaction = await begin(['drafts'], 'readwrite');
  const store = transaction.objectStore('drafts');
  const writing = isBlank(draft) ? store.delete(draft.id) : store.put(draft);
  // Without waiting for the answer: the page may close at any moment.
  transaction.commit();
  await finish(transaction, writing);
}
