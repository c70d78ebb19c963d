import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { Edits } from '@/utils/state/edits.svelte';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';
import { forget, refuse } from './store';

const day = '2026-11-21';
const win = makeWin({ text: 'laughed', day, area: 'feeling', private: true }, { id: 'a', now: 1 });
const other = makeWin({ text: 'rested', day }, { id: 'b', now: 2 });
const kept = () => winsOfWeek({ first: day, last: day });
const texts = async () => (await kept()).map(({ text }) => text).toSorted();

let edits: Edits;
beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  await keepWin(win);
  edits = new Edits();
});

/** Writes other words into a win, as far as the button that saves them. */
function write(some: typeof win, text: string) {
  edits.begin(some);
  edits.write(some.id, text);
}

async function change(some: typeof win, text: string) {
  write(some, text);
  await edits.save(some.id);
}

describe('Undo', () => {
  test('brings a deleted win back as it was', async () => {
    await edits.remove(win);
    expect(await kept()).toEqual([]);
    await edits.undo();
    const [back] = await kept();
    expect({ ...back, updatedAt: 0 }).toEqual({ ...win, updatedAt: 0 });
    expect(edits.told).toEqual({ kind: 'undone' });
  });

  test('brings it back once, however often it is pressed', async () => {
    await edits.remove(win);
    await Promise.all([edits.undo(), edits.undo()]);
    expect(await texts()).toEqual(['laughed']);
  });

  test('can be pressed again when the store refused it, or another change', async () => {
    await edits.remove(win);
    await refuse();
    await edits.undo();
    await change(other, 'rested a while');
    expect(edits.told).toMatchObject({ kind: 'deleted', failed: true });
    await forget();
    await edits.undo();
    expect(await texts()).toEqual(['laughed']);
  });

  test('is over once something else was done', async () => {
    await edits.remove(win);
    edits.lapse();
    await edits.undo();
    expect(await kept()).toEqual([]);
  });
});
