import { isDailyYou, readDailyYou } from './apps/dailyyou';
import { DAYLIO, readDaylio } from './apps/daylio';
import { isDaylioBackup, readDaylioBackup } from './apps/dayliobackup';
import { isDayOne, readDayOne } from './apps/dayone';
import { FREECBT, readFreeCbt } from './apps/freecbt';
import { isJrnl, readJrnl } from './apps/jrnl';
import { readList } from './apps/list';
import { isPixels, readPixels } from './apps/pixels';
import { PRESENTLY, readPresently } from './apps/presently';
import { guessTable, readTable, type Columns, type Table } from './apps/table';
import { isAge, unseal } from './age';
import { readRows, SAMPLE, type Row } from './csv';
import { gather } from './gather';
import { brokenJournal, END_LENGTH, isJournal, readJournal } from './journalfile';
import { readLines } from './journallines';
import { MOST_BYTES } from './limits';
import type { Found, Here, Reading, Source } from './reading';
import { FileTrouble } from './trouble';
import { readParts, type Part } from './zip';

/** What a file turns out to be: read, or with a question to the person first. */
export type Opened =
  { kind: 'read'; reading: Reading } | { kind: 'encrypted' } | { kind: 'table'; table: Table };

/**
 * How JSON begins that can be a journal. A list may begin with a bracket, too: with a box to tick, or with a
 * name in two of them, which is a link in some editors.
 */
const JSON_BEGINS = /^\s*(?:\{\s*(?:["}]|$)|\[(?!\[[^[\]{}"]+\]\])\s*(?:[[{"]|\]\s*$|$))/;
/** A name and its value, at the beginning of a line or of an object, or behind another value. */
const JSON_WITHIN =
  /(?:^|[\n{]|(?:["\d\]}]|true|false|null),)\s*"\w+"\s*:\s*(?:[-"\d[{]|true|false|null)/;

/** What a journal of ours never has. */
const OURS = { source: 'inbetween', unread: [], wordless: 0, long: 0, undated: 0 } as const;

/**
 * Reads a file of whatever kind, by what is in it and not by its name. Nothing is kept. Throws a
 * `FileTrouble` for what is not taken.
 */
export async function openFile(file: Blob, here: Here, passphrase?: string): Promise<Opened> {
  if (file.size === 0) throw new FileTrouble('empty');
  const begins = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (begins[0] === 0x50 && begins[1] === 0x4b && (begins[2] ?? 0) < 9) return openZip(file, here);
  // However many bytes: a journal of ours is read by lines, and ends where it has too many records.
  const journal = await readLines(file);
  if (journal) return read({ ...OURS, ...journal });
  const sealed = isAge(begins);
  if (file.size > MOST_BYTES) throw sealed ? new FileTrouble('heavy') : await tooLarge(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!sealed) return openText(bytes, here);
  if (passphrase === undefined) return { kind: 'encrypted' };
  const inner = await unseal(bytes, passphrase);
  if (isAge(inner)) throw new FileTrouble('unknown');
  const within = await readLines(new Blob([inner]));
  return within ? read({ ...OURS, ...within }) : openText(inner, here);
}

/** A journal of ours comes here if it is not as it was written, and not because of its size. */
async function tooLarge(file: Blob): Promise<FileTrouble> {
  const ends = [file.slice(0, 100), file.slice(-END_LENGTH)];
  return brokenJournal(await new Blob(ends).text()) ?? new FileTrouble('large');
}

/** Reads a table whose columns the person has named, or as a list if they are none. */
export function readColumns(table: Table, columns: Columns | undefined, here: Here): Reading {
  if (!columns) return asList(table.text, here);
  const found = [...readTable(table.rows, columns, here.today)];
  const entries = found.filter(({ kind }) => kind === 'entry').length;
  return gather('table', found, here, columns.day === undefined ? entries : 0);
}

async function openZip(file: Blob, here: Here): Promise<Opened> {
  const parts = await readParts(file, (name) => /^backup\.daylio$|^[^/]*\.json$/i.test(name));
  const found = parts.flatMap((part) => inPart(part, here));
  const [first] = found;
  if (!first) throw new FileTrouble('unknown', 'zip');
  // Day One puts each journal into a part of its own.
  const all = found.filter(({ source }) => source === first.source);
  return read(gather(first.source, inOrder(all.map((one) => one.found)), here));
}

/** What one part of a zip holds, if it is one that we know. */
function inPart({ name, bytes }: Part, here: Here): { source: Source; found: Iterable<Found> }[] {
  const text = decode(bytes);
  const value = parseJson(/\.json$/i.test(name) ? text : fromBase64(text));
  if (isDaylioBackup(value)) return [{ source: 'daylio', found: readDaylioBackup(value) }];
  if (isDayOne(value)) return [{ source: 'day_one', found: readDayOne(value, here) }];
  return [];
}

function* inOrder(all: readonly Iterable<Found>[]): Iterable<Found> {
  for (const one of all) yield* one;
}

async function openText(bytes: Uint8Array<ArrayBuffer>, here: Here): Promise<Opened> {
  const text = decode(bytes);
  if (text.includes('\0')) throw new FileTrouble('unknown');
  if (text.trim() === '') throw new FileTrouble('empty');
  if (JSON_BEGINS.test(text)) return openJson(text, bytes, here);
  // With another first byte, JSON would pass for a list.
  if (JSON_WITHIN.test(text.slice(0, 300)))
    throw brokenJournal(text) ?? new FileTrouble('damaged', 'json');
  const rows = tableIn(text);
  return rows ? openTable(rows, text, here) : read(asList(text, here));
}

function asList(text: string, here: Here): Reading {
  const { found, undated } = readList(text, here.today);
  return gather('list', found, here, undated);
}

async function openJson(text: string, bytes: Uint8Array<ArrayBuffer>, here: Here): Promise<Opened> {
  const value = parseJson(text);
  if (isJournal(value)) {
    const { settings, note, ...records } = await readJournal(bytes, value);
    return read({ ...OURS, records, beside: { settings, note } });
  }
  if (isDayOne(value)) return read(gather('day_one', readDayOne(value, here), here));
  if (isDaylioBackup(value)) return read(gather('daylio', readDaylioBackup(value), here));
  if (isJrnl(value)) return read(gather('jrnl', readJrnl(value, here), here));
  if (Array.isArray(value)) {
    const entries: unknown[] = value;
    if (entries.some(isDailyYou))
      return read(gather('daily_you', readDailyYou(entries, here), here));
    if (entries.some(isPixels)) return read(gather('pixels', readPixels(entries), here));
  }
  throw new FileTrouble('unknown', 'json');
}

function openTable(rows: Row[], text: string, here: Here): Opened {
  const [top, ...rest] = rows;
  const header = (top?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const has = (columns: readonly string[]) => columns.every((column) => header.includes(column));
  if (has(PRESENTLY)) return read(gather('presently', readPresently(header, rest), here));
  if (has(FREECBT)) return read(gather('freecbt', readFreeCbt(header, rest, here), here));
  if (has(DAYLIO)) return read(gather('daylio', readDaylio(header, rest, here), here));
  const table = guessTable(rows, text);
  return table.sure ? { kind: 'table', table } : read(asList(text, here));
}

/** The rows of a text that is a table, or nothing: a list may have commas, too. */
function tableIn(text: string): Row[] | undefined {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  if (!/[,;\t]/.test(first) || /^\s*(?:[-*+•#>]|\d+[.)]\s)/.test(first)) return undefined;
  const sample = readRows(text.slice(0, SAMPLE)).slice(0, 20);
  const width = sample[0]?.cells.length ?? 0;
  // The last one of the sample may be cut, and is the only one behind the first if it is that long.
  const cut = sample.length > 2 || text.length > SAMPLE;
  const regular = sample.slice(0, cut ? -1 : undefined);
  const even = regular.filter(({ cells }) => cells.length === width).length;
  if (width < 2 || sample.length < 2 || even < regular.length * 0.8) return undefined;
  return readRows(text);
}

function read(reading: Reading): Opened {
  const { records, unread, wordless } = reading;
  const nothing = Object.values(records).every(({ length }) => length === 0);
  if (nothing && reading.source !== 'inbetween' && unread.length === 0 && wordless === 0) {
    throw new FileTrouble('empty');
  }
  return { kind: 'read', reading };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const ends = /[\]}]\s*$/.test(text);
    throw brokenJournal(text) ?? new FileTrouble(ends ? 'damaged' : 'cut', 'json');
  }
}

function fromBase64(text: string): string {
  try {
    return decode(Uint8Array.fromBase64(text));
  } catch {
    throw new FileTrouble('damaged', 'base64');
  }
}

/** Text in UTF-8, or in UTF-16 if it begins by saying so. A mark at its beginning is left out. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const swapped = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = wide ? 'utf-16le' : swapped ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileTrouble('encoding');
  }
}
