import * as v from 'valibot';
import type { Day } from '@/utils/domain/day';
import type { EditDraft } from '@/utils/domain/editdraft';
import { alone, readLocal, writeLocal } from './local';

// Where changes of kept entries wait while IndexedDB is slow or does not open, as waiting.ts does it
// for wins.

const KEY = 'waitingEdits';

const day = v.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
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

/** The edits that wait here. */
export async function waitingEdits(): Promise<EditDraft[]> {
  const { [KEY]: stored } = await readLocal(KEY);
  return (Array.isArray(stored) ? (stored as unknown[]) : []).filter(isEdit);
}

/** Puts an edit here, in the place of what it was before. Resolves when the browser has it. */
export function addWaitingEdit(edit: EditDraft): Promise<void> {
  return changeEdits((there) => [...there.filter(({ id }) => id !== edit.id), edit]);
}

/** Takes those away that `which` says. Resolves to what brings them back. */
export async function takeWaitingEdits(
  which: (edit: EditDraft) => boolean,
): Promise<() => Promise<void>> {
  let taken: EditDraft[] = [];
  await changeEdits((there) => {
    taken = there.filter(which);
    return there.filter((edit) => !which(edit));
  });
  return () => changeEdits((there) => [...taken, ...there]);
}

function changeEdits(change: (there: EditDraft[]) => EditDraft[]): Promise<void> {
  return alone(KEY, async () => {
    const there = await waitingEdits();
    const changed = change(there);
    if (there.length > 0 || changed.length > 0) await writeLocal({ [KEY]: changed });
  });
}

function isEdit(entry: unknown): entry is EditDraft {
  return v.safeParse(schema, entry).success;
}
