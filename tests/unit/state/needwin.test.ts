import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveOver } from '@/utils/state/keep';
import { NeedWin } from '@/utils/state/needwin.svelte';
import { waitingWins } from '@/utils/platform/waiting';
import { winsOfWeek } from '@/utils/storage/wins';
import { fill, forget, refuse } from './store';

const always = { first: '1970-01-01', last: '2999-12-31' } as const;
const wins = () => winsOfWeek(always);

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a need as a win is kept once, and taken back by Undo', async () => {
  const win = new NeedWin();
  await Promise.all([win.keep('noticed it', true), win.keep('noticed it', true)]);
  expect(await wins()).toMatchObject([{ text: 'noticed it', area: 'noticing', private: true }]);
  await win.undo();
  expect(win.keeping).toEqual({ kind: 'undone' });
  expect(await wins()).toEqual([]);
});

test('a need as a win is just for the person when the answer is made so, kept or waiting', async () => {
  const win = new NeedWin();
  await win.keep('noticed it', false);
  await win.setPrivate(true);
  expect(await wins()).toMatchObject([{ text: 'noticed it', private: true }]);

  // What was ticked last holds, however fast.
  await Promise.all([win.setPrivate(false), win.setPrivate(true)]);
  expect(await wins()).toMatchObject([{ text: 'noticed it', private: true }]);

  await refuse();
  const other = new NeedWin();
  const keeping = other.keep('noticed that', false);
  await Promise.all([keeping, other.setPrivate(true)]);
  expect(await waitingWins()).toMatchObject([{ text: 'noticed that', private: true }]);
});

test('a need as a win goes with the answer that is taken back, kept or waiting', async () => {
  const win = new NeedWin();
  await win.keep('noticed it', false);
  await win.takeBack();
  expect(await wins()).toEqual([]);

  await refuse();
  const other = new NeedWin();
  await other.keep('noticed that', false);
  await other.takeBack();
  expect(await waitingWins()).toEqual([]);
});

test('a need as a win goes with the answer that is taken back, also where it waited and has moved over since', async () => {
  await refuse();
  const win = new NeedWin();
  await win.keep('noticed it', false);
  await forget();
  await moveOver();
  expect(await wins()).toMatchObject([{ text: 'noticed it' }]);
  await win.takeBack();
  expect(win.keeping).toEqual({ kind: 'undone' });
  expect(await wins()).toEqual([]);
});

test('a need as a win that is still there after Undo is said to be, and the next Undo takes it', async () => {
  await refuse();
  const win = new NeedWin();
  await win.keep('noticed it', false);
  await forget();
  await moveOver();
  const { release } = fill();
  await win.takeBack();
  expect(win.keeping).toMatchObject({ kind: 'kept', stuck: true });
  release();
  await win.undo();
  expect(win.keeping).toEqual({ kind: 'undone' });
  expect(await wins()).toEqual([]);
});

test('a need as a win that no place took is nowhere to be taken back from', async () => {
  await refuse();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  const win = new NeedWin();
  await win.keep('noticed it', false);
  expect(win.keeping).toMatchObject({ kind: 'refused', waiting: false });
  await win.takeBack();
  expect(win.keeping).toEqual({ kind: 'none' });
});

test('a need as a win goes with the answer that is taken back while it is on its way to the disk', async () => {
  const win = new NeedWin();
  const keeping = win.keep('noticed it', false);
  await win.takeBack();
  await keeping;
  expect(win.keeping).toEqual({ kind: 'undone' });
  expect(await wins()).toEqual([]);
});

test('a need as a win says nothing of another need that was chosen while it was on its way to the disk', async () => {
  const win = new NeedWin();
  const keeping = win.keep('noticed it', false);
  void win.setPrivate(true);
  win.forget();
  await keeping;
  expect(win.keeping).toEqual({ kind: 'none' });
  // What was said of it before the other one holds.
  expect(await wins()).toMatchObject([{ text: 'noticed it', private: true }]);
  await win.keep('noticed something else', false);
  expect(win.keeping).toMatchObject({ kind: 'kept', win: { text: 'noticed something else' } });
  expect((await wins()).map(({ text }) => text).toSorted()).toEqual([
    'noticed it',
    'noticed something else',
  ]);
});

test('a need as a win that was taken back is not kept, though another need was chosen before that was done', async () => {
  const win = new NeedWin();
  const keeping = win.keep('noticed it', false);
  const taking = win.takeBack();
  win.forget();
  await Promise.all([keeping, taking]);
  expect(await wins()).toEqual([]);
  await refuse();
  const waiting = win.keep('noticed that', false);
  const takingThat = win.takeBack();
  win.forget();
  await Promise.all([waiting, takingThat]);
  expect(await waitingWins()).toEqual([]);
  expect(win.keeping).toEqual({ kind: 'none' });
});

test('a need as a win that waits is just for the person, though another need was chosen before it did', async () => {
  await refuse();
  const win = new NeedWin();
  const keeping = win.keep('noticed it', false);
  void win.setPrivate(true);
  win.forget();
  await keeping;
  expect(await waitingWins()).toMatchObject([{ text: 'noticed it', private: true }]);
});

test('a need as a win waits when the store refuses, and trying again keeps it once', async () => {
  await refuse();
  const win = new NeedWin();
  await win.keep('noticed it', false);
  expect(win.keeping).toMatchObject({ kind: 'refused', waiting: true });
  expect(await waitingWins()).toHaveLength(1);
  await forget();
  await win.keep('noticed it', false);
  expect(win.keeping).toMatchObject({ kind: 'kept' });
  expect(await wins()).toHaveLength(1);
});

test('a need as a win that waits is one win still, whatever is changed of it before it is kept', async () => {
  await refuse();
  const win = new NeedWin();
  await win.keep('noticed it', false);
  await win.keep('noticed it, and rested', true);
  expect(await waitingWins()).toMatchObject([{ text: 'noticed it, and rested', private: true }]);
  await forget();
  await win.keep('noticed it, and slept', true);
  expect(await wins()).toMatchObject([{ text: 'noticed it, and slept', private: true }]);
  expect(await waitingWins()).toEqual([]);
});

test('whom one need is for says nothing of the next that is chosen meanwhile', async () => {
  const win = new NeedWin();
  await win.keep('noticed it', false);
  const ticking = win.setPrivate(true);
  win.forget();
  await ticking;
  expect(win.keeping).toEqual({ kind: 'none' });
  expect(await wins()).toMatchObject([{ text: 'noticed it', private: true }]);
});
