import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin, type Win } from '@/utils/domain/win';
import { changeSettings } from '@/utils/platform/changesettings';
import { addWaiting, waitingWins } from '@/utils/platform/waiting';
import { Forget } from '@/utils/state/forget.svelte';
import { readEverything } from '@/utils/storage/everything';
import { keepRecord } from '@/utils/storage/records';
import { deleteWin } from '@/utils/storage/wins';
import { forget as clearStore, refuse } from './store';

const store = new Map<string, string>();
vi.stubGlobal('localStorage', { clear: () => store.clear() });
vi.stubGlobal('sessionStorage', { clear: () => undefined });
vi.stubGlobal('caches', { keys: () => Promise.resolve([]) });

const win = (id: string, day: Win['day'], area?: string) =>
  makeWin({ text: `did ${id}`, day, area }, { id, now: 1 });
const reflection = {
  id: 'r',
  form: 'weekly_check' as const,
  day: '2026-11-22' as const,
  createdAt: 1,
  updatedAt: 1,
  answers: [{ question: 'q', text: 'I slept' }],
  wins: ['a', 'b'],
  area: 'rest',
  private: false,
};

beforeEach(async () => {
  fakeBrowser.reset();
  // The types know the older form with a callback.
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  await clearStore();
  await keepRecord('wins', win('a', '2026-11-20', 'rest'));
  await keepRecord('wins', win('b', '2026-11-21', 'body'));
  await keepRecord('wins', win('c', '2026-11-22'));
  await keepRecord('reflections', reflection);
  await addWaiting(win('w', '2026-11-20'));
  await changeSettings({ meadow: false });
});
afterEach(clearStore);

const ids = async () => (await readEverything()).wins.map(({ id }) => id);

test('what would go is counted before anything goes', async () => {
  const forget = new Forget();
  await forget.show({ what: 'days', first: '2026-11-21', last: '2026-11-22' });
  expect(forget.view).toMatchObject({ kind: 'shown', counts: { wins: 2, reflections: 1 } });
  expect(await ids()).toEqual(['a', 'b', 'c']);
});

test('a day goes whole: its wins, those that wait, and what reflections say of them', async () => {
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await ids()).toEqual(['b', 'c']);
  expect(await waitingWins()).toEqual([]);
  expect((await readEverything()).reflections[0]?.wins).toEqual(['b']);
  await forget.undo();
  expect(await ids()).toEqual(['a', 'b', 'c']);
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['w']);
  expect((await readEverything()).reflections).toEqual([reflection]);
});

test('what is forgotten leaves no tombstone, and forgetting wins takes theirs as well', async () => {
  await deleteWin('c', 2);
  await new Forget().forget({ what: 'kind', kind: 'wins' });
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('inbetween');
    request.onsuccess = () => resolve(request.result);
  });
  const left = await new Promise((resolve) => {
    const request = database.transaction('wins').objectStore('wins').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  expect(left).toBe(0);
});

test('after everything nothing is left, and all of it can come back while the page is open', async () => {
  const before = await readEverything();
  const stored = await fakeBrowser.storage.local.get(null);
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect(forget.view).toEqual({ kind: 'forgotten', undoable: true });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await forget.undo();
  expect(await readEverything()).toEqual(before);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);
});

test('a store that cannot be read refuses a part, and goes unread when everything goes', async () => {
  await refuse();
  const forget = new Forget();
  await forget.forget({ what: 'area', area: 'rest' });
  expect(forget.view).toEqual({ kind: 'failed', trouble: 'newer' });
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['w']);
  await forget.forget({ what: 'everything' });
  expect(forget.view).toEqual({ kind: 'forgotten', undoable: false });
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
});
