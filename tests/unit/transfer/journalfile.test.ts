import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyRecords, type Journal } from '@/utils/domain/journal';
import { brokenJournal, isJournal, readJournal, writeJournal } from '@/utils/transfer/journalfile';
import { readLines } from '@/utils/transfer/journallines';
import { FileTrouble } from '@/utils/transfer/trouble';
import { journals } from './journals';

const empty: Journal = { ...emptyRecords(), settings: {}, note: { people: '', helps: '' } };
const win = {
  id: 'a',
  text: 'rested',
  day: '2026-11-21',
  createdAt: 1,
  updatedAt: 1,
  private: false,
} as const;

const check = { ...win, form: 'weekly_check', text: undefined };

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const read = (bytes: Uint8Array<ArrayBuffer>) => readJournal(bytes, JSON.parse(decode(bytes)));

/** A file with this in it, and a checksum that is right for it. */
function sealed(change: (file: Record<string, unknown>) => void): Uint8Array<ArrayBuffer> {
  const file: Record<string, unknown> = { format: 'inbetween-journal', version: 1, ...empty };
  const none = { wins: 0, pauses: 0, reflections: 0, kindLines: 0, lineMarks: 0, practices: 0 };
  file.counts = none;
  change(file);
  const body = `${JSON.stringify(file).slice(0, -1)},\n`;
  const hash = createHash('sha256').update(body).digest('hex');
  return new TextEncoder().encode(`${body}"sha256":"${hash}"\n}\n`);
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown);
  return error instanceof FileTrouble ? `${error.reason} ${error.where}`.trim() : String(error);
}

describe('a journal file', () => {
  test('comes back as what it was, and makes the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(journals, async (journal) => {
        const bytes = await writeJournal(journal);
        const back = await read(bytes);
        expect(await writeJournal(back)).toEqual(bytes);
      }),
      // tests/long does this with ten thousand.
      { numRuns: 50 },
    );
  });

  test('does not depend on the order in which things were kept', async () => {
    await fc.assert(
      fc.asyncProperty(journals, async (journal) => {
        const turned = { ...journal, wins: journal.wins.toReversed() };
        expect(await writeJournal(turned)).toEqual(await writeJournal(journal));
      }),
      { numRuns: 50 },
    );
  });

  test('is written to the letter as it was before', async () => {
    const dated = { updatedAt: 2, private: false, createdAt: 2 };
    const wins = [
      { ...win, id: 'd', createdAt: 3 },
      ...[{ ...win, id: 'c' }, win].map((one) => ({ ...one, createdAt: 2 })),
      { ...win, id: 'b', day: '2026-11-20', createdAt: 9, area: undefined, hidden: true } as const,
    ];
    const pause = { ...dated, id: 'p', day: '2026-11-21', anchor: 'breath', lasted: 0 } as const;
    const lineMarks = ['b_line', 'a_line'].map((id) => {
      return { standing: 'starred', id, updatedAt: 1 } as const;
    });
    const more = {
      settings: { meadow: false, look: 'dark' },
      note: { people: 'M', helps: '\ud800' },
    };
    const file = await writeJournal({
      ...empty,
      wins,
      pauses: [pause],
      lineMarks,
      ...more,
    } as Journal);
    expect(decode(file)).toBe(`{
"format":"inbetween-journal",
"version":1,
"wins":[
{"createdAt":9,"day":"2026-11-20","hidden":true,"id":"b","private":false,"text":"rested","updatedAt":1},
{"createdAt":2,"day":"2026-11-21","id":"a","private":false,"text":"rested","updatedAt":1},
{"createdAt":2,"day":"2026-11-21","id":"c","private":false,"text":"rested","updatedAt":1},
{"createdAt":3,"day":"2026-11-21","id":"d","private":false,"text":"rested","updatedAt":1}
],
"pauses":[
{"anchor":"breath","createdAt":2,"day":"2026-11-21","id":"p","lasted":0,"private":false,"updatedAt":2}
],
"reflections":[],
"kindLines":[],
"lineMarks":[
{"id":"a_line","standing":"starred","updatedAt":1},
{"id":"b_line","standing":"starred","updatedAt":1}
],
"practices":[],
"settings":{"look":"dark","meadow":false},
"note":{"helps":"\\ud800","people":"M"},
"counts":{"kindLines":0,"lineMarks":2,"pauses":1,"practices":0,"reflections":0,"wins":4},
"sha256":"bea5cc2b2bce9f5d1cd4edf70a9032910ce5cff6c9f0329e18e9675148ad0e49"
}
`);
  });

  test('carries the SHA-256 of all lines before it, as sha256sum says it', async () => {
    const lines = decode(await writeJournal({ ...empty, wins: [{ ...win, text: 'ruhte 🌱' }] }));
    const body = lines.slice(0, lines.lastIndexOf('"sha256"'));
    const hash = createHash('sha256').update(body).digest('hex');
    expect(lines.endsWith(`"sha256":"${hash}"\n}\n`)).toBe(true);
  });
});

describe('the published schema', () => {
  let valid: (value: unknown) => boolean;
  beforeAll(async () => {
    const schema = JSON.parse(await readFile('docs/journal.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: true, formats: { date: true } });
    valid = ajv.compile(schema) as typeof valid;
  });

  test('accepts every file that is written', async () => {
    await fc.assert(
      fc.asyncProperty(journals, async (journal) => {
        expect(valid(JSON.parse(decode(await writeJournal(journal))))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('and the reader refuse the same', async () => {
    const wrong: object[] = [
      { wins: [{ ...win, text: 1 }] },
      { wins: [{ ...win, extra: 1 }] },
      { wins: [{ ...win, day: 'today' }] },
      { wins: [{ ...win, createdAt: 9e15 }] },
      { pauses: [{ ...win, anchor: 'tv', lasted: 1 }] },
      { wins: {} },
      { later: [] },
      { settings: [] },
      { settings: JSON.parse('{"__proto__":1}') as object },
    ];
    for (const change of wrong) {
      const bytes = sealed((file) => Object.assign(file, change));
      expect(await refusal(bytes)).toContain('damaged');
      expect(valid(JSON.parse(decode(bytes))), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('a journal file is refused, with the reason, if', () => {
  test('any byte of it is another one', async () => {
    const bytes = await writeJournal({ ...empty, wins: [win] });
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      let value: unknown;
      try {
        value = JSON.parse(decode(flipped));
      } catch {
        continue; // What is no JSON never comes this far: see recognise.test.ts.
      }
      await expect(readJournal(flipped, value)).rejects.toThrow(/changed|newer/);
    }
  });

  test.each([
    ['a newer version wrote it', { version: 2 }, 'newer'],
    ['its version is none', { version: 'x' }, 'damaged'],
    ['two records have one id', { wins: [win, win] }, 'twice wins 2'],
    ['its counts are others', { wins: [win] }, 'damaged counts, wins'],
    ['a day is none that the calendar has', { wins: [{ ...win, day: '2026-02-30' }] }, 'damaged'],
  ])('%s', async (_, change, expected) => {
    expect(await refusal(sealed((file) => Object.assign(file, change)))).toContain(expected);
  });

  test.each([
    [{ wins: [win, { ...win, id: 'b', text: 1 }] }, 'damaged wins 2, text'],
    [{ wins: [win, 'rested'] }, 'damaged wins 2'],
    [{ wins: [null] }, 'damaged wins 1'],
    [{ wins: [[]] }, 'damaged wins 1, id'],
    [{ note: { people: '', helps: 1 } }, 'damaged the journal, note.helps'],
    [{ note: null }, 'damaged the journal, note'],
    [{ later: [] }, 'damaged the journal'],
    [{ version: '9' }, 'damaged the journal, version'],
  ])('it holds %j, and says where', async (change, expected) => {
    expect(await refusal(sealed((file) => Object.assign(file, change)))).toBe(expected);
  });

  test('it does not call itself one', () => {
    expect(isJournal({ format: 'inbetween-journal' })).toBe(true);
    for (const other of [null, undefined, 'inbetween-journal', {}, { format: 'other' }, []]) {
      expect(isJournal(other)).toBe(false);
    }
  });

  test('it is no JSON: its end is missing, or something within', async () => {
    const text = decode(await writeJournal({ ...empty, wins: [win] }));
    expect(brokenJournal(text.slice(0, -1))?.reason).toBe('cut');
    expect(brokenJournal(text.replace('[', ''))?.reason).toBe('changed');
    expect(brokenJournal(`${text}\n`)?.reason).toBe('cut');
    expect(brokenJournal(`${' '.repeat(100)}${text}\n`)).toBeUndefined();
    expect(brokenJournal('{"format":"other"')).toBeUndefined();
  });

  test.each([
    ['a win', (evil: object) => ({ wins: [Object.assign(evil, win)] }), 'wins 1'],
    ['an answer', (evil: object) => ({ reflections: [{ ...check, answers: [evil] }] }), 'answers'],
    ['the settings', (evil: object) => ({ settings: evil }), 'the journal, settings'],
    ['a setting', (evil: object) => ({ settings: { n: [evil] } }), 'the journal, settings'],
    [
      'the note',
      (evil: object) => ({ note: Object.assign(evil, empty.note) }),
      'the journal, note',
    ],
  ])('there is a key __proto__ in %s', async (_, change, where) => {
    const evil = JSON.parse('{"__proto__":{"admin":true}}') as object;
    const bytes = sealed((file) => Object.assign(file, change(evil)));
    expect(decode(bytes)).toContain('"__proto__":{"admin":true}');
    expect(await refusal(bytes)).toContain('damaged');
    expect(await refusal(bytes)).toContain(where);
    expect({}).not.toHaveProperty('admin');
  });

  test('there is one in settings that are written as ours are', async () => {
    const settings = JSON.parse('{"__proto__":{"admin":true}}') as object;
    const bytes = await writeJournal({ ...empty, settings });
    expect(decode(bytes)).toContain('"settings":{"__proto__":{"admin":true}}');
    expect(await readLines(new Blob([bytes]))).toBeUndefined();
    expect(await refusal(bytes)).toBe('damaged the journal, settings');
  });

  test('it has a key __proto__ itself', async () => {
    const bytes = sealed((file) => {
      Object.defineProperty(file, '__proto__', { value: { admin: true }, enumerable: true });
    });
    expect(decode(bytes)).toContain('"__proto__":{"admin":true}');
    expect(await refusal(bytes)).toBe('damaged the journal');
  });
});
