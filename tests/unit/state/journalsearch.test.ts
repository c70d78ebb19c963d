import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { JournalSearch } from '@/utils/state/journalsearch.svelte';
import { tellChange, watchChanges } from '@/utils/storage/changes';
import { closeDatabase } from '@/utils/storage/database';
import { keepRecord } from '@/utils/storage/records';
import { deleteWin, editWin } from '@/utils/storage/wins';

let stop: (() => void) | undefined;

afterEach(async () => {
  stop?.();
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
  stop = search.follow();
  await vi.waitFor(() => {
    expect(search.view).toMatchObject({ kind: 'found', done: true });
  });
  expect(search.shown.map(({ record }) => record.id)).toEqual(['1']);
  void search.look({ words: 'no such words' });
  expect(search.view).toEqual({ kind: 'found', entries: [], done: true });
});

describe('before everything has been read again after a change,', () => {
  /** A search that has read all there is, and what it shows by now. */
  async function searching(words: string) {
    await keepRecord('wins', win('1', 'drank some water'));
    await keepRecord('wins', win('2', 'watered the fern'));
    const search = new JournalSearch(() => false);
    stop = search.follow();
    const texts = () => search.shown.map(({ record }) => 'text' in record && record.text);
    await search.look({ words: 'water' });
    expect(texts().length).toBeGreaterThan(1);
    await search.look({ words });
    return { search, texts };
  }

  /** Resolves when open pages have heard of a change. */
  function heard(): Promise<void> {
    return new Promise((resolve) => {
      const unwatch = watchChanges(() => {
        unwatch();
        resolve();
      });
    });
  }

  test('what was deleted does not come back with the next key', async () => {
    const { search, texts } = await searching('water');
    await deleteWin('1', 9);
    await vi.waitFor(() => expect(texts()).toEqual(['watered the fern']));
    for (const words of ['wate', 'wat', 'wa']) {
      void search.look({ words });
      expect(texts()).toEqual(['watered the fern']);
    }
  });

  test('what was forgotten further down is not drawn when more is', async () => {
    for (let id = 3; id < 40; id += 1) await keepRecord('wins', win(`${id}`, `water ${id}`));
    const { search, texts } = await searching('water');
    expect(texts()).toHaveLength(12);
    const change = heard();
    await deleteWin('20', 100);
    await change;
    await search.showMore();
    expect(texts()).toHaveLength(23);
    expect(texts()).not.toContain('water 20');
  });

  test('nor is it where another change is heard of while that is asked', async () => {
    for (let id = 3; id < 40; id += 1) await keepRecord('wins', win(`${id}`, `water ${id}`));
    const { search, texts } = await searching('water');
    const change = heard();
    await deleteWin('20', 100);
    await change;
    // This one is heard of when `showMore` has begun to ask.
    tellChange();
    const more = search.showMore();
    await more;
    expect(texts()).toHaveLength(23);
    expect(texts()).not.toContain('water 20');
  });

  test('an entry from a file is found, whatever its name', async () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      await keepRecord('wins', { ...win('5', 'watered'), id });
    }
    const { texts } = await searching('watered');
    expect(texts()).toHaveLength(4);
  });

  test('a question asked only then finds nothing that is gone, and words as they are now', async () => {
    const { search, texts } = await searching('');
    const hearing = heard();
    await deleteWin('1', 9);
    await hearing;
    await search.look({ words: 'water' });
    await vi.waitFor(() => expect(texts()).toEqual(['watered the fern']));
    await editWin(win('2', 'watered the fern'), { text: 'watered the ivy' }, 9);
    await vi.waitFor(() => expect(texts()).toEqual(['watered the ivy']));
    void search.look({ words: 'fern' });
    expect(texts()).toEqual(['watered the ivy']);
  });
});
