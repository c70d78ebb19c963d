import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/utils/storage/database';
import { readDrafts } from '@/utils/storage/drafts';
import { someOwn } from '@/utils/storage/kindlines';
import { migrations, type Migration } from '@/utils/storage/migrations';
import { winsOfWeek } from '@/utils/storage/wins';

type Records = Record<string, object[]>;

/**
 * The stores and indexes of each released version. Written down once and never changed: these
 * databases are on people's disks, whatever migrations.ts says today.
 */
const released: Record<number, Record<string, string[]>> = {
  1: { wins: ['day'] },
  2: { wins: ['day'] },
  3: { wins: ['day'], drafts: [], kindLines: ['text'] },
  4: {
    wins: ['day'],
    drafts: [],
    kindLines: ['text', 'standing text'],
    lineMarks: [],
    pauses: ['day'],
    reflections: ['day'],
    practices: [],
  },
  5: {
    wins: ['day'],
    drafts: [],
    kindLines: ['text', 'standing text'],
    lineMarks: [],
    pauses: ['day'],
    reflections: ['day'],
    practices: [],
    about: [],
  },
};
const versions = Object.keys(released).map(Number);
const ever = { first: '0000-01-01', last: '9999-12-31' } as const;
const steps = [...migrations];

afterEach(async () => {
  (migrations as Migration[]).splice(0, Infinity, ...steps);
  await closeDatabase();
  await done(indexedDB.deleteDatabase('inbetween'));
});

test('every version that was released has its fixture', () => {
  expect(versions).toEqual(steps.map((_, at) => at + 1));
});

describe.each(versions)('a journal of version %i', (version) => {
  test('opens with every word in it, and with defaults for what is new', async () => {
    await write(version);
    const records = recordsOf(version);
    const wins = records.wins?.filter((win) => 'text' in win) ?? [];
    const found = await winsOfWeek(ever);
    expect(found).toHaveLength(wins.length);
    for (const win of wins) expect(found).toContainEqual({ private: false, ...win });
    expect(await readDrafts()).toEqual(records.drafts ?? []);
    const lines = records.kindLines?.filter((line) => 'text' in line) ?? [];
    expect(await someOwn(100)).toEqual(lines.map((line) => ({ standing: 'usual', ...line })));
  });

  test('keeps its tombstones, so that nothing deleted comes back', async () => {
    await write(version);
    await winsOfWeek(ever);
    await closeDatabase();
    const buried = (recordsOf(version).wins ?? []).filter((win) => 'deleted' in win);
    expect((await dump())?.stores.wins?.records).toEqual(expect.arrayContaining(buried));
  });
});

describe.each(steps.map((_, at) => at + 1))('a step to version %i that fails', (to) => {
  const halves: [string, Migration][] = [
    ['after its work', (database, transaction) => work(to)(database, transaction, 'then')],
    ['in the midst of it', (database, transaction) => work(to)(database, transaction, 'meanwhile')],
    ['at once', () => fail()],
  ];
  test.each(halves)('%s leaves the journal as it was, to be opened later', async (_, broken) => {
    if (to > 1) await write(to - 1);
    const before = await dump();
    (migrations as Migration[])[to - 1] = broken;
    await expect(winsOfWeek(ever)).rejects.toMatchObject({ trouble: 'refused' });
    expect(await dump()).toEqual(before);
    (migrations as Migration[])[to - 1] = steps[to - 1] ?? fail;
    const words = to > 1 ? (recordsOf(to - 1).wins ?? []).filter((win) => 'text' in win) : [];
    expect(await winsOfWeek(ever)).toHaveLength(words.length);
  });
});

/** A step that does what it should and some more, and fails. */
function work(to: number) {
  return async (
    database: Parameters<Migration>[0],
    transaction: Parameters<Migration>[1],
    when: 'then' | 'meanwhile',
  ): Promise<void> => {
    const working = Promise.resolve(steps[to - 1]?.(database, transaction));
    // What is left of it ends with the transaction.
    working.catch(() => undefined);
    if (when === 'then') await working;
    const wins = transaction.objectStore('wins');
    await wins.clear();
    database.createObjectStore('half');
    wins.createIndex('half', 'half');
    fail();
  };
}

function fail(): never {
  throw new Error('The step fails.');
}

function recordsOf(version: number): Records {
  const url = new URL(`../../fixtures/database/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Records;
}

/** Writes the database as that version wrote it. */
async function write(version: number): Promise<void> {
  const request = indexedDB.open('inbetween', version);
  request.onupgradeneeded = () => {
    for (const [name, indexes] of Object.entries(released[version] ?? {})) {
      const store = request.result.createObjectStore(name, { keyPath: 'id' });
      for (const index of indexes) {
        const path = index.split(' ');
        store.createIndex(path[0] ?? index, path.length > 1 ? path : index);
      }
      for (const record of recordsOf(version)[name] ?? []) store.add(record);
    }
  };
  (await done(request)).close();
}

/** All there is: version, stores, indexes and records. Nothing if there is no database. */
async function dump() {
  if ((await indexedDB.databases()).every(({ name }) => name !== 'inbetween')) return undefined;
  const database = await done(indexedDB.open('inbetween'));
  const stores: Record<string, { indexes: string[]; records: unknown[] }> = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    stores[name] = { indexes: [...store.indexNames], records: await done(store.getAll()) };
  }
  database.close();
  return { version: database.version, stores };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The request failed.'));
    };
  });
}
