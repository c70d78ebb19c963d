import Papa from 'papaparse';
import { MOST_ENTRIES } from './limits';
import { FileTrouble } from './trouble';

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface Row {
  line: number;
  cells: string[];
  /** What stands there in the file. */
  raw: string;
  /** Whether its quotes do not come out even. */
  broken: boolean;
}

/** A first line that tells a spreadsheet what parts the cells, and is none of the table. */
export const HINT = /^sep=([,;\t])(?=[\r\n])/i;

/** The rows of a table, whatever parts its cells: a comma, a semicolon or a tab. */
export function readRows(text: string): Row[] {
  const rows: Row[] = [];
  const hint = HINT.exec(text);
  const delimiter = hint?.[1] ?? guessDelimiter(text);
  let line = 1;
  let seen = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, meta, errors }, parser) {
      const raw = text.slice(seen, meta.cursor);
      if (data.some((cell) => cell !== '') && !(hint && seen === 0)) {
        const broken = errors.some(({ type }) => type === 'Quotes');
        rows.push({ line, cells: data, raw: raw.replace(/\r?\n$|\r$/, ''), broken });
      }
      line += linesIn(raw);
      seen = meta.cursor;
      if (rows.length > MOST_ENTRIES + 1) {
        parser.abort();
        throw new FileTrouble('many');
      }
    },
  });
  return rows;
}

/** How much is looked at to know a table, in UTF-16 units. */
export const SAMPLE = 20_000;

/** Of the first rows. Empty lines would count as rows with one cell, and two columns would not be seen. */
function guessDelimiter(text: string): string {
  const delimitersToGuess = [',', ';', '\t'];
  const first = text.slice(0, SAMPLE);
  return Papa.parse(first, { delimitersToGuess, skipEmptyLines: 'greedy' }).meta.delimiter;
}

/**
 * Where a spreadsheet would run a cell, on however many lines, or a part of one: behind what parts cells
 * there, if that is no comma, since quotes in the middle of what it takes for a cell do not hold it
 * together. What begins as a guarded one does counts as well, so that it comes back as it was.
 */
const RUNS = /(?<=^|[;|\t\r\n])['"]*[=+\-@＝＋－＠]|^'*[\t\r\n]/g;
/** What `guarded` puts there. */
const GUARDS = /(?<=^|[;|\t\r\n])'(?=['"]*[=+\-@＝＋－＠])|^'(?='*[\t\r\n])/g;

/** A cell with an apostrophe wherever a spreadsheet would run it. */
export function guarded(cell: string): string {
  return cell.replace(RUNS, "'$&");
}

/** A cell without the apostrophes that keep a spreadsheet from running it. */
export function unguarded(cell: string): string {
  return cell.replace(GUARDS, '');
}

/** Whether words stand beyond the last column, where they would come with none. */
export function isWide({ cells }: Row, width: number): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '');
}

/** How many lines of a text end. */
function linesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** What a row has under each of these headings; a heading the table lacks is empty. */
export function cellsOf(header: readonly string[], { cells }: Row): (heading: string) => string {
  return (heading) => cells[header.indexOf(heading)] ?? '';
}
