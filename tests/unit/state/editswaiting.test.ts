import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeWin } from '@/utils/domain/win';
import { addWaiting, waitingWins } from '@/utils/platform/waiting';
import { moveOver } from '@/utils/state/keep';
import { change, edits, other, texts, write } from './editing';
import { fill } from './store';

// A full disk: what is kept can be read, and a win that could not be kept stands beside it and waits.

let disk: ReturnType<typeof fill>;
beforeEach(async () => {
  await addWaiting(other);
  disk = fill();
});
afterEach(() => {
  disk.release();
});

test('a win that waits can be changed where it stands, and is kept as it was changed', async () => {
  await change(other, 'rested a while');
  expect(edits.told).toEqual({ kind: 'saved' });
  expect(edits.editing).toEqual([]);
  expect(await waitingWins()).toMatchObject([{ id: 'b', text: 'rested a while' }]);
  disk.release();
  await moveOver();
  expect(await texts()).toEqual(['laughed', 'rested a while']);
});

test('one that another page has changed where it waits is there to choose from', async () => {
  write(other, 'rested here');
  const theirs = changeWin(other, { text: 'rested there' }, 5);
  await addWaiting(theirs, other);
  await edits.save('b');
  expect(edits.of('b')?.overtaken).toEqual({ theirs });
  await edits.choose('b', 'mine');
  expect(edits.told).toEqual({ kind: 'saved' });
  expect(await waitingWins()).toMatchObject([{ id: 'b', text: 'rested here' }]);
});

test('a win that waits can be deleted, and waits again after Undo', async () => {
  await edits.remove(other);
  expect(edits.told).toMatchObject({ kind: 'deleted', win: { id: 'b' } });
  expect(await waitingWins()).toEqual([]);
  await edits.undo();
  expect(edits.told).toEqual({ kind: 'undone' });
  expect(await waitingWins()).toEqual([other]);
  disk.release();
  await moveOver();
  expect(await texts()).toEqual(['laughed', 'rested']);
});

test('one that was deleted while it waited is not kept later', async () => {
  await edits.remove(other);
  disk.release();
  await moveOver();
  expect(await texts()).toEqual(['laughed']);
});
