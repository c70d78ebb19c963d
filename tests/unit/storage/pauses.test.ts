import { afterEach, expect, test } from 'vitest';
import { makePause } from '@/utils/domain/pause';
import { closeDatabase } from '@/utils/storage/database';
import { deletePause, editPause, keepPause, restorePause } from '@/utils/storage/pauses';
import { entries } from '../entries';

const day = '2026-11-21';
const pause = (id: string) => makePause({ day, anchor: 'breath' }, { id, now: 1 });
const all = () => entries('pauses');

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

test('pauses come back as they were kept', async () => {
  await keepPause(pause('a'));
  await keepPause({ ...pause('b'), day: '2026-11-22' });
  await closeDatabase();
  expect(await all()).toEqual([pause('a'), { ...pause('b'), day: '2026-11-22' }]);
});

test('a change is kept, unless another page was there first', async () => {
  await keepPause(pause('a'));
  expect(await editPause(pause('a'), { need: 'water' }, 2)).toMatchObject({ kind: 'changed' });
  expect(await editPause(pause('a'), { need: 'rest' }, 3)).toMatchObject({
    kind: 'overtaken',
    theirs: { need: 'water' },
  });
  expect(await all()).toMatchObject([{ need: 'water' }]);
});

test('a deleted pause comes back as it was, and is not there in between', async () => {
  await keepPause(pause('a'));
  const deleted = await deletePause('a', 5);
  expect(await all()).toEqual([]);
  if (deleted) await restorePause(deleted, 6);
  expect(await all()).toMatchObject([{ id: 'a', anchor: 'breath' }]);
});
