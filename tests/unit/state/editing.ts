import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin, type Win } from '@/utils/domain/win';
import { Edits } from '@/utils/state/edits.svelte';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';
import { forget } from './store';

// One win that is kept, and a page where it can be changed, for each test of a file anew.

export const day = '2026-11-21';
export const win = makeWin(
  { text: 'laughed', day, area: 'feeling', private: true },
  { id: 'a', now: 1 },
);
/** One that is not kept yet. */
export const other = makeWin({ text: 'rested', day }, { id: 'b', now: 2 });

export const kept = () => winsOfWeek({ first: day, last: day });
export const texts = async () => (await kept()).map(({ text }) => text).toSorted();

export let edits: Edits;
beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  await keepWin(win);
  edits = new Edits();
});

/** Writes other words into a win, as far as the button that saves them. */
export function write(some: Win, text: string): void {
  edits.begin(some);
  edits.write(some.id, text);
}

export async function change(some: Win, text: string): Promise<void> {
  write(some, text);
  await edits.save(some.id);
}
