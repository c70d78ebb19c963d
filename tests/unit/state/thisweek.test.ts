import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { weekOf } from '@/utils/domain/day';
import { settingsFrom } from '@/utils/domain/settings';
import { makeWin } from '@/utils/domain/win';
import { addWaiting } from '@/utils/platform/waiting';
import { firstDayOfWeek } from '@/utils/platform/here';
import { rememberLook } from '@/utils/platform/remembered';
import { today } from '@/utils/state/keep';
import { ThisWeek } from '@/utils/state/thisweek.svelte';
import { keepWin } from '@/utils/storage/wins';
import { copyWeek } from '@/utils/storage/weekcopy';
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

test('a page that anybody may look at begins with the copy of the week, before anything is asked', async () => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  });
  const day = await today();
  const win = makeWin({ text: 'rested', day }, { id: 'a', now: 1 });
  copyWeek(weekOf(day, firstDayOfWeek()), [{ day, wins: [win] }]);
  const shared = new ThisWeek({ shared: true });
  expect(shared.view).toEqual({ kind: 'shown', days: [{ day, wins: [win] }] });
  expect(shared.known).toBe(false);
  expect(new ThisWeek().view.kind).toBe('reading');

  rememberLook(settingsFrom({ lowEnergyDay: day }));
  expect(new ThisWeek({ shared: true }).lowEnergy).toBe(true);
});

test('what the copy showed is replaced by what is kept', async () => {
  const day = await today();
  const copied = JSON.stringify({
    first: weekOf(day, firstDayOfWeek()).first,
    days: [{ day, wins: [makeWin({ text: 'gone since', day }, { id: 'b', now: 1 })] }],
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (key === 'week' ? copied : null),
    setItem: vi.fn(),
    removeItem: vi.fn(),
  });
  const week = new ThisWeek({ shared: true });
  expect(week.view).toMatchObject({ days: [{ wins: [{ text: 'gone since' }] }] });
  await week.read();
  expect(week.view).toEqual({ kind: 'shown', days: [] });
  expect(week.known).toBe(true);
});
