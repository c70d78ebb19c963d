import { afterEach, expect, test, vi } from 'vitest';
import { BeforeUpdate } from '@/utils/state/beforeupdate.svelte';
import { Forget } from '@/utils/state/forget.svelte';
import { keepInTime } from '@/utils/storage/copies';
import { readEverything } from '@/utils/storage/everything';
import { removeDatabase } from '@/utils/storage/forget';
import { migrations } from '@/utils/storage/migrations';
import { forget, refuse } from './store';

afterEach(async () => {
  await forget();
  indexedDB.deleteDatabase('inbetween-before');
});

test('what was before an update can be put back on another try, when the store refuses the first', async () => {
  const win = { id: 'a', text: 'rested', day: '2026-11-21', createdAt: 1, updatedAt: 1 };
  await keepInTime({ version: migrations.length, stores: { wins: [win] } });
  const before = new BeforeUpdate();
  await before.read();
  expect(before.view).toMatchObject({ kind: 'there' });
  await refuse();
  await before.putBack();
  expect(before.view).toMatchObject({ kind: 'there', trouble: expect.any(String) as string });
  await forget();
  await before.putBack();
  expect(before.view).toEqual({ kind: 'put back', count: 1 });
});

test('once something is forgotten, the copy is not offered any more, nor put back from memory', async () => {
  const win = { id: 'a', text: 'rested', day: '2026-11-21', createdAt: 1, updatedAt: 1 };
  await keepInTime({ version: migrations.length, stores: { wins: [win] } });
  const before = new BeforeUpdate();
  const unfollow = before.follow();
  await vi.waitFor(() => {
    expect(before.view).toMatchObject({ kind: 'there' });
  });
  await new Forget().forget({ what: 'days', first: '2026-11-21', last: '2026-11-21' });
  await vi.waitFor(() => {
    expect(before.view).toEqual({ kind: 'none' });
  });
  unfollow();
});

test('a copy that is gone when the button is pressed brings nothing back', async () => {
  const win = { id: 'a', text: 'rested', day: '2026-11-21', createdAt: 1, updatedAt: 1 };
  await keepInTime({ version: migrations.length, stores: { wins: [win] } });
  const before = new BeforeUpdate();
  await before.read();
  await removeDatabase('inbetween-before');
  await before.putBack();
  expect(before.view).toEqual({ kind: 'none' });
  expect((await readEverything()).wins).toEqual([]);
});
