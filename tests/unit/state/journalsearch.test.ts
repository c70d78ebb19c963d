import { afterEach, expect, test, vi } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { JournalSearch } from '@/utils/state/journalsearch.svelte';
import { closeDatabase } from '@/utils/storage/database';
import { keepRecord } from '@/utils/storage/records';

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

const win = (id: string, text: string) =>
  makeWin({ text, day: '2026-11-21' }, { id, now: Number(id) });

test('what was found for the question before goes while the next one is still being answered', async () => {
  await keepRecord('wins', win('1', 'drank some water'));
  const search = new JournalSearch(() => false);
  // Nothing has been read yet.
  void search.look({ words: 'water' });
  expect(search.view).toEqual({ kind: 'found', entries: [], done: false });
  const stop = search.follow();
  await vi.waitFor(() => {
    expect(search.view).toMatchObject({ kind: 'found', done: true });
  });
  expect(search.shown.map(({ record }) => record.id)).toEqual(['1']);
  void search.look({ words: 'no such words' });
  expect(search.view).toEqual({ kind: 'found', entries: [], done: true });
  stop();
});
