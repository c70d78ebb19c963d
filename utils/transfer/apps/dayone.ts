import * as v from 'valibot';
import { dayOf, isDay } from '@/utils/domain/day';
import { isMoment } from '@/utils/domain/moment';
import type { Found, Here } from '@/utils/transfer/reading';
import { unreadPiece } from './unread';

// Day One's JSON. Moments are told in UTC, with the zone in which each entry was written: the day is
// the day there.

const entrySchema = v.object({
  uuid: v.optional(v.string()),
  creationDate: v.string(),
  timeZone: v.optional(v.string()),
  text: v.optional(v.string()),
});

/** Whether parsed JSON is what Day One writes. */
export function isDayOne(value: unknown): value is { entries: unknown[] } {
  return v.is(
    v.object({
      metadata: v.object({ version: v.string() }),
      entries: v.array(v.unknown()),
    }),
    value,
  );
}

/** Reads one journal of Day One's JSON export. An entry that names no zone is of the zone here. */
export function* readDayOne({ entries }: { entries: unknown[] }, { zone }: Here): Iterable<Found> {
  for (const [index, piece] of entries.entries()) {
    const result = v.safeParse(entrySchema, piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const { creationDate, timeZone, text = '', uuid } = result.output;
    const at = Date.parse(creationDate);
    const words = withoutMarks(text);
    const day = isMoment(at) && dayIn(at, timeZone ?? zone, zone);
    if (!isDay(day)) yield unreadPiece(index + 1, 'no_day', piece);
    else if (words === '') yield { kind: 'wordless' };
    else {
      yield {
        kind: 'entry',
        entry: { day, said: creationDate, text: words, at, name: uuid },
      };
    }
  }
}

/** The day in a zone; one the browser does not know is read in ours. */
function dayIn(at: number, zone: string, ours: string) {
  try {
    return dayOf(at, zone);
  } catch {
    return dayOf(at, ours);
  }
}

/** Day One puts a backslash before punctuation, and names its pictures by an address of its own. */
function withoutMarks(text: string): string {
  return text
    .replace(/!\[[^[\]]*\]\(dayone-moment:[^()]*\)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
