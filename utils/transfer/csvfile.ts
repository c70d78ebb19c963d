import Papa from 'papaparse';
import type { Records } from '@/utils/domain/journal';
import type { Reflection } from '@/utils/domain/reflection';
import { compareTexts } from '@/utils/domain/order';
import { guarded } from './csv';
import { readableLines, readableNeed, type Names } from './readable';

const HEADER = ['day', 'kind', 'text', 'area', 'just_for_me'];
/** Without it some spreadsheets take UTF-8 for something else. */
const MARK = '\uFEFF';

/** What parts cells in the spreadsheets of other countries; Papa quotes cells with a comma itself. */
const PARTS = /[;|\t]/;

/**
 * The records as a table for spreadsheets, oldest day first. What a spreadsheet would run as a formula
 * begins with an apostrophe.
 */
export function writeCsv({ wins, pauses, reflections, kindLines }: Records, names: Names): string {
  const rows = [
    ...wins.map((win) => row(win, 'win', win.text, win.area)),
    ...pauses.map((pause) => row(pause, 'pause', readableNeed(pause.need, names))),
    ...reflections.map((one) => row(one, 'reflection', textOf(one, names), one.area)),
  ].sort(([a = ''], [b = '']) => compareTexts(a, b));
  const lines = kindLines.map(({ text }) => ['', 'kind_line', text, '', '']);
  const data = [...rows, ...lines].map((cells) => cells.map(guarded));
  const table = Papa.unparse(
    { fields: HEADER, data },
    { quotes: (cell) => typeof cell === 'string' && PARTS.test(cell) },
  );
  return `${MARK}${table}\r\n`;
}

function row(
  { day, private: justForMe }: { day: string; private: boolean },
  kind: string,
  text: string,
  area = '',
): string[] {
  return [day, kind, text, area, justForMe ? 'yes' : ''];
}

/** Nothing where nothing was written: such a row is none with words when it comes in again. */
function textOf(reflection: Reflection, names: Names): string {
  return reflection.answers.length === 0 ? '' : readableLines(reflection, names).join('\n');
}
