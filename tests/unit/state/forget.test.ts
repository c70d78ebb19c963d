import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankForm } from '@/utils/domain/formdraft';
import { hold, readHeld } from '@/utils/platform/held';
import { waitingWins } from '@/utils/platform/waiting';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';
import { addWaitingEdit, waitingEdits } from '@/utils/platform/waitingedits';
import { Forget } from '@/utils/state/forget.svelte';
import { closeDatabase } from '@/utils/storage/database';
import { readEverything } from '@/utils/storage/everything';
import { readFolder } from '@/utils/storage/folder';
import { readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import { deleteWin } from '@/utils/storage/wins';
import { databases, folder, ids, listed, reflection, shown } from './forgettable';
import { refuse } from './store';

test('what would go is counted before anything goes', async () => {
  const forget = new Forget();
  await forget.show({ what: 'days', first: '2026-11-21', last: '2026-11-22' });
  expect(forget.view).toMatchObject({ kind: 'shown', counts: { wins: 2, reflections: 1 } });
  expect(await ids()).toEqual(['a', 'b', 'c']);
});

test('what is not kept yet is counted as well, once, and goes by its kind', async () => {
  const form = { ...blankForm('check'), texts: { honour: 'I slept' } };
  await writeFormDraft(form, blankForm('check'));
  await writeWaitingForm(form, blankForm('check'));
  const forget = new Forget();
  await forget.show({ what: 'kind', kind: 'pauses' });
  expect(forget.view).toMatchObject({ kind: 'shown', counts: {} });
  await forget.show({ what: 'kind', kind: 'reflections' });
  expect(forget.view).toMatchObject({ counts: { reflections: 1, begun: 1 } });
  await forget.show({ what: 'kind', kind: 'wins' });
  expect(forget.view).toMatchObject({ counts: { wins: 3, begun: 1 } });
  await forget.forget({ what: 'kind', kind: 'reflections' });
  expect([await readFormDraft('check'), await waitingForm('check')]).toEqual([
    undefined,
    undefined,
  ]);
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
  expect(listed.downloads).toHaveLength(2);
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
  expect(listed.downloads).toEqual([{ id: 2 }]);
  await forget.undo();
  expect(await readEverything()).toEqual(before);
  // What memory had held goes to the disk, which takes it by now.
  const waitingDrafts = ['words'];
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ ...stored, waitingDrafts });
  expect(await readHeld('waitingDrafts')).toBeUndefined();
  expect(await readFolder()).toEqual(folder);
  expect([...(shown.get('localStorage') ?? [])]).toEqual(['covered']);
});

test('a store that cannot be read refuses a part, and goes unread when everything goes', async () => {
  await refuse();
  const forget = new Forget();
  await forget.show({ what: 'area', area: 'rest' });
  expect(forget.view).toMatchObject({ kind: 'failed' });
  await forget.show({ what: 'everything' });
  expect(forget.view).toMatchObject({ kind: 'shown', counts: {}, unread: 'refused' });
  await forget.forget({ what: 'area', area: 'rest' });
  expect(forget.view).toEqual({ kind: 'failed', trouble: 'newer' });
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['w']);
  await forget.forget({ what: 'everything' });
  expect([forget.view, forget.undoable]).toEqual([{ kind: 'forgotten' }, false]);
  // It is the last thing done all the same: Ctrl+Z does not take back an earlier one.
  expect(forget.doneAt).toBeGreaterThan(0);
  expect(await databases()).toEqual([]);
});

test('a journal that cannot be reached at all keeps nothing else from being forgotten', async () => {
  await closeDatabase();
  const refusing = () => {
    throw new DOMException('no', 'UnknownError');
  };
  vi.spyOn(indexedDB, 'open').mockImplementation(refusing);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    const request = new EventTarget() as IDBOpenDBRequest;
    queueMicrotask(() => {
      request.onerror?.(new Event('error'));
    });
    return request;
  });
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect(forget.view).toMatchObject({ kind: 'failed', partly: true });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await forget.undo();
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['w']);
  vi.restoreAllMocks();
});
