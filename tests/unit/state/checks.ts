import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WeeklyCheck } from '@/utils/state/check.svelte';
import { forget } from './store';

// A weekly check on a Sunday evening, in a browser in which nothing is kept yet, for each test of a file anew.

/** A Sunday, at seven in the evening. */
export const NOW = Temporal.PlainDateTime.from('2026-11-22T19:00').toZonedDateTime(
  Temporal.Now.timeZoneId(),
).epochMilliseconds;

/** The check as a page opens it, with the draft that is there. */
export async function opened(): Promise<WeeklyCheck> {
  const check = new WeeklyCheck();
  await Promise.all([check.form.words.restore(), check.read()]);
  return check;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(async () => {
  vi.useRealTimers();
  fakeBrowser.reset();
  await forget();
});
