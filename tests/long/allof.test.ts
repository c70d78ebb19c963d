import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { begin, closeDatabase } from '@/utils/storage/database';
import { readEverything } from '@/utils/storage/everything';
import { areasKept, countToForget, forgetRecords, putBack } from '@/utils/storage/forget';
import { migrations } from '@/utils/storage/migrations';

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

const COUNT = 4_000;

async function keepMany(): Promise<void> {
  const transaction = await begin(['wins'], 'readwrite');
  for (let at = 0; at < COUNT; at += 1) {
    const area = at < COUNT - 1 ? 'body' : 'rest';
    const win = makeWin({ text: 'rested', day: '2026-11-21', area }, { id: `${at}`, now: at });
    void transaction.objectStore('wins').add(win);
  }
  await transaction.done;
}

test('a journal of any size can be taken out and forgotten, though no browser hands over all at once', async () => {
  await keepMany();
  const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect((await readEverything()).wins).toHaveLength(COUNT);
  expect((await areasKept()).toSorted()).toEqual(['body', 'rest']);
  const all = { what: 'kind', kind: 'wins' } as const;
  expect(await countToForget(all)).toEqual({ counts: { wins: COUNT }, begun: [] });
  const removed = await forgetRecords(all);
  expect((await readEverything()).wins).toEqual([]);
  await putBack(removed);
  expect((await readEverything()).wins).toHaveLength(COUNT);
  expect(atOnce(asked.mock.calls)).toEqual([]);
});

test('a journal of any size opens after an update of the database', async () => {
  const old = await openDB('inbetween', 1, {
    upgrade: (database, _from, _to, transaction) => migrations[0]?.(database, transaction),
  });
  const writing = old.transaction('wins', 'readwrite');
  for (let at = 0; at < COUNT; at += 1) void writing.store.add({ id: `${at}`, text: 'rested' });
  await writing.done;
  old.close();
  const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const transaction = await begin(['wins'], 'readonly');
  expect(await transaction.objectStore('wins').count()).toBe(COUNT);
  expect(asked).toHaveBeenCalled();
  expect(atOnce(asked.mock.calls)).toEqual([]);
});

/** Those calls that ask for more than some. */
function atOnce(calls: readonly Parameters<IDBObjectStore['getAll']>[]): unknown[] {
  return calls.filter(([, count]) => count === undefined || count > COUNT / 2);
}
