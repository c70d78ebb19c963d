import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastTaken } from '@/utils/platform/offer';
import { PauseKeeper } from '@/utils/state/pausekeeper.svelte';
import { deletePause, editPause } from '@/utils/storage/pauses';
import { entries } from '../entries';
import { fill, forget, refuse } from './store';

const kept = () => entries('pauses');

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function begun(): Promise<PauseKeeper> {
  const keeper = new PauseKeeper('breath', Date.now());
  await keeper.settle();
  return keeper;
}

test('a pause is kept from its beginning on, and answers what was offered', async () => {
  const keeper = await begun();
  expect(keeper.keeping).toEqual({ kind: 'kept' });
  expect(await kept()).toMatchObject([{ anchor: 'breath', lasted: 0 }]);
  expect((await lastTaken()).pausedAt).toBeGreaterThan(0);
});

test('of many changes at once the newest of each kind is kept', async () => {
  const keeper = await begun();
  void keeper.change({ lasted: 1 });
  void keeper.change({ need: 'wat' });
  void keeper.change({ need: 'water', lasted: 2 });
  await keeper.settle();
  expect(await kept()).toMatchObject([{ lasted: 2, need: 'water' }]);
});

test('what another page changed meanwhile stays, but for what changes here', async () => {
  const keeper = await begun();
  const [pause] = await kept();
  if (pause) await editPause(pause, { day: '2026-01-01', need: 'rest' }, Date.now());
  await keeper.change({ need: 'water' });
  expect(await kept()).toMatchObject([{ day: '2026-01-01', need: 'water' }]);
});

test('a store that refuses is told of, and a later try keeps all of it', async () => {
  await refuse();
  const keeper = await begun();
  expect(keeper.keeping).toEqual({ kind: 'refused', trouble: 'newer' });
  await keeper.change({ need: 'to be left alone', lasted: 9 });
  expect(keeper.stored).toBeUndefined();
  await forget();
  await keeper.retry();
  expect(keeper.keeping).toEqual({ kind: 'kept' });
  expect(keeper.stored).toMatchObject({ need: 'to be left alone' });
  expect(await kept()).toMatchObject([{ need: 'to be left alone', lasted: 9 }]);
});

test('one that is left out is not kept, and comes back with all that changed since', async () => {
  const keeper = await begun();
  await keeper.leaveOut();
  expect(await kept()).toEqual([]);
  await keeper.change({ need: 'rest' });
  expect(await kept()).toEqual([]);
  await keeper.putBack();
  expect(keeper.keeping).toEqual({ kind: 'kept' });
  expect(await kept()).toMatchObject([{ need: 'rest' }]);
});

test('one that is left out is said to be so once it is, and not before', async () => {
  const keeper = await begun();
  fill();
  const leaving = keeper.leaveOut();
  const said = [keeper.keeping.kind];
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
    said.push(keeper.keeping.kind);
  }
  await leaving;
  expect(said).not.toContain('left out');
});

test('one that the store did not let go of is left out by the next try, and not kept', async () => {
  const keeper = await begun();
  const { release } = fill();
  await keeper.leaveOut();
  expect(keeper.keeping).toMatchObject({ kind: 'refused' });
  // How long it lasted goes on being noted, and is no wish to keep it.
  await keeper.change({ lasted: 9 });
  release();
  await keeper.retry();
  expect(keeper.keeping).toEqual({ kind: 'left out' });
  expect(await kept()).toEqual([]);
});

test('an answer to one that the store did not let go of is kept with it', async () => {
  const keeper = await begun();
  const { release } = fill();
  await keeper.leaveOut();
  release();
  await keeper.change({ need: 'rest' });
  expect(keeper.keeping).toEqual({ kind: 'kept' });
  expect(await kept()).toMatchObject([{ need: 'rest' }]);
});

test('one that is put back while it is being left out is there', async () => {
  const keeper = await begun();
  await Promise.all([keeper.leaveOut(), keeper.putBack()]);
  expect(keeper.keeping).toEqual({ kind: 'kept' });
  expect(await kept()).toHaveLength(1);
});

test('one that the store never took is left out without it', async () => {
  await refuse();
  const keeper = await begun();
  await keeper.leaveOut();
  expect(keeper.keeping).toEqual({ kind: 'left out' });
  await forget();
  await keeper.putBack();
  expect(await kept()).toHaveLength(1);
});

test('one that was deleted elsewhere stays deleted, and that is told', async () => {
  const keeper = await begun();
  const [pause] = await kept();
  await deletePause(pause?.id ?? '', Date.now());
  await keeper.change({ need: 'a door that shuts' });
  expect(keeper.keeping).toEqual({ kind: 'gone' });
  expect(keeper.stored).toBeUndefined();
  expect(await kept()).toEqual([]);
});
