import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { Edits } from '@/utils/state/edits.svelte';
import { deleteWin, editWin, keepWin, winsOfWeek } from '@/utils/storage/wins';
import { forget, refuse } from './store';

const day = '2026-11-21';
const win = makeWin({ text: 'laughed', day, area: 'feeling', private: true }, { id: 'a', now: 1 });
const kept = () => winsOfWeek({ first: day, last: day });
const texts = async () => (await kept()).map(({ text }) => text).toSorted();

let edits: Edits;
beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  await keepWin(win);
  edits = new Edits();
});

describe('a change', () => {
  test('is kept in the same win, with all else as it was', async () => {
    expect(await edits.change(win, { text: 'laughed a little' })).toBe(true);
    expect(edits.told).toEqual({ kind: 'saved' });
    const [after] = await kept();
    expect({ ...after, updatedAt: 0 }).toEqual({ ...win, text: 'laughed a little', updatedAt: 0 });
  });

  test.each(['', ' \n', 'a'.repeat(2_001)])('to what no win can be is not made', async (text) => {
    expect(await edits.change(win, { text })).toBe(false);
    expect(await kept()).toEqual([win]);
  });

  test('that the store refuses stays in the field, and is said', async () => {
    await refuse();
    expect(await edits.change(win, { text: 'laughed a little' })).toBe(false);
    expect(edits.told).toEqual({ kind: 'failed' });
  });
});

describe('a win that another page changed meanwhile', () => {
  beforeEach(async () => {
    await editWin(win, { text: 'theirs' }, 5);
    expect(await edits.change(win, { text: 'mine' })).toBe(true);
  });

  test('is left alone, and both texts are there to choose from', async () => {
    expect(edits.told).toMatchObject({
      kind: 'overtaken',
      mine: { text: 'mine' },
      theirs: { text: 'theirs' },
    });
    expect(await texts()).toEqual(['theirs']);
  });

  test.each([
    ['mine', ['mine']],
    ['theirs', ['theirs']],
    ['both', ['mine', 'theirs']],
  ] as const)('becomes what is chosen: %s', async (which, expected) => {
    await edits.choose(which);
    expect(await texts()).toEqual(expected);
  });

  test('is asked about again when it was changed once more while choosing', async () => {
    const [theirs = win] = await kept();
    await editWin(theirs, { text: 'theirs, again' }, 9);
    await edits.choose('mine');
    expect(edits.told).toMatchObject({
      mine: { text: 'mine' },
      theirs: { text: 'theirs, again' },
    });
    expect(await texts()).toEqual(['theirs, again']);
  });

  test('loses neither text when the store refuses the choice', async () => {
    await refuse();
    await edits.choose('both');
    const told = JSON.stringify(edits.told);
    expect(told).toContain('mine');
    expect(told).toContain('theirs');
  });
});

describe('a win that another page deleted meanwhile', () => {
  beforeEach(async () => {
    await deleteWin('a', 5);
    await edits.change(win, { text: 'mine' });
  });

  test('can be kept in the words that were just written', async () => {
    expect(edits.told).toMatchObject({ mine: { text: 'mine' }, theirs: undefined });
    await edits.choose('mine');
    expect(await kept()).toMatchObject([{ text: 'mine', day, area: 'feeling', private: true }]);
  });

  test('stays deleted if that is chosen', async () => {
    await edits.choose('theirs');
    expect(await kept()).toEqual([]);
  });
});

describe('Undo', () => {
  test('brings a deleted win back as it was', async () => {
    await edits.remove(win);
    expect(await kept()).toEqual([]);
    await edits.undo();
    const [back] = await kept();
    expect({ ...back, updatedAt: 0 }).toEqual({ ...win, updatedAt: 0 });
    expect(edits.told).toEqual({ kind: 'nothing' });
  });

  test('brings it back once, however often it is pressed', async () => {
    await edits.remove(win);
    await Promise.all([edits.undo(), edits.undo()]);
    expect(await texts()).toEqual(['laughed']);
  });

  test('can be pressed again when the store refused it', async () => {
    await edits.remove(win);
    await refuse();
    await edits.undo();
    await forget();
    await edits.undo();
    expect(await texts()).toEqual(['laughed']);
  });
});
