import { isBlank, type Draft } from '@/utils/domain/draft';
import { isBlankForm, type FormDraft, type FormId } from '@/utils/domain/formdraft';
import { begin } from './database';
import { finish } from './finish';

/** The draft of a win, if words are waiting in one. */
export async function readDraft(): Promise<Draft | undefined> {
  return (await read('win')) as Draft | undefined;
}

/** Resolves when the browser has the draft on the disk. A blank one is removed. */
export function writeDraft(draft: Draft): Promise<void> {
  return write(draft, isBlank(draft));
}

/** The draft of a form, if it was left half-way. */
export async function readFormDraft(id: FormId): Promise<FormDraft | undefined> {
  return (await read(id)) as FormDraft | undefined;
}

/** Resolves when the browser has the draft on the disk. A blank one is removed. */
export function writeFormDraft(draft: FormDraft): Promise<void> {
  return write(draft, isBlankForm(draft));
}

/** The forms that were left half-way, by the ids of their drafts. */
export async function formsBegun(): Promise<string[]> {
  const transaction = await begin(['drafts'], 'readonly');
  return transaction.objectStore('drafts').getAllKeys();
}

async function read(id: string): Promise<Draft | FormDraft | undefined> {
  const transaction = await begin(['drafts'], 'readonly');
  return transaction.objectStore('drafts').get(id);
}

async function write(draft: Draft | FormDraft, blank: boolean): Promise<void> {
  const transaction = await begin(['drafts'], 'readwrite');
  const store = transaction.objectStore('drafts');
  const writing = blank ? store.delete(draft.id) : store.put(draft);
  // Without waiting for the answer: the page may close at any moment.
  transaction.commit();
  await finish(transaction, writing);
}
