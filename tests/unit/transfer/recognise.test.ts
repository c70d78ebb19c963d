import { describe, expect, test, vi } from 'vitest';
import { emptyRecords } from '@/utils/domain/journal';
import { Packed } from '@/utils/domain/packed';
import { seal } from '@/utils/transfer/age';
import { readJournal, writeJournal } from '@/utils/transfer/journalfile';
import { readList } from '@/utils/transfer/apps/list';
import { MOST_BYTES, MOST_ENTRIES } from '@/utils/transfer/limits';
import { openFile } from '@/utils/transfer/recognise';
import { FileTrouble } from '@/utils/transfer/trouble';
import { fate, here, readingOf } from '../../fixtures/fate';
import { zipOf } from '../../fixtures/zips';

// As if little could be read in one go: what is told of is the same, and takes no time.
vi.mock('@/utils/transfer/limits', () => ({ MOST_BYTES: 10_000, MOST_ENTRIES: 100 }));

const bytes = (text: string) => new TextEncoder().encode(text);
const jrnl = JSON.stringify({ entries: [{ title: 'Rested', date: '2026-10-30' }] });
const dayOne = (text: string) => {
  const entries = [{ creationDate: '2026-10-30T12:00:00Z', text }];
  return JSON.stringify({ metadata: { version: '1.0' }, entries });
};

/** Why a file is refused, and what is said of the place. */
async function refusal(content: BlobPart, passphrase?: string): Promise<string> {
  const error: unknown = await openFile(new Blob([content]), here, passphrase).catch(
    (thrown: unknown) => thrown,
  );
  return error instanceof FileTrouble ? `${error.reason} ${error.where}`.trim() : String(error);
}

const words = async (content: BlobPart) =>
  [...readingOf(await openFile(new Blob([content]), here)).records.wins].map(({ text }) => text);

describe('a text', () => {
  test.each<[string, string, number[]]>([
    ['UTF-16, as Windows writes it', 'utf-16le', [0xff, 0xfe]],
    ['UTF-16 the other way', 'utf-16be', [0xfe, 0xff]],
  ])('in %s is read', async (_, encoding, mark) => {
    const text = 'rested 🌱';
    const units = Array.from({ length: text.length }, (_each, at) => text.charCodeAt(at));
    const pairs = units.flatMap((unit) => {
      const [high, low] = [unit >> 8, unit & 0xff];
      return encoding === 'utf-16le' ? [low, high] : [high, low];
    });
    expect(await words(new Uint8Array([...mark, ...pairs]))).toEqual([text]);
  });

  test('that has half of such a mark is none', async () => {
    for (const start of [
      [0xff, 0x61],
      [0x61, 0xfe],
      [0xfe, 0x61],
      [0x61, 0xff],
    ]) {
      expect(await fate(new Uint8Array([...start, 0x61, 0x61]))).toBe('refused: encoding');
    }
  });

  test('that begins with the letters of a zip is a list', async () => {
    expect(await words('PK is a name')).toEqual(['PK is a name']);
    expect(await words('P\x01')).toEqual(['P\x01']);
    for (const cut of ['PK', 'PK\x08']) expect(await fate(cut)).toBe('refused: damaged');
    expect(await words('PK\x09x')).toEqual(['PK\x09x']);
    expect(await fate('xK\x03\x04')).toBe('list');
  });

  test('may be as large as is read in one go, and no larger', async () => {
    const most = new Uint8Array(MOST_BYTES).fill(0x20);
    most[0] = 0x61;
    expect(await fate(most)).toBe('list');
    expect(await fate(new Blob([most, ' ']))).toBe('refused: large');
  });

  test.each(['', ' ', '\n \t'])('of nothing (%j) is refused as such', async (text) => {
    expect(await refusal(text)).toBe('empty');
  });

  test('of which nothing is an entry is as good as empty, unless it can be told why', async () => {
    expect(await refusal('---')).toBe('empty');
    expect(await fate('entryDate,entryContent\nsoon,words')).toBe('presently');
    expect(await fate('entryDate,entryContent\n2026-10-30,')).toBe('presently');
  });
});

describe('JSON', () => {
  test.each([
    [jrnl.slice(0, -4), 'cut json'],
    [`${jrnl.slice(0, -2)}}`, 'damaged json'],
    [`${jrnl.slice(0, -2)}} \n`, 'damaged json'],
    [jrnl.slice(1), 'damaged json'],
    ['{"a":1}', 'unknown json'],
    ['["a"]', 'unknown json'],
    ['[]', 'unknown json'],
  ])('like %j is refused: %s', async (text, reason) => {
    expect(await refusal(text)).toBe(reason);
  });

  test('that is spoilt at its beginning is no list, and a list may quote some', async () => {
    const journal = await writeJournal({ ...emptyRecords(), settings: {}, note: NOTE });
    expect(await refusal(journal.slice(1))).toBe('changed');
    expect(await refusal(journal.slice(1, -20))).toBe('cut');
    expect(await fate(`${'I rested.\n'.repeat(30)}{"a": 1}`)).toBe('list');
  });

  test('of an app is known without its zip', async () => {
    expect(await fate(dayOne('Rested'))).toBe('day_one');
    const day = { year: 2026, month: 9, day: 30, note: 'Rested' };
    expect(await fate(JSON.stringify({ version: 15, dayEntries: [day] }))).toBe('daylio');
    expect(await fate(jrnl)).toBe('jrnl');
    const pixel = { date: '2024-03-09', mood: 4, notes: 'Rested' };
    expect(await fate(JSON.stringify([{}, pixel]))).toBe('pixels');
    const entry = { timeCreated: '2026-10-30T10:00', timeModified: 'x', text: 'Rested' };
    expect(await fate(JSON.stringify([{}, entry]))).toBe('daily_you');
  });

  test('of ours comes with its settings and its note, and may be empty', async () => {
    const settings = { meadow: false };
    const journal = await writeJournal({ ...emptyRecords(), settings, note: NOTE });
    expect(readingOf(await openFile(new Blob([journal]), here))).toEqual({
      ...{ source: 'inbetween', records: emptyRecords(), beside: { settings, note: NOTE } },
      ...{ unread: [], wordless: 0, long: 0, undated: 0 },
    });
  });
});

const NOTE = { people: 'M', helps: 'tea' };

describe('a zip', () => {
  test('of which one part is a journal is that journal, whatever else is in it', async () => {
    const parts = { 'a.json': dayOne('one'), 'B.JSON': dayOne('two'), 'b.json': '{"a":1}' };
    const more = { 'sub/c.json': dayOne('three'), 'd.json.bak': '{', 'e.txt': 'f' };
    const zip = await zipOf({ ...parts, ...more, 'my backup.daylio': '{' });
    expect(await words(zip)).toEqual(['one', 'two']);
  });

  test('of two apps is of the first', async () => {
    const day = { year: 2026, month: 9, day: 30, note: 'Rested' };
    const daylio = JSON.stringify({ version: 15, dayEntries: [day] });
    expect(await words(await zipOf({ 'a.json': dayOne('one'), 'b.json': daylio }))).toEqual([
      'one',
    ]);
    expect(await words(await zipOf({ 'a.json': daylio, 'b.json': dayOne('one') }))).toEqual([
      'Rested',
    ]);
  });

  test('of nothing known, and one that is spoilt, are refused', async () => {
    expect(await refusal(await zipOf({ 'a.txt': 'a' }))).toBe('unknown zip');
    expect(await refusal(await zipOf({ 'backup.daylio': '%%%' }))).toBe('damaged base64');
    expect(await refusal(await zipOf({ 'a.json': '{"a":' }))).toBe('cut json');
    const spoilt = new Uint8Array(await (await zipOf({ 'a.json': dayOne('one') })).arrayBuffer());
    const at = spoilt.length / 4;
    spoilt.fill(0xff, at, at + 8);
    expect(await refusal(spoilt)).toBe('damaged zip');
  });
});

describe('a large journal of ours', () => {
  const win = {
    ...({ text: 'rested', day: '2026-11-21', createdAt: 1, updatedAt: 1 } as const),
    private: false,
  };
  /** A file of so many records, half of them kind lines. */
  const journalOf = (count: number) => {
    const ids = Array.from({ length: count / 2 }, (_, at) => `${at}`);
    return writeJournal({
      ...{ ...emptyRecords(), settings: {}, note: NOTE },
      wins: ids.map((id) => ({ ...win, id, text: 'rested a while, '.repeat(9) })),
      kindLines: ids.map((id) => {
        return { id, text: 'Small counts', standing: 'usual', createdAt: 1, updatedAt: 1 };
      }),
    });
  };

  test('comes in, though it has more bytes than are read in one go', async () => {
    const file = await journalOf(MOST_ENTRIES);
    expect(file.length).toBeGreaterThan(MOST_BYTES);
    const { records } = readingOf(await openFile(new Blob([file]), here));
    expect([records.wins.length, records.kindLines.length]).toEqual([50, 50]);
  });

  test('with more records than are read in one go is refused as such, however it is written', async () => {
    const file = await journalOf(MOST_ENTRIES + 2);
    expect(await refusal(file)).toBe('many');
    const text = new TextDecoder().decode(file);
    await expect(readJournal(file, JSON.parse(text))).rejects.toThrow('many');
  });

  test('is not said to be too large when it is something else', async () => {
    const file = await journalOf(MOST_ENTRIES);
    expect(await refusal(file.slice(0, -1))).toBe('cut');
    expect(await refusal(file.with(500, (file[500] ?? 0) ^ 1))).toBe('changed');
    const text = new TextDecoder().decode(file);
    expect(await refusal(text.replace('"version":1', '"version":2'))).toBe('newer');
  });

  test('that is encrypted is read by its lines, and has its own reason when it is too large', async () => {
    const sealed = await seal(await journalOf(20), 'words', 2);
    const { records, beside } = readingOf(await openFile(new Blob([sealed]), here, 'words'));
    expect(records.wins).toBeInstanceOf(Packed);
    expect([...records.wins]).toHaveLength(10);
    expect(beside).toEqual({ settings: {}, note: NOTE });
    expect(await refusal(await seal(await journalOf(MOST_ENTRIES), 'words', 2))).toBe('heavy');
  });
});

describe('an encrypted file', () => {
  test('in which there is another one is refused', async () => {
    const sealed = await seal(bytes('rested'), 'words', 2);
    expect(await refusal(await seal(sealed, 'words', 2), 'words')).toBe('unknown');
    expect(await refusal(sealed, 'other')).toBe('passphrase');
    expect(await fate(sealed, 'words')).toBe('list');
  });
});

test('a list of more lines than can be read in one go is not read to its end', () => {
  expect(readList('a\n'.repeat(100), here.today).found).toHaveLength(100);
  expect(() => readList('a\n'.repeat(101), here.today)).toThrow('many');
});
