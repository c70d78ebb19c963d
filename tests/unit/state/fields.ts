import { afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayOf } from '@/utils/domain/day';
import { draftToFinish } from '@/utils/state/draftsaver';
import { WinField } from '@/utils/state/winfield.svelte';
import { closeDatabase } from '@/utils/storage/database';
import { winsOfWeek } from '@/utils/storage/wins';

// A field that a win is written in, in a browser in which nothing is kept yet, for each test of a file anew.

export const today = () => dayOf(Date.now(), Temporal.Now.timeZoneId());

/** Types the words, with the caret after them. */
export const write = (field: WinField, text: string) => field.write(text, text.length, text.length);

/** What today's wins say. */
export const kept = async () =>
  (await winsOfWeek({ first: today(), last: today() })).map(({ text }) => text);

/** A field as a page opens it, with the draft that is there. */
export async function open(): Promise<WinField> {
  const field = new WinField();
  onTestFinished(field.follow());
  await field.restore();
  return field;
}

/** The same, with words in it that are on the disk. */
export async function opened(text: string): Promise<WinField> {
  const field = await open();
  write(field, text);
  await expect.poll(draftToFinish).toMatchObject({ text });
  return field;
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});
afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});
