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
});

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
