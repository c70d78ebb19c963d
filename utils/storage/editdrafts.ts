import { editId, type EditDraft } from '@/utils/domain/editdraft';
import { begin } from './database';
import { finish } from './finish';

/** Every change of a kept entry that is not saved yet. */
export async function readEdits(): Promise<EditDraft[]> {
  const transaction = await begin(['drafts'], 'readonly');
  const range = IDBKeyRange.bound('edit:', 'edit;', false, true);
  return (await transaction.objectStore('drafts').getAll(range)) as EditDraft[];
}

/**
 * Writes an edit down, or lets go of it: it is saved then, or not wanted any more. Those it goes on
 * `from` go, as they were when they were read: a page that still writes in one of them keeps it.
 * Resolves when the browser has done that on the disk.
 */
export async function writeEdit(
  id: EditDraft['id'],
  edit: EditDraft | undefined,
  from: readonly EditDraft[] = [],
): Promise<void> {
  const transaction = await begin(['drafts'], 'readwrite');
  const drafts = transaction.objectStore('drafts');
  const leaving = from.map(async (one) => {
    const there = await drafts.get(one.id);
    if (there?.turn === one.turn) await drafts.delete(one.id);
  });
  await finish(transaction, edit ? drafts.put(edit) : drafts.delete(id), ...leaving);
}

/** Puts edits back that went with their entry. One that was written in since stays as it is. */
export async function putBackEdits(edits: readonly EditDraft[]): Promise<void> {
  const transaction = await begin(['drafts'], 'readwrite');
  const drafts = transaction.objectStore('drafts');
  const putting = edits.map(async (edit) => {
    const there = await drafts.get(edit.id);
    if (!there?.turn || there.turn < edit.turn) await drafts.put(edit);
  });
  await finish(transaction, ...putting);
}

/** The keys of all edits of an entry: they go when it is deleted. */
export function editsOf(id: string): IDBKeyRange {
  // What comes after a stroke is a zero.
  return IDBKeyRange.bound(editId(id, ''), `edit:${id}0`, false, true);
}
