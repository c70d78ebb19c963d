import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KindLine } from '@/utils/domain/kindline';
import { StoreTrouble } from '@/utils/domain/trouble';
import { makeWin } from '@/utils/domain/win';
import { putBefore } from '@/utils/storage/before';
import { dropOverdue, keepInTime, newestBefore } from '@/utils/storage/copies';
import { closeDatabase } from '@/utils/storage/database';
import { forgetRecords, putBack } from '@/utils/storage/forget';
import { keepKindLine, ownLine } from '@/utils/storage/kindlines';
import { keepRecord } from '@/utils/storage/records';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';
import { weeklyCheck } from '../samples';

// A promise that rejects and is heard by nobody fails a run of its own accord, so every test here
// also says that there is none.

const ever = { first: '0001-01-01', last: '9999-12-31' } as const;
const day = '2026-11-21';
const win = (id: string) => makeWin({ text: `did ${id}`, day }, { id, now: 1 });
const line: KindLine = {
  id: 'l',
  text: 'Slow is fine',
  standing: 'usual',
  createdAt: 1,
  updatedAt: 1,
};
const reflection = weeklyCheck({ wins: ['a'] });

/** What a person would be told of whatever the work came to. */
async function told(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreTrouble ? error.trouble : error),
  );
}

/**
 * A disk without room, as browsers show it: each request takes what it is given, and then the
 * transaction is aborted, which alone says why.
 */
function fillDisk(): void {
  for (const method of ['add', 'put', 'delete'] as const) {
    const real = Reflect.get(IDBObjectStore.prototype, method) as (
      ...args: unknown[]
    ) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const request = real.apply(this, args);
      const { _abort: abort } = this.transaction as { _abort?: (name: string) => void };
      queueMicrotask(() => abort?.call(this.transaction, 'QuotaExceededError'));
      return request as never;
    });
  }
}

beforeEach(async () => {
  await keepWin(win('a'));
  await keepWin(win('b'));
  await keepRecord('reflections', reflection);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
  for (const name of ['inbetween', 'inbetween-before', 'inbetween-scratch']) {
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
  }
});

test('a kind line that the disk has no room for is told so, and is not kept', async () => {
  fillDisk();
  expect(await told(keepKindLine(line))).toBe('full');
  vi.restoreAllMocks();
  expect(await ownLine('l')).toBeUndefined();
});

test('a retired kind line that would come again is told so as well', async () => {
  await keepKindLine({ ...line, standing: 'retired' });
  fillDisk();
  expect(await told(keepKindLine(line))).toBe('full');
  vi.restoreAllMocks();
  expect((await ownLine('l'))?.standing).toBe('retired');
});

test('what a full disk does not let go of is all there, and that is said', async () => {
  fillDisk();
  expect(await told(forgetRecords({ what: 'kind', kind: 'wins' }))).toBe('full');
  vi.restoreAllMocks();
  expect(await winsOfWeek(ever)).toEqual([win('a'), win('b')]);
});

test('what a full disk does not take back can be put back later, all of it', async () => {
  const removed = await forgetRecords({ what: 'everything' });
  fillDisk();
  expect(await told(putBack(removed))).toBe('full');
  vi.restoreAllMocks();
  expect(await winsOfWeek(ever)).toEqual([]);
  await putBack(removed);
  expect(await winsOfWeek(ever)).toEqual([win('a'), win('b')]);
});

test('records from before an update that do not fit are told so, none is half there, and later all fit', async () => {
  const before = { version: 1, stores: { wins: [win('c'), win('d')] } };
  fillDisk();
  expect(await told(putBefore(before))).toBe('full');
  vi.restoreAllMocks();
  expect(await winsOfWeek(ever)).toEqual([win('a'), win('b')]);
  expect(await putBefore(before)).toBe(2);
  expect(await winsOfWeek(ever)).toHaveLength(4);
});

test('a copy that the disk has no room for holds nobody up', async () => {
  fillDisk();
  await keepInTime({ version: 1, stores: { wins: [win('c')] } });
  vi.restoreAllMocks();
  expect(await newestBefore(Date.now())).toBeUndefined();
});

test('copies that are over their time and cannot be let go of yet stay for the next start', async () => {
  await keepInTime({ version: 1, stores: { wins: [win('c')] } });
  const later = Date.now() + 15 * 24 * 60 * 60 * 1_000;
  fillDisk();
  expect(await told(dropOverdue(later))).toBe('full');
  vi.restoreAllMocks();
  await dropOverdue(later);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('inbetween-before');
});
