import * as v from 'valibot';
import { readDay } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';
import { unreadPiece } from './unread';

// Pixels' JSON, a list in one of two shapes: `mood` and `emotions`, or `type`, `scores` and `tags`.

const notes = v.optional(v.nullable(v.string()));
const oldShape = v.object({
  date: v.string(),
  mood: v.number(),
  emotions: v.optional(v.array(v.string())),
  notes,
});
const newShape = v.object({
  date: v.string(),
  type: v.string(),
  notes,
  tags: v.optional(v.array(v.object({ entries: v.array(v.string()) }))),
});

/** Whether an entry of a list is one of Pixels. */
export function isPixels(entry: unknown): boolean {
  const marked = v.object({ date: v.string(), scores: v.array(v.unknown()) });
  return v.is(oldShape, entry) || v.is(marked, entry);
}

/** Reads the list that Pixels exports as JSON, in either shape; the names of tags go under the notes. */
export function* readPixels(entries: readonly unknown[]): Iterable<Found> {
  for (const [index, piece] of entries.entries()) {
    const result = v.safeParse(v.union([newShape, oldShape]), piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const pixel = result.output;
    const tags =
      'type' in pixel
        ? (pixel.tags ?? []).flatMap(({ entries: names }) => names)
        : (pixel.emotions ?? []);
    const text = [(pixel.notes ?? '').trim(), tags.join(' · ')]
      .filter((part) => part !== '')
      .join('\n');
    const day = readDay(pixel.date);
    if (!day) yield unreadPiece(index + 1, 'no_day', piece);
    else if (text === '') yield { kind: 'wordless' };
    else yield { kind: 'entry', entry: { day, said: day, text } };
  }
}
