import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyRecords } from '@/utils/domain/journal';
import { makeWin } from '@/utils/domain/win';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { remembersKept } from '@/utils/platform/kept';
import { addWaiting } from '@/utils/platform/waiting';
import { Forget } from '@/utils/state/forget.svelte';
import { moveOver } from '@/utils/state/keep';
import { isLost, rememberIfKept } from '@/utils/state/kept';
import { LostJournal } from '@/utils/state/lostjournal.svelte';
import { keptHere } from '@/utils/storage/about';
import { bringIn } from '@/utils/storage/bringin';
import { compare } from '@/utils/storage/compare';
import { readEverything } from '@/utils/storage/everything';
import { deleteWin, keepWin } from '@/utils/storage/wins';
import { forget as clearStore, refuse } from './store';

const win = (id: string) => makeWin({ text: `did ${id}`, day: '2026-11-21' }, { id, now: 1 });
const local = fakeBrowser.storage.local;
let tab: { cookieStoreId?: string } | undefined;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  tab = undefined;
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockImplementation(() => Promise.resolve(tab as never));
  vi.stubGlobal('localStorage', { clear: () => undefined });
  vi.stubGlobal('sessionStorage', { clear: () => undefined });
  vi.stubGlobal('caches', { keys: () => Promise.resolve([]) });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  await clearStore();
});

/** Something was kept, a page has seen it, and the browser begins its store anew. */
async function lose(): Promise<void> {
  await keepWin(win('a'));
  await rememberIfKept();
  await clearStore();
}

test('who never kept anything is told nothing, whatever becomes of the store', async () => {
  expect(await isLost()).toBe(false);
  await rememberIfKept();
  await clearStore();
  expect(await isLost()).toBe(false);
  expect(await local.get(null)).toEqual({});
});

test('who took all of it away before it was noted is told nothing either', async () => {
  await keepWin(win('a'));
  await deleteWin('a', 2);
  expect(await isLost()).toBe(false);
  expect(await remembersKept()).toBe(false);
});

test('a store that was begun anew is told, also after words were kept or have moved into it', async () => {
  await lose();
  expect(await isLost()).toBe(true);
  await addWaiting(win('b'));
  await moveOver();
  await keepWin(win('c'));
  expect(await isLost()).toBe(true);
});

test('what is remembered holds no words: yes, and nothing else', async () => {
  await keepWin(win('a'));
  expect(await isLost()).toBe(false);
  expect(await local.get(null)).toEqual({ kept: true });
});

test('once it is noted nothing more is written, and one look of several writes it', async () => {
  await keepWin(win('a'));
  const writing = vi.spyOn(local, 'set');
  expect(await Promise.all([isLost(), isLost(), rememberIfKept()])).toEqual([
    ...[false, false, undefined],
  ]);
  await keepWin(win('b'));
  await isLost();
  expect(writing).toHaveBeenCalledTimes(1);
});

test('killed between the mark and the memory, the next look finishes, and nobody is told', async () => {
  await keepWin(win('a'));
  vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('killed'));
  expect(await isLost()).toBe(false);
  expect(await remembersKept()).toBe(false);
  expect((await keptHere()).marked).toBe(true);
  expect(await isLost()).toBe(false);
  expect(await remembersKept()).toBe(true);
});

test('where the store does not open nothing is known to be lost', async () => {
  await lose();
  await refuse();
  expect(await isLost()).toBe(false);
  await clearStore();
  expect(await isLost()).toBe(true);
});

test.each(['firefox-private', 'firefox-container-2'])(
  'in a window of its own (%s), with a store of its own, nothing is told or noted',
  async (cookieStoreId) => {
    await lose();
    tab = { cookieStoreId };
    expect(await isLost()).toBe(false);
    await local.clear();
    await keepWin(win('b'));
    expect(await isLost()).toBe(false);
    expect(await remembersKept()).toBe(false);
    tab = { cookieStoreId: 'firefox-default' };
    expect(await isLost()).toBe(false);
    expect(await remembersKept()).toBe(true);
  },
);

test('it says where backups are likely, and "Okay" ends it; they count anew from there', async () => {
  await changeBackup({ at: 1, proof: 'told', kept: 300 });
  await lose();
  const lost = new LostJournal();
  await lost.look();
  expect(lost.place).toBe('downloads');
  await lost.letGo();
  expect(lost.place).toBeUndefined();
  expect(await isLost()).toBe(false);
  expect(await readBackup()).toEqual({ at: 1, proof: 'told' });
  await clearStore();
  expect(await isLost()).toBe(true);
});

test('an "Okay" that the store refuses leaves it to be answered again', async () => {
  await lose();
  const lost = new LostJournal();
  await lost.look();
  await refuse();
  await lost.letGo();
  expect(lost.place).toBe('unknown');
});

test('words that a file brings back end it, and a file that is stopped does not', async () => {
  await lose();
  const bring = async (stopped: boolean) => {
    const comparison = await compare({ ...emptyRecords(), wins: [win('a')] }, false);
    await bringIn(comparison, false, { progress: () => undefined, stopped: () => stopped });
  };
  await bring(true);
  expect(await isLost()).toBe(true);
  await bring(false);
  expect((await readEverything()).wins).toHaveLength(1);
  expect(await isLost()).toBe(false);
});

test('a part that is forgotten is no loss, also if nothing else was there', async () => {
  await keepWin(win('a'));
  await isLost();
  await new Forget().forget({ what: 'kind', kind: 'wins' });
  expect(await isLost()).toBe(false);
});

test('everything forgotten is no loss, whatever becomes of the store then', async () => {
  await keepWin(win('a'));
  await isLost();
  await new Forget().forget({ what: 'everything' });
  expect(await local.get(null)).toEqual({});
  await clearStore();
  expect(await isLost()).toBe(false);
});

test('a tab that notes at this moment that something was kept leaves nothing of it behind', async () => {
  await keepWin(win('a'));
  const noting = Promise.withResolvers<undefined>();
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementationOnce(async (values) => {
    await noting.promise;
    await set(values);
  });
  const looking = isLost();
  const forget = new Forget();
  const forgetting = forget.forget({ what: 'everything' });
  await vi.waitFor(async () => {
    const { pending = [] } = await navigator.locks.query();
    expect(pending.length > 0 || forget.view.kind === 'forgotten').toBe(true);
  });
  noting.resolve(undefined);
  await Promise.all([looking, forgetting]);
  expect(await local.get(null)).toEqual({});
  expect(await isLost()).toBe(false);
});

test('a browser that is killed while everything is forgotten tells of no loss', async () => {
  await keepWin(win('a'));
  await isLost();
  vi.spyOn(local, 'clear').mockRejectedValueOnce(new Error('killed'));
  await new Forget().forget({ what: 'everything' });
  expect((await readEverything()).wins).toEqual([]);
  expect(await isLost()).toBe(false);
  expect(await remembersKept()).toBe(false);
});

test('what comes back by Undo after everything is remembered again', async () => {
  await keepWin(win('a'));
  await isLost();
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  await forget.undo();
  expect(await isLost()).toBe(false);
  await clearStore();
  expect(await isLost()).toBe(true);
});
