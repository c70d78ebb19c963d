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

/** Where they are, in both places. */
export const EDITS = 'waitingEdits';
const edits = new WaitingList<EditDraft>(EDITS, schema);

/** The edits that wait here. */
export async function waitingEdits(): Promise<EditDraft[]> {
  return (await edits.read()).map((edit) => withArea(edit, undefined));
}

/** Puts an edit here, in the place of what it was before. Resolves when the browser has it. */
export function addWaitingEdit(edit: EditDraft): Promise<void> {
  return edits.change((there) => [...there.filter(({ id }) => id !== edit.id), withArea(edit, '')]);
}

/** Chromium drops a field that is `undefined`: an area that is taken away waits as an empty one. */
function withArea(edit: EditDraft, none: '' | undefined): EditDraft {
  const { change } = edit;
  if (!('area' in change)) return edit;
  // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- the empty one is none, too
  return { ...edit, change: { ...change, area: change.area || none } };
}

/** Takes those away that `which` says. Resolves to what brings them back. */
export function takeWaitingEdits(
  which: (edit: EditDraft) => boolean,
): Promise<() => Promise<void>> {
  return edits.take(which);
}

/** Puts those back that were taken away. One that was written in since stays as it is. */
export function putBackEdits(was: readonly unknown[]): Promise<void> {
  return edits.putBack(was);
}
