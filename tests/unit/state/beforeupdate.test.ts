import { afterEach, expect, test } from 'vitest';
import { BeforeUpdate } from '@/utils/state/beforeupdate.svelte';
import { keepInTime } from '@/utils/storage/copies';
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
