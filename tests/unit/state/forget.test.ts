import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeEntry, type Entry } from '@/utils/domain/entry';
import { blankForm } from '@/utils/domain/formdraft';
import { makeWin, type Win } from '@/utils/domain/win';
import { changeBackup, writePassphrase } from '@/utils/platform/backup';
import { changeSettings } from '@/utils/platform/changesettings';
import { hold, readHeld } from '@/utils/platform/held';
import { writeNote } from '@/utils/platform/note';
import {
  addWaiting,
  waitingDrafts,
  waitingWins,
  writeWaitingDraft,
} from '@/utils/platform/waiting';
import { addWaitingEdit, waitingEdits } from '@/utils/platform/waitingedits';
import { Forget } from '@/utils/state/forget.svelte';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { readEverything } from '@/utils/storage/everything';
import { readFolder, writeFolder } from '@/utils/storage/folder';
import { readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import { changeEntries, deleteEntries } from '@/utils/storage/journal';
import { keepRecord } from '@/utils/storage/records';
import { deleteWin } from '@/utils/storage/wins';
import { weeklyCheck } from '../samples';
import { forget as clearStore, refuse } from './store';

// What the page remembers to show, by the names of where it lies.
const shown = new Map<string, Set<string>>();
const placeOf = (name: string) => ({
  get length() {
    return shown.get(name)?.size;
  },
  key: (at: number) => [...(shown.get(name) ?? [])][at],
  clear: () => shown.get(name)?.clear(),
  removeItem: (key: string) => shown.get(name)?.delete(key),
  getItem: (key: string) => (shown.get(name)?.has(key) ? 'true' : null),
  setItem: (key: string) => shown.get(name)?.add(key),
});
vi.stubGlobal('localStorage', placeOf('localStorage'));
vi.stubGlobal('sessionStorage', placeOf('sessionStorage'));
vi.stubGlobal('caches', {
  keys: () => Promise.resolve([...(shown.get('caches') ?? [])]),
  delete: (name: string) => Promise.resolve(shown.get('caches')?.delete(name)),
});
/** The browser's list of downloads. */
let downloads: { id: number; byExtensionId?: string }[] = [];

const win = (id: string, day: Win['day'], area?: string) =>
  makeWin({ text: `did ${id}`, day, area }, { id, now: 1 });
const reflection = weeklyCheck({ wins: ['a', 'b'], area: 'rest' });

/** A database of ours beside the journal, with a record in it. */
async function plant(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records').put('words', 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const folder = { name: 'my backups' } as FileSystemDirectoryHandle;

beforeEach(async () => {
  fakeBrowser.reset();
  // The types know the older form with a callback.
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  downloads = [{ id: 1, byExtensionId: fakeBrowser.runtime.id }, { id: 2 }];
  vi.spyOn(fakeBrowser.downloads, 'search').mockImplementation(() =>
    Promise.resolve(downloads as never),
  );
  vi.spyOn(fakeBrowser.downloads, 'erase').mockImplementation(({ id }) => {
    downloads = downloads.filter((one) => one.id !== id);
    return Promise.resolve([]);
  });
  await clearStore();
  await keepRecord('wins', win('a', '2026-11-20', 'rest'));
  await keepRecord('wins', win('b', '2026-11-21', 'body'));
  await keepRecord('wins', win('c', '2026-11-22'));
  await keepRecord('reflections', reflection);
  await addWaiting(win('w', '2026-11-20'));
  await changeSettings({ meadow: false, backup: 'encrypted' });
  await writeNote({ people: 'Ada', helps: 'tea' });
  await changeBackup({ at: 1, kept: 4, proof: 'same bytes' });
  await writePassphrase('four quiet words here');
  await writeFolder(folder);
  for (const name of ['inbetween-before', 'inbetween-scratch']) await plant(name);
  shown.set('localStorage', new Set(['week', 'line', 'left', 'look', 'covered', 'another copy']));
  for (const name of ['sessionStorage', 'caches']) shown.set(name, new Set(['words']));
});
afterEach(async () => {
  await clearStore();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
});

const databases = async () => (await indexedDB.databases()).map(({ name }) => name).toSorted();
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

test('a change that waits, of a reflection that stays, stays as well', async () => {
  const change = { answers: [{ question: 'q', text: 'I slept, and it was good' }] };
  await addWaitingEdit({ ...{ id: 'edit:r/1', of: reflection.id, seen: 1, turn: 1 }, change });
  await new Forget().forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect((await readEverything()).reflections).toHaveLength(1);
  expect((await waitingEdits()).map(({ of }) => of)).toEqual([reflection.id]);
});

test('what stays of a form that is written in does not name the forgotten', async () => {
  const form = { ...blankForm('check'), texts: { honour: 'I slept' }, chosen: ['a', 'b'] };
  await writeFormDraft(form, blankForm('check'));
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await readFormDraft('check')).toMatchObject({ texts: form.texts, chosen: ['b'] });
  const left = await readFormDraft('check');
  if (left) await writeFormDraft({ ...left, texts: { honour: 'I ate' } }, left);
  await forget.undo();
  const again = await readFormDraft('check');
  expect(again?.chosen.toSorted()).toEqual(['a', 'b']);
  expect(again?.texts).toEqual({ honour: 'I ate' });
  // Kept meanwhile, it does not come back.
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  const trimmed = await readFormDraft('check');
  if (trimmed) await writeFormDraft(blankForm('check'), trimmed);
  await forget.undo();
  expect(await readFormDraft('check')).toBeUndefined();
});

test('a form in which only the forgotten was chosen goes, and comes back with Undo', async () => {
  const form = { ...blankForm('check'), chosen: ['a'] };
  await writeFormDraft(form, blankForm('check'));
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await readFormDraft('check')).toBeUndefined();
  await forget.undo();
  expect(await readFormDraft('check')).toMatchObject(form);
});

test('each thing forgotten can be taken back while the page is open, the last one first', async () => {
  const forget = new Forget();
  await forget.forget({ what: 'area', area: 'rest' });
  forget.choose();
  await forget.show({ what: 'area', area: 'body' });
  expect(forget.undoable).toBe(true);
  await forget.forget({ what: 'area', area: 'body' });
  expect(await ids()).toEqual(['c']);
  await forget.undo();
  expect(await ids()).toEqual(['b', 'c']);
  expect([forget.view.kind, forget.undoable]).toEqual(['back', true]);
  await forget.undo();
  expect(await ids()).toEqual(['a', 'b', 'c']);
  expect(forget.undoable).toBe(false);
});

test('taken back, it leaves what was written in another page since', async () => {
  const draft = (text: string, as: string) => {
    return { id: 'win' as const, text, from: 0, to: 0, private: false, as };
  };
  const form = (text: string) => ({ ...blankForm('check'), texts: { honour: text } });
  await writeDraft(draft('half a thought', 'x'));
  await writeFormDraft(form('I slept'), blankForm('check'));
  const forget = new Forget();
  await forget.forget({ what: 'kind', kind: 'wins' });
  await forget.forget({ what: 'kind', kind: 'reflections' });
  await writeDraft(draft('another thought', 'y'));
  await writeFormDraft(form('I ate'), blankForm('check'));
  await forget.undo();
  await forget.undo();
  expect((await readDrafts()).map(({ text }) => text)).toEqual([
    ...['another thought', 'half a thought'],
  ]);
  const honour = (await readFormDraft('check'))?.texts.honour;
  expect([honour?.includes('I slept'), honour?.includes('I ate')]).toEqual([true, true]);
});

test('a reflection that was edited or deleted since stays so, and has its wins and its area again', async () => {
  const forget = new Forget();
  const answers = [{ question: 'q', text: 'I slept well' }];
  const entry: Entry = { kind: 'reflections', record: reflection };
  await forget.forget({ what: 'area', area: 'rest' });
  await changeEntries([entry], (one) => changeEntry(one, { answers }, 9), { asSeen: false });
  await forget.undo();
  expect((await readEverything()).reflections).toMatchObject([
    { answers, area: 'rest', wins: ['a', 'b'] },
  ]);
  await forget.forget({ what: 'area', area: 'rest' });
  await deleteEntries([entry], 10);
  await forget.undo();
  expect((await readEverything()).reflections).toEqual([]);
});

test('what has gone can be taken back also where something beside it could not go', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValueOnce(new Error('refused'));
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect([forget.view.kind, await ids()]).toEqual(['failed', []]);
  await forget.undo();
  expect(await ids()).toEqual(['a', 'b', 'c']);
});

test('of the drafts that wait those go that are meant for the day, and come back with Undo', async () => {
  for (const day of ['2026-11-20', '2026-11-21'] as const) {
    await writeWaitingDraft({ id: 'win', text: `on ${day}`, from: 0, to: 0, private: false, day });
  }
  const days = async () => (await waitingDrafts()).map(({ day }) => day);
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await days()).toEqual(['2026-11-21']);
  await forget.undo();
  expect(await days()).toEqual(['2026-11-20', '2026-11-21']);
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

test('after a part no copy of it is left; backups and a cover go on as they did', async () => {
  const stored = await fakeBrowser.storage.local.get(null);
  const forget = new Forget();
  await forget.forget({ what: 'area', area: 'rest' });
  expect(await databases()).toEqual(['inbetween', 'inbetween-backup']);
  expect(await readFolder()).toEqual(folder);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);
  expect([...shown.values()].map((names) => [...names])).toEqual([
    ['look', 'covered'],
    [],
    ['words'],
  ]);
  expect(downloads).toHaveLength(2);
});

test('after everything nothing is left, and all of it can come back while the page is open', async () => {
  const before = await readEverything();
  const stored = await fakeBrowser.storage.local.get(null);
  expect(Object.keys(stored).toSorted()).toEqual(
    expect.arrayContaining(['backup', 'backupPassphrase', 'note', 'settings', 'waiting']),
  );
  expect(await databases()).toEqual([
    ...['inbetween', 'inbetween-backup', 'inbetween-before', 'inbetween-scratch'],
  ]);
  // What the disk refused is in memory, beside what only says that the browser has begun.
  await fakeBrowser.storage.session.set({ begun: true });
  await hold('waitingDrafts', ['words']);
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect([forget.view, forget.undoable]).toEqual([{ kind: 'forgotten' }, true]);
  expect(await databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ begun: true });
  expect([...shown.values()].map(({ size }) => size)).toEqual([0, 0, 0]);
  // What is not ours stays in the browser's list.
  expect(downloads).toEqual([{ id: 2 }]);
  await forget.undo();
  expect(await readEverything()).toEqual(before);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(stored);
  expect(await readHeld('waitingDrafts')).toEqual(['words']);
  expect(await readFolder()).toEqual(folder);
  expect([...(shown.get('localStorage') ?? [])]).toEqual(['covered']);
});

test('a store that cannot be read refuses a part, and goes unread when everything goes', async () => {
  await refuse();
  const forget = new Forget();
  await forget.forget({ what: 'area', area: 'rest' });
  expect(forget.view).toEqual({ kind: 'failed', trouble: 'newer' });
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['w']);
  await forget.forget({ what: 'everything' });
  expect([forget.view, forget.undoable]).toEqual([{ kind: 'forgotten' }, false]);
  // It is the last thing done all the same: Ctrl+Z does not take back an earlier one.
  expect(forget.doneAt).toBeGreaterThan(0);
  expect(await databases()).toEqual([]);
});
