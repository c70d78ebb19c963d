import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { addWaiting } from '@/utils/platform/waiting';
import { today } from '@/utils/state/keep';
import { ThisWeek } from '@/utils/state/thisweek.svelte';
import { keepWin } from '@/utils/storage/wins';
import { forget } from './store';

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  await forget();
});

test('a win that has its place, and could not be taken off the waiting list, is shown once', async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  const win = makeWin({ text: 'rested', day: await today() }, { id: 'a', now: 1 });
  await keepWin(win);
  await addWaiting(win);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('refused'));
  const week = new ThisWeek();
  await week.read();
  expect(week.view).toMatchObject({ kind: 'shown', days: [{ wins: [win] }] });
});
