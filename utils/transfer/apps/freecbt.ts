import { dayOf, isDay } from '@/utils/domain/day';
import { isMoment } from '@/utils/domain/moment';
import { cellsOf, isWide, type Row } from '@/utils/transfer/csv';
import type { Found, Here } from '@/utils/transfer/reading';
import { unread } from './unread';

// FreeCBT's CSV. Each row is a thought that was worked through, so it becomes a reflection. Moments
// are told in UTC and no zone is: the day is the one in the browser's zone.

/** Its columns. */
export const FREECBT = [
  'createdat',
  'automaticthought',
  'cognitivedistortions',
  'challenge',
  'alternativethought',
];

/** What each column asks, in the words of the app. */
const QUESTIONS = [
  ['automaticthought', 'Automatic thought'],
  ['cognitivedistortions', 'Cognitive distortions'],
  ['challenge', 'Challenge'],
  ['alternativethought', 'Alternative thought'],
] as const;

/** Reads the rows of FreeCBT's CSV export. The header is in lower case. */
export function* readFreeCbt(
  header: readonly string[],
  rows: readonly Row[],
  { zone }: Here,
): Iterable<Found> {
  for (const row of rows) {
    const cell = cellsOf(header, row);
    const at = Date.parse(cell('createdat'));
    const day = isMoment(at) && dayOf(at, zone);
    const answers = QUESTIONS.map(([heading, question]) => ({
      question,
      text: cell(heading).trim(),
    })).filter(({ text }) => text !== '');
    if (row.broken || isWide(row, header.length)) yield unread(row, 'broken_quotes');
    else if (!isDay(day)) yield unread(row, 'no_day');
    else if (answers.length === 0) yield { kind: 'wordless' };
    else {
      const name = cell('uuid').replace('@Quirk:thoughts:', '') || undefined;
      yield { kind: 'thought', thought: { day, said: cell('createdat'), at, answers, name } };
    }
  }
}
