import { cellsOf, isWide, type Row } from '@/utils/transfer/csv';
import { orderOf, readDay } from '@/utils/transfer/dates';
import type { Found } from '@/utils/transfer/reading';
import { unread } from './unread';

// Presently's CSV: one entry a day. A spreadsheet that saved the file again has written days in its own way.

/** Its columns. */
export const PRESENTLY = ['entrydate', 'entrycontent'];

/** Reads the rows of Presently's CSV export. The header is in lower case. */
export function* readPresently(header: readonly string[], rows: readonly Row[]): Iterable<Found> {
  const days = rows.map((row) => cellsOf(header, row)('entrydate'));
  const order = orderOf(days, 'mdy');
  for (const row of rows) {
    const cell = cellsOf(header, row);
    const day = readDay(cell('entrydate'), order);
    const text = cell('entrycontent');
    if (row.broken || isWide(row, header.length)) yield unread(row, 'broken_quotes');
    else if (!day) yield unread(row, 'no_day');
    else if (text.trim() === '') yield { kind: 'wordless' };
    else yield { kind: 'entry', entry: { day, said: day, text } };
  }
}
