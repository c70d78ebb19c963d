import type { StoreNames } from 'idb';
import {
  blankForm,
  isBlankForm,
  merged,
  sameForm,
  type FormDraft,
  type FormId,
} from '@/utils/domain/formdraft';
import { begin, type Transaction } from './database';
import { finish } from './finish';
import type { Schema } from './schema';

/** The draft of a form, if it was left half-way. */
export async function readFormDraft(id: FormId): Promise<FormDraft | undefined> {
  const transaction = await begin(['drafts'], 'readonly');
  return (await transaction.objectStore('drafts').get(id)) as FormDraft | undefined;
}

/** The forms that were left half-way, by the ids of their drafts. */
export async function formsBegun(): Promise<string[]> {
  const transaction = await begin(['drafts'], 'readonly');
  return transaction.objectStore('drafts').getAllKeys();
}

/**
 * Writes the draft of a form down. If another page has written in it since this one `knew` what stands
 * there, what both wrote stands there now. Resolves to that when the browser has it on the disk.
 */
export async function writeFormDraft(draft: FormDraft, knew: FormDraft): Promise<FormDraft> {
  const transaction = await begin(['drafts'], 'readwrite');
  const putting = putFormDraft(transaction, draft, knew);
  await finish(transaction, putting);
  return putting;
}

/** The same, in a transaction with other records. A blank draft is removed. */
export async function putFormDraft<S extends StoreNames<Schema>[]>(
  transaction: Transaction<'readwrite', S>,
  draft: FormDraft,
  knew: FormDraft,
): Promise<FormDraft> {
  const drafts = transaction.objectStore('drafts');
  const theirs = ((await drafts.get(draft.id)) as FormDraft | undefined) ?? blankForm(draft.id);
  const both = merged(knew, draft, theirs);
  if (sameForm(both, theirs)) return both;
  // Of what stands in the store and in the waiting place, the newer has the higher.
  const turn = Math.max(both.turn ?? 0, (theirs.turn ?? 0) + 1);
  const written = { ...both, turn };
  await (isBlankForm(written) ? drafts.delete(draft.id) : drafts.put(written));
  return written;
}
