import { blankForm, type FormDraft } from '@/utils/domain/formdraft';
import type { OwnPractice } from '@/utils/domain/practice';
import { isLiving, laterThan } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin } from './database';
import { finish } from './finish';
import { putFormDraft } from './formdrafts';
import { deleteRecord, restoreRecord, type Changed } from './records';

/** `left` is what stays of the draft of the change: what another page wrote in it meanwhile. */
type ChangedForm =
  | { kind: 'changed'; record: OwnPractice; left: FormDraft }
  | Extract<Changed<OwnPractice>, { kind: 'overtaken' }>;

/** Every practice form of the person's own, the oldest first. */
export async function ownPractices(): Promise<OwnPractice[]> {
  const transaction = await begin(['practices'], 'readonly');
  const records = await transaction.objectStore('practices').getAll();
  return records
    .filter((record): record is OwnPractice => isLiving(record))
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** One form of the person's own, if it is there. */
export async function ownPractice(id: string): Promise<OwnPractice | undefined> {
  const transaction = await begin(['practices'], 'readonly');
  const record = await transaction.objectStore('practices').get(id);
  return isLiving(record) ? record : undefined;
}

/**
 * Keeps a new form and clears its draft, as the page `knew` it: both or neither. Resolves to what is
 * left of the draft when the browser has it on the disk.
 */
export async function keepPractice(practice: OwnPractice, knew: FormDraft): Promise<FormDraft> {
  const transaction = await begin(['practices', 'drafts'], 'readwrite');
  const clearing = putFormDraft(transaction, blankForm(knew.id), knew);
  await finish(transaction, clearing, transaction.objectStore('practices').add(practice));
  tellChange();
  return clearing;
}

/**
 * Changes a form as the page saw it last, and clears the draft of that. If another page was there
 * first, neither is touched.
 */
export async function editPractice(
  seen: OwnPractice,
  { name, questions }: Pick<OwnPractice, 'name' | 'questions'>,
  { now, knew }: { now: number; knew: FormDraft },
): Promise<ChangedForm> {
  const transaction = await begin(['practices', 'drafts'], 'readwrite');
  const practices = transaction.objectStore('practices');
  const current = await practices.get(seen.id);
  if (!isLiving(current) || current.updatedAt !== seen.updatedAt) {
    await transaction.done;
    return { kind: 'overtaken', theirs: isLiving(current) ? current : undefined };
  }
  const record = { ...current, name, questions, updatedAt: laterThan(current, now) };
  const clearing = putFormDraft(transaction, blankForm(knew.id), knew);
  await finish(transaction, clearing, practices.put(record));
  tellChange();
  return { kind: 'changed', record, left: await clearing };
}

/** Deletes a form and returns it, for Undo. What was written with it stays. */
export function deletePractice(id: string, now: number): Promise<OwnPractice | undefined> {
  return deleteRecord('practices', id, now);
}

/** Brings a deleted form back as it was. */
export function restorePractice(practice: OwnPractice, now: number): Promise<void> {
  return restoreRecord('practices', practice, now);
}
