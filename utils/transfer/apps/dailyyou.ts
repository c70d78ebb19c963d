import * as v from 'valibot';
import { isMoment } from '@/utils/domain/moment';
import { momentOf, readDay } from '@/utils/transfer/dates';
import type { Found, Here } from '@/utils/transfer/reading';
import { unreadPiece } from './unread';

// Daily You's JSON: a list with times of the writer's own clock, without a zone.

const entrySchema = v.object({ text: v.nullable(v.string()), timeCreated: v.string() });

/** Whether an entry of a list is one of Daily You. */
export function isDailyYou(entry: unknown): boolean {
  return v.is(v.object({ timeCreated: v.string(), timeModified: v.string() }), entry);
}

/** Reads the list that Daily You exports as JSON. Times that name no zone are those of the zone here. */
export function* readDailyYou(entries: readonly unknown[], { zone }: Here): Iterable<Found> {
  for (const [index, piece] of entries.entries()) {
    const result = v.safeParse(entrySchema, piece);
    if (!result.success) {
      yield unreadPiece(index + 1, 'no_entry', piece);
      continue;
    }
    const { text, timeCreated } = result.output;
    const day = readDay(timeCreated);
    const words = (text ?? '').trim();
    if (!day) yield unreadPiece(index + 1, 'no_day', piece);
    else if (words === '') yield { kind: 'wordless' };
    else {
      const at = toldZone(timeCreated) ?? momentOf(day, timeCreated, zone);
      yield { kind: 'entry', entry: { day, said: timeCreated, text: words, at } };
    }
  }
}

/** The moment (ms since the epoch) of a time that names its zone, which few do. */
function toldZone(time: string): number | undefined {
  const at = /[zZ]|[+-]\d\d:?\d\d$/.test(time) ? Date.parse(time) : NaN;
  return isMoment(at) ? at : undefined;
}
