import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { putBefore } from '@/utils/storage/before';
import { dropOverdue, newestBefore } from '@/utils/storage/copies';
import { begin, closeDatabase } from '@/utils/storage/database';
import { editWin, winsOfWeek } from '@/utils/storage/wins';

const ever = { first: '0001-01-01', last: '9999-12-31' } as const;
const DAY = 24 * 60 * 60 * 1_000;

interface Fixture {
  wins: { id: string; day?: string; updatedAt: number; deleted?: true }[];
}
const old = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../fixtures/database/v1.json', import.meta.url)), 'utf8'),
) as Fixture;
const living = old.wins.filter((win) => !win.deleted);

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });

/** The journal as the first version left it. */
async function writeOld(): Promise<void> {
  const request = indexedDB.open('inbetween', 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('wins', { keyPath: 'id' });
    store.createIndex('day', 'day');
    for (const win of old.wins) store.add(win);
  };
  (await done(request)).close();
}

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
  for (const name of ['inbetween', 'inbetween-before']) await done(indexedDB.deleteDatabase(name));
});

test('an upgrade keeps the records as they were for 14 days, and no longer', async () => {
  await writeOld();
  const at = Date.now();
  await winsOfWeek(ever);
  const last = at + 14 * DAY - 1;
  const copy = await newestBefore(last);
  expect(copy).toMatchObject({ version: 1, stores: { wins: old.wins } });
  await dropOverdue(last);
  expect(await newestBefore(last)).toEqual(copy);
  await dropOverdue(Date.now() + 14 * DAY);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['inbetween']);
});

test('a new journal makes no copy, and neither does opening one that is up to date', async () => {
  await winsOfWeek(ever);
  await closeDatabase();
  await winsOfWeek(ever);
  expect(await newestBefore(Date.now())).toBeUndefined();
});

test('what is put back is what is missing and what nobody changed since; newer words stay', async () => {
  await writeOld();
  const before = await winsOfWeek(ever);
  const [lost, changed] = before;
  if (!lost || !changed) throw new Error('The fixture has two wins.');
  await editWin(changed, { text: 'in newer words' }, Date.now());
  const transaction = await begin(['wins'], 'readwrite');
  await Promise.all([transaction.objectStore('wins').delete(lost.id), transaction.done]);
  const copy = await newestBefore(Date.now());
  if (!copy) throw new Error('There is no copy.');
  expect(await putBefore(copy)).toBe(1);
  const now = await winsOfWeek(ever);
  expect(now).toHaveLength(living.length);
  expect(now.find(({ id }) => id === lost.id)).toEqual(lost);
  expect(now.find(({ id }) => id === changed.id)?.text).toBe('in newer words');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('inbetween-scratch');
});

test('where no copy can be made the journal is upgraded and opens all the same', async () => {
  await writeOld();
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'inbetween-before') throw new DOMException('full', 'QuotaExceededError');
    return open(name, version);
  });
  expect(await winsOfWeek(ever)).toHaveLength(living.length);
});
