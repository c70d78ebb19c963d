import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leavePage } from '@/utils/platform/pages';
import { Leaving } from '@/utils/state/leaving';
import { Needing } from '@/utils/state/needing.svelte';
import { Pausing } from '@/utils/state/pausing.svelte';
import { fill, forget } from './store';

vi.mock('@/utils/platform/pages', () => ({ leavePage: vi.fn() }));

let pausing: Pausing;
let needing: Needing;
let leaving: Leaving;

/** A pause that is over, with the question on the page. */
beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  vi.mocked(leavePage).mockClear();
  pausing = new Pausing();
  leaving = new Leaving(pausing);
  pausing.begin('breath', undefined);
  pausing.end();
  needing = pausing.needing = new Needing(pausing.answering, false);
  await (await pausing.keeper)?.settle();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Has the store take its time, without end. */
async function hold(): Promise<void> {
  const keeper = await pausing.answering();
  vi.spyOn(keeper, 'settle').mockReturnValue(new Promise(() => undefined));
}

test('words that are not kept are warned of once, and then left behind', async () => {
  fill();
  await needing.choose('own');
  await needing.write('air');
  expect(leaving.asks).toBe(true);
  await leaving.leave();
  expect(needing.warned).toBe(true);
  expect(leavePage).not.toHaveBeenCalled();
  // Who was told of these words is not asked once more.
  expect(leaving.asks).toBe(false);
  await leaving.leave();
  expect(leavePage).toHaveBeenCalledOnce();
});

test('a key that is pressed twice is one wish, and no words go by it', async () => {
  fill();
  await needing.choose('own');
  await needing.write('air');
  await Promise.all([leaving.leave(), leaving.leave()]);
  expect(needing.warned).toBe(true);
  expect(leavePage).not.toHaveBeenCalled();
});

test('a store that takes its time is waited for a second, if no words are at stake', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await hold();
  const left = leaving.leave();
  await vi.advanceTimersByTimeAsync(999);
  expect(leavePage).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await left;
  expect(leavePage).toHaveBeenCalledOnce();
});

test('words that are on their way for longer than a second are warned of', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fill();
  await needing.choose('own');
  await needing.write('air');
  await hold();
  const left = leaving.leave();
  await vi.advanceTimersByTimeAsync(1_000);
  await left;
  expect(needing.warned).toBe(true);
  expect(leavePage).not.toHaveBeenCalled();
});
