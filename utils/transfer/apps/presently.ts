import { cellsOf, type Row } from '@/utils/transfer/csv';
import { readDay } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';
import { unread } from './unread';

/** Presently: one entry a day. */
export const PRESENTLY = ['entrydate', 'entrycontent'];

export function* readPresently(header: readonly string[], rows: readonly Row[]): Iterable<Found> {
  for (const row of rows) {
    const cell = cellsOf(header, row);
    const day = readDay(cell('entrydate'), 'mdy');
    const text = cell('entrycontent');
    if (row.broken) yield unread(row, 'broken_quotes');
    else if (!day) yield unread(row, 'no_day');
    else if (text.trim() === '') yield { kind: 'wordless' };
    else yield { kind: 'entry', entry: { day, said: day, text } };
  }
}
