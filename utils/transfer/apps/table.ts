import type { Day } from '@/utils/domain/day';
import { orderOf, readDay, type DayOrder } from '@/utils/transfer/dates';
import { HINT, isWide, unguarded, type Row } from '@/utils/transfer/csv';
import type { Found } from '@/utils/transfer/reading';
import { unread } from './unread';

/** Which columns of a table are what; places from 0. */
export interface Columns {
  /** Where no column has days, all of it comes as today's. */
  day: number | undefined;
  words: number;
  area: number | undefined;
  private: number | undefined;
  order: DayOrder;
  /** Whether the first row names the columns. Else it is an entry, too. */
  named: boolean;
}

/** A table of unknown make, and what its columns seem to be. */
export interface Table {
  /** All of it, the first row too. */
  rows: Row[];
  /** What stands in the file, should it be none. */
  text: string;
  guess: Columns;
  /** Whether anything says that it is one. Sentences have commas, too, as many in each line. */
  sure: boolean;
}

const DAY_NAMES = /^(day|date|datum|fecha|data|dato|datetime|timestamp|created.*|when)$/;
const WORD_NAMES = /^(text|note|notes|entry|content|win|words|body|journal|gratitude|description)$/;

/** How many rows are looked at to guess. */
const LOOKED_AT = 200;

/**
 * What the columns of a table seem to be, by their names and by what stands in them. A first row that
 * nothing says to be names is an entry, so that none is lost.
 */
export function guessTable(rows: Row[], text: string): Table {
  const top = rows[0]?.cells ?? [];
  const headless = top.some((cell) => readDay(cell) !== undefined);
  const names = headless ? [] : top.map((name) => name.trim().toLowerCase());
  const some = rows.slice(headless ? 0 : 1, LOOKED_AT);
  const column = (at: number) => some.map(({ cells }) => cells[at] ?? '');
  const shareOfDays = (at: number) => {
    const order = orderOf(column(at));
    return column(at).filter((cell) => readDay(cell, order)).length / Math.max(some.length, 1);
  };
  const length = (at: number) => column(at).reduce((all, cell) => all + cell.length, 0);
  const places = top.map((_, at) => at);
  const best = (score: (at: number) => number) =>
    places.reduce((most, at) => (score(at) > score(most) ? at : most), 0);
  const likeDays = (at: number) => shareOfDays(at) + (DAY_NAMES.test(names[at] ?? '') ? 0.5 : 0);
  const dayIfAny = best(likeDays);
  const day = likeDays(dayIfAny) > 0 ? dayIfAny : undefined;
  const words = best(
    (at) => (at === day ? -1 : length(at)) * (WORD_NAMES.test(names[at] ?? '') ? 1_000 : 1),
  );
  const named = (name: string) => {
    const at = names.indexOf(name);
    return at === -1 ? undefined : at;
  };
  const known = names.some((name) => DAY_NAMES.test(name) || WORD_NAMES.test(name));
  const ofDays = likeDays(dayIfAny) >= 0.5;
  return {
    rows,
    text,
    guess: {
      ...{ day, words, area: named('area'), private: named('just_for_me') },
      order: orderOf(day === undefined ? [] : column(day)),
      named: known || (ofDays && !headless),
    },
    sure: known || ofDays || HINT.test(text) || !likeSentences(rows),
  };
}

/** Whether what parts the cells is followed by a blank, as commas are in a sentence and not in a table. */
function likeSentences(rows: readonly Row[]): boolean {
  const behind = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells.slice(1));
  const written = behind.filter((cell) => cell !== '');
  return written.filter((cell) => /^\s/.test(cell)).length >= written.length / 2;
}

/** The entries of a table whose columns are known, or why a row is none. */
export function* readTable(rows: readonly Row[], columns: Columns, today: Day): Iterable<Found> {
  const width = rows[0]?.cells.length ?? 0;
  for (const row of columns.named ? rows.slice(1) : rows) {
    const at = (place: number | undefined) => (place === undefined ? '' : (row.cells[place] ?? ''));
    const text = unguarded(at(columns.words));
    const said = columns.day === undefined ? undefined : readDay(at(columns.day), columns.order);
    const day = columns.day === undefined ? today : said;
    if (row.broken || isWide(row, width)) yield unread(row, 'broken_quotes');
    else if (!day) yield unread(row, 'no_day');
    else if (text.trim() === '') yield unread(row, 'no_words');
    else {
      const area = unguarded(at(columns.area)) || undefined;
      // Somebody may have written it by hand, or a line may end otherwise than the first.
      const justForMe = at(columns.private).trim().toLowerCase() === 'yes';
      yield { kind: 'entry', entry: { day, said: said ?? '', text, area, private: justForMe } };
    }
  }
}
