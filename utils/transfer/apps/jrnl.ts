import * as v from 'valibot';
import { momentOf, readDay } from '@/utils/transfer/dates';
import type { Found, Here } from '@/utils/transfer/reading';
import { unreadPiece } from './unread';

// jrnl's JSON: a day and a time as the writer's clock had them.

const entrySchema = v.object({
  title: v.string(),
  body: v.optional(v.string(), ''),
  date: v.string(),
  time: v.optional(v.string(), ''),
});

/** Whether parsed JSON is what jrnl exports. */
export function isJrnl(value: unknown): value is { entries: unknown[] } {
  return v.is(
    v.object({
      entries: v.pipe(
        v.array(v.unknown()),
        v.check((entries) => entries.length === 0 || entries.some((one) => v.is(entrySchema, one))),
      ),
    }),
    value,
  );
}

/** Reads what jrnl exports as JSON. Title and body become one text. */
export function* readJrnl({ entries }: { entries: unknown[] }, { zone }: Here): Iterable<Found> {
  for (const [index, piece] of entries.entries()) {
    const result = v.safeParse(entrySchema, piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const { title, body, date, time } = result.output;
    const day = readDay(date);
    const text = [title.trim(), body.trim()].filter((part) => part !== '').join('\n');
    if (!day) yield unreadPiece(index + 1, 'no_day', piece);
    else if (text === '') yield { kind: 'wordless' };
    else {
      const at = momentOf(day, time, zone);
      yield { kind: 'entry', entry: { day, said: `${date} ${time}`, text, at } };
    }
  }
}
