import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsFrom } from '@/utils/domain/settings';
import { makeWin } from '@/utils/domain/win';
import { ThisWeek } from '@/utils/state/thisweek.svelte';
import { today } from '@/utils/state/keep';
import { WinField } from '@/utils/state/winfield.svelte';
import { keepWin } from '@/utils/storage/wins';
import { kept } from './fields';
import { forget } from './store';

// `storage.local`, where settings are and words wait, can be damaged while the store is whole.

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  await keepWin(makeWin({ text: 'rested', day: await today() }, { id: 'a', now: 1 }));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Corruption'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the week is shown, covered if that was wished, though no settings can be read', async () => {
  const look = { look: 'dark', lineEach: 'tab', startCovered: true, dayStartsAt: 0 };
  vi.stubGlobal('localStorage', { getItem: () => JSON.stringify(look), setItem: vi.fn() });
  const week = new ThisWeek();
  await week.read();
  expect(week.view).toMatchObject({ kind: 'shown', days: [{ wins: [{ text: 'rested' }] }] });
  expect(week.settings).toEqual({ ...settingsFrom(undefined), ...look });
});

test('a win that is written then is kept', async () => {
  const field = new WinField();
  field.write('slept', 5, 5);
  await field.keep();
  expect([field.keeping.kind, field.text]).toEqual(['kept', '']);
  expect(await kept()).toEqual(['slept', 'rested']);
});
