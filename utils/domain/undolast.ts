/** A part of a page, with what was done last in it. */
export interface Undoing {
  /** The place of that in the order of all that was done on the page, or 0 where nothing was. */
  readonly doneAt: number;
  /** Whether it can be taken back. */
  readonly undoable: boolean;
  undo: () => Promise<void>;
}

/**
 * What takes back the last thing done in any of these parts. Where that has no way back nothing does:
 * who takes back the last thing does not mean an earlier one.
 */
export function undoOfLast(parts: readonly Undoing[]): (() => Promise<void>) | undefined {
  const last = parts.toSorted((a, b) => b.doneAt - a.doneAt).at(0);
  return last?.undoable ? last.undo : undefined;
}
