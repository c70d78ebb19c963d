import { cellsOf, isWide, type Row } from '@/utils/transfer/csv';
import { momentOf, orderOf, readDay, readNamedDay } from '@/utils/transfer/dates';
import { plainText } from '@/utils/transfer/plaintext';
import type { Found, Here } from '@/utils/transfer/reading';
import { unread } from './unread';

// Daylio's CSV. It had three headers: with `full_date` and `note_title`, with `full_date` alone, and
// with a year and a date in words of the app's language. Moods are left behind: there is no place
// here where a day has a mark.

/** What every header of it has. */
export const DAYLIO = ['date', 'weekday', 'time', 'mood', 'activities', 'note'];

/** Reads the rows of Daylio's CSV export, under any of its headers (in lower case). */
export function* readDaylio(
  header: readonly string[],
  rows: readonly Row[],
  { zone }: Here,
): Iterable<Found> {
  // A spreadsheet that saved the file again has written days in its own way.
  const order = orderOf(rows.map((row) => cellsOf(header, row)('full_date')));
  for (const row of rows) {
    const cell = cellsOf(header, row);
    const day =
      readDay(cell('full_date'), order) ??
      readNamedDay(cell('date'), cell('year'), cell('weekday'));
    const activities = cell('activities')
      .split('|')
      .map((name) => name.trim());
    const text = wordsOf(cell('note_title'), cell('note'), activities);
    if (row.broken || isWide(row, header.length)) yield unread(row, 'broken_quotes');
    else if (!day) yield unread(row, 'no_day');
    else if (text === '') yield { kind: 'wordless' };
    else {
      const time = cell('time');
      const at = momentOf(day, time, zone);
      yield { kind: 'entry', entry: { day, said: `${day} ${time}`, text, at } };
    }
  }
}

/** A title, a note and what was done, each on lines of its own. */
export function wordsOf(title: string, note: string, done: readonly string[]): string {
  const parts = [title.trim(), plainText(note), done.filter((name) => name !== '').join(' · ')];
  return parts.filter((part) => part !== '').join('\n');
}
