import { sha256 } from '@noble/hashes/sha2.js';
import {
  emptyRecords,
  KINDS,
  type Beside,
  type Kind,
  type Lists,
  type Records,
} from '@/utils/domain/journal';
import { Packed, type Countable } from '@/utils/domain/packed';
import { soundSettings } from '@/utils/domain/settings';
import { END_LENGTH, FORMAT, journalChecks, parse, rest, VERSION } from './journalfile';
import { FileTrouble } from './trouble';

// A large journal is read line by line and held packed, so that neither its bytes nor its text nor
// what JSON makes of them is ever in memory as a whole. This way knows one form, the one that
// `writeJournal` makes, and never says what is wrong with another.

/** How many bytes are read in one go. */
const CHUNK = 2 ** 16;

/** A longer line is not looked for to its end, which would take longer with every piece. */
const LONGEST = 2 ** 20;

/** The lines after the lists: settings, note, counts, checksum, the end. */
const LINES_AFTER = 5;

/** What a file holds, its lists apart from the rest. */
interface Lined {
  records: Lists;
  beside: Beside;
}

/**
 * The journal in a file that is written as we write it, or nothing: `readJournal` says why then. Throws
 * for more records than are read in one go, since reading them in one piece would take far more.
 */
export async function readLines(file: Blob): Promise<Lined | undefined> {
  try {
    const body = sha256.create();
    const reading = readingOf(() => body.digest().toHex());
    reading.next();
    let begun = '';
    let journal: Lined | undefined;
    // A mark at the beginning would not be as written: it is left for the first line to show.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for (let at = 0; at < file.size; at += CHUNK) {
      const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
      body.update(bytes.subarray(0, Math.max(file.size - END_LENGTH - at, 0)));
      const lines = (begun + decoder.decode(bytes, { stream: true })).split('\n');
      begun = lines.pop() ?? '';
      if (begun.length > LONGEST) return undefined;
      for (const line of lines) {
        if (journal) return undefined;
        const { done, value } = reading.next(line);
        if (done) journal = value;
      }
    }
    return begun === '' ? journal : undefined;
  } catch (error) {
    if (error instanceof FileTrouble && error.reason === 'many') throw error;
    return undefined;
  }
}

/** Is given the lines one by one and ends with the journal. Throws at a line that is not as written. */
function* readingOf(hash: () => string): Generator<undefined, Lined, string> {
  for (const line of ['{', `"format":"${FORMAT}",`, `"version":${VERSION},`]) {
    expect((yield) === line);
  }
  const records: Record<Kind, Countable<Records[Kind][number]>> = emptyRecords();
  const checkOf = journalChecks();
  for (const kind of KINDS) {
    const opening = yield;
    if (opening === `"${kind}":[],`) continue;
    expect(opening === `"${kind}":[`);
    const list = new Packed<Records[Kind][number]>();
    const check = checkOf(kind);
    for (let more = true; more;) {
      const line = yield;
      more = line.endsWith(',');
      list.push(check(JSON.parse(more ? line.slice(0, -1) : line), list.length));
    }
    expect((yield) === '],');
    records[kind] = list;
  }
  const after: string[] = [];
  while (after.length < LINES_AFTER) after.push(yield);
  expect(after[3] === `"sha256":"${hash()}"` && after[4] === '}');
  const { settings, note, counts } = parse(rest, JSON.parse(`{${after.join('')}`), 'the journal');
  expect(KINDS.every((kind) => counts[kind] === records[kind].length));
  return { records: records as Lists, beside: { settings: soundSettings(settings), note } };
}

function expect(asWritten: boolean): asserts asWritten {
  if (!asWritten) throw new Error('It is not as written.');
}
