import Papa from 'papaparse';
import type { Records } from '@/utils/domain/journal';
import { RUNS } from './csv';

const HEADER = ['day', 'kind', 'text', 'area', 'just_for_me'];
/** Without it some spreadsheets take UTF-8 for something else. */
const MARK = '\uFEFF';

/**
 * The records as a table for spreadsheets, oldest day first. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe.
 */
export function writeCsv({ wins, pauses, reflections, kindLines }: Records): string {
  const rows = [
    ...wins.map((win) => row(win, 'win', win.text, win.area)),
    ...pauses.map((pause) => row(pause, 'pause', pause.need ?? '')),
    ...reflections.map((one) => row(one, 'reflection', textOf(one.answers), one.area)),
  ].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = kindLines.map(({ text }) => ['', 'kind_line', text, '', '']);
  // Papa's own pattern ends at a line break, and leaves alone what goes on behind one.
  const table = Papa.unparse(
    { fields: HEADER, data: [...rows, ...lines] },
    { escapeFormulae: RUNS },
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

function textOf(answers: readonly { question: string; text: string }[]): string {
  return answers.map(({ question, text }) => `${question}: ${text}`).join('\n');
}
