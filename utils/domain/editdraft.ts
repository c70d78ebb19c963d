import type { EntryChange } from './entry';

/** What was changed of a kept entry and is not saved yet. */
export interface EditDraft {
  /** Begins with the entry it is of. Two pages that change the same have one each. */
  id: `edit:${string}`;
  /** The id of that entry. */
  of: string;
  /** The entry's `updatedAt` as it was seen: another page may have changed it since. */
  seen: number;
  change: EntryChange;
  /** Grows with every write, by the clock, so that it also says which of two edits is the newer. */
  turn: number;
}

/** The id of an edit. All of one entry are those that begin alike, up to the last stroke. */
export function editId(of: string, name: string): EditDraft['id'] {
  return `edit:${of}/${name}`;
}

/** Of the edits in the store and in the waiting place each once, as it was written last; newest first. */
export function newestEdits(...places: readonly (readonly EditDraft[])[]): EditDraft[] {
  const edits = new Map<string, EditDraft>();
  for (const edit of places.flat()) {
    if (edit.turn > (edits.get(edit.id)?.turn ?? -1)) edits.set(edit.id, edit);
  }
  return [...edits.values()].toSorted((a, b) => b.turn - a.turn);
}

/** Whether the entry says the same without it, so that nothing of it is left to save. */
export function isMade({ change }: EditDraft, record: object): boolean {
  const there: Partial<Record<string, unknown>> = { ...record };
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(there[field]),
  );
}
