import { expect, onTestFinished } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { waitingEdits } from '@/utils/platform/waitingedits';
import { Edits } from '@/utils/state/edits.svelte';
import { readEdits } from '@/utils/storage/editdrafts';

// Changes of a win that are left half-way.

export const win = makeWin(
  { text: 'rested', day: '2026-11-21', area: 'rest' },
  { id: 'a', now: 1 },
);

/** A page as it opens, once it knows what was left. */
export async function open(): Promise<Edits> {
  const edits = new Edits();
  onTestFinished(edits.follow());
  if ((await stored()).length > 0) await expect.poll(() => edits.unfinished(win)).toBe(true);
  return edits;
}

/** Every change that is not saved, in the store and in the waiting place. */
export const stored = async () => [
  ...(await readEdits().catch(() => [])),
  ...(await waitingEdits()),
];
export const words = async () => (await stored()).map(({ change }) => change.text);

/** A page on which the win has been given other words, which are on the disk and not saved. */
export async function left(text: string): Promise<Edits> {
  const edits = await open();
  edits.begin(win);
  edits.write('a', text);
  await expect.poll(words).toContain(text);
  return edits;
}
