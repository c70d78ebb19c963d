import * as v from 'valibot';
import { readDay } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';
import { unreadPiece } from './unread';

// Daily You's JSON: a list with times of the writer's own clock, without a zone.

const entrySchema = v.object({ text: v.nullable(v.string()), timeCreated: v.string() });

/** Whether an entry of a list is one of Daily You. */
export function isDailyYou(entry: unknown): boolean {
  return v.is(v.object({ timeCreated: v.string(), timeModified: v.string() }), entry);
}

export function* readDailyYou(entries: readonly unknown[]): Iterable<Found> {
  for (const [index, piece] of entries.entries()) {
    const result = v.safeParse(entrySchema, piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const { text, timeCreated } = result.output;
    const day = readDay(timeCreated);
    const words = (text ?? '').trim();
    const at = wallClock(timeCreated);
    if (!day) yield unreadPiece(index + 1, 'no_day', piece);
    else if (words === '') yield { kind: 'wordless' };
    else yield { kind: 'entry', entry: { day, said: timeCreated, text: words, at } };
  }
}

/** A time without a zone, as if it were UTC: good enough for the order within a day. */
function wallClock(time: string): number | undefined {
  const at = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(time) ? time : `${time}Z`);
  return Number.isNaN(at) ? undefined : at;
}
