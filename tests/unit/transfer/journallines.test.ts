import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecords, type Journal, type Records } from '@/utils/domain/journal';
import { readJournal, writeJournal } from '@/utils/transfer/journalfile';
import { readLines } from '@/utils/transfer/journallines';
import { openFile } from '@/utils/transfer/recognise';
import { here, readingOf } from '../../fixtures/fate';
import { journals } from './journals';

const win = {
  id: 'a',
  text: 'ruhte 🌱',
  day: '2026-11-21',
  createdAt: 1,
  updatedAt: 1,
  private: false,
} as const;
const journal: Journal = {
  ...emptyRecords(),
  wins: [win, { ...win, id: 'b' }],
  settings: {},
  note: { people: '', helps: '' },
};

/** What was read, as it is written. */
async function read(file: Blob): Promise<Journal | undefined> {
  const lined = await readLines(file);
  if (!lined) return undefined;
  const lists = Object.entries(lined.records).map(([kind, list]) => [kind, [...list]]);
  return { ...(Object.fromEntries(lists) as Records), ...lined.beside };
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The same file with some of its text changed, and a checksum that is right for it. */
async function resealed(from: string | RegExp, to: string): Promise<Blob> {
  const text = decode(await writeJournal(journal)).replace(from, to);
  const body = text.slice(0, text.lastIndexOf('"sha256"'));
  const hash = createHash('sha256').update(body).digest('hex');
  return new Blob([body, `"sha256":"${hash}"\n}\n`]);
}

describe('line by line', () => {
  test('every journal is read to the same as in one piece', async () => {
    await fc.assert(
      fc.asyncProperty(journals, async (any) => {
        const bytes = await writeJournal(any);
        const whole = await readJournal(bytes, JSON.parse(decode(bytes)));
        expect(await read(new Blob([bytes]))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  test('letters of several bytes are whole, wherever a piece of the file ends', async () => {
    const wins = Array.from({ length: 2_000 }, (_, at) => ({
      ...win,
      id: `${at}`,
      text: '🌱é—'.repeat(at % 40),
    }));
    const bytes = await writeJournal({ ...journal, wins });
    expect(bytes.length).toBeGreaterThan(3 * 2 ** 16);
    const back = await read(new Blob([bytes]));
    expect(back && (await writeJournal(back))).toEqual(bytes);
  });

  test('a journal with a line of megabytes is left to be read in one piece', async () => {
    const long = { ...journal, wins: [{ ...win, text: 'a'.repeat(2 ** 21) }] };
    const file = new Blob([await writeJournal(long)]);
    expect(await readLines(file)).toBeUndefined();
    expect([...readingOf(await openFile(file, here)).records.wins]).toEqual(long.wins);
  });

  test('a file with another byte, or without its end, is not read', async () => {
    const bytes = await writeJournal(journal);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(await readLines(new Blob([flipped])), `byte ${at}`).toBeUndefined();
      expect(await readLines(new Blob([bytes.subarray(0, at)])), `cut ${at}`).toBeUndefined();
    }
    expect(await readLines(new Blob([bytes, '\n']))).toBeUndefined();
  });
});

describe('with a checksum that is right, but written in another way,', () => {
  test.each([
    ['with spaces', '"version":1', '"version": 1'],
    ['with its end on one line', /,\n"note"/, ',"note"'],
    ['with two records on a line', /\},\n\{/, '},{'],
  ])('a journal %s is read in one piece', async (_, from, to) => {
    const file = await resealed(from, to);
    expect(await readLines(file)).toBeUndefined();
    expect(readingOf(await openFile(file, here)).records.wins).toEqual(journal.wins);
  });

  test.each([
    ['lists that stand within the settings', '"settings":{}', '"settings":{"wins":[\n],\n"a":1}'],
    ['a list that comes twice', '"settings":{},', '"settings":{},"wins":[],'],
    ['two records of one id', '"id":"b"', '"id":"a"'],
    ['counts of others', /"wins":2/, '"wins":3'],
    ['a field too many', '"settings":{},', '"settings":{},"more":{},'],
    ['a __proto__', '"settings":{},', '"settings":{},"__proto__":{},'],
    ['a day that is none', '2026-11-21', '2026-02-30'],
    ['a later version', '"version":1', '"version":2'],
  ])('one with %s is not', async (_, from, to) => {
    expect(await readLines(await resealed(from, to))).toBeUndefined();
  });
});
