import * as v from 'valibot';
import type { EditDraft } from '@/utils/domain/editdraft';
import { day, WaitingList } from './waitinglist';

// Where changes of kept entries wait while IndexedDB is slow or does not open, as waiting.ts does it
// for wins.

const schema = v.object({
  id: v.custom<EditDraft['id']>((id) => typeof id === 'string' && id.startsWith('edit:')),
  of: v.string(),
  seen: v.number(),
  change: v.object({
    day: v.optional(day),
    private: v.optional(v.boolean()),
    hidden: v.optional(v.boolean()),
    text: v.optional(v.string()),
    area: v.optional(v.string()),
    answers: v.optional(v.array(v.object({ question: v.string(), text: v.string() }))),
  }),
  turn: v.number(),
});

const edits = new WaitingList<EditDraft>('waitingEdits', schema);

/** The edits that wait here. */
export function waitingEdits(): Promise<EditDraft[]> {
  return edits.read();
}

/** Puts an edit here, in the place of what it was before. Resolves when the browser has it. */
export function addWaitingEdit(edit: EditDraft): Promise<void> {
  return edits.change((there) => [...there.filter(({ id }) => id !== edit.id), edit]);
}

/** Takes those away that `which` says. Resolves to what brings them back. */
export function takeWaitingEdits(
  which: (edit: EditDraft) => boolean,
): Promise<() => Promise<void>> {
  return edits.take(which);
}
