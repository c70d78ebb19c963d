import * as v from 'valibot';
import { isMoment } from '@/utils/domain/moment';
import { dayFrom } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';
import { wordsOf } from './daylio';
import { unreadPiece } from './unread';

// A .daylio file is a zip with one part in base64, which is JSON. Months begin at 0 there, and the
// day is the writer's own.

const whole = v.number();
const entrySchema = v.object({
  id: v.optional(whole),
  year: whole,
  month: whole,
  day: whole,
  datetime: v.optional(whole),
  note: v.optional(v.nullable(v.string())),
  note_title: v.optional(v.nullable(v.string())),
  tags: v.optional(v.array(whole)),
});
const tagSchema = v.object({ id: whole, name: v.string() });

/** Whether parsed JSON is what Daylio backs up. */
export function isDaylioBackup(value: unknown): value is { dayEntries: unknown[]; tags?: unknown } {
  return v.is(v.object({ dayEntries: v.array(v.unknown()), version: whole }), value);
}

/** Reads the JSON within a backup of Daylio, which names what was done by the ids of tags. */
export function* readDaylioBackup(backup: {
  dayEntries: unknown[];
  tags?: unknown;
}): Iterable<Found> {
  const tags = new Map<number, string>();
  for (const tag of Array.isArray(backup.tags) ? (backup.tags as unknown[]) : []) {
    const result = v.safeParse(tagSchema, tag);
    if (result.success) tags.set(result.output.id, result.output.name.trim());
  }
  for (const [index, piece] of backup.dayEntries.entries()) {
    const result = v.safeParse(entrySchema, piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const {
      year,
      month,
      day: date,
      datetime: at,
      note,
      note_title: title,
      tags: ids,
    } = result.output;
    const day = dayFrom(year, month + 1, date);
    const done = (ids ?? []).map((id) => tags.get(id) ?? '');
    const text = wordsOf(title ?? '', note ?? '', done);
    if (!day) yield unreadPiece(index + 1, 'no_such_day', piece);
    else if (text === '') yield { kind: 'wordless' };
    else {
      const told = isMoment(at) ? at : undefined;
      yield { kind: 'entry', entry: { day, said: `${day} ${at ?? ''}`, text, at: told } };
    }
  }
}
