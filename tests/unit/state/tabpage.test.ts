import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Day } from '@/utils/domain/day';
import { Cover } from '@/utils/state/cover.svelte';
import { begin } from '@/utils/state/tabpage.svelte';
import { ThisWeek } from '@/utils/state/thisweek.svelte';

/** A new tab on `today`, where the one before was seen on `last`. */
function tabOn(today: Day, last: Day | undefined) {
  const line = { id: 'a', text: 'It’s okay to rest.', own: false };
  const memory = last && { day: last, now: line, next: line, plain: '' };
  vi.stubGlobal('localStorage', {
    getItem: () => JSON.stringify(memory ?? null),
    setItem: vi.fn(),
  });
  vi.setSystemTime(`${today}T12:00`);
  return begin(new ThisWeek(), new Cover());
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('document', { querySelector: () => null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each<[Day | undefined, boolean]>([
  [undefined, false],
  ['2026-11-20', false],
  ['2026-11-18', true],
])('a new tab after one on %s: that is coming back, %s', (last, returned) => {
  expect(tabOn('2026-11-21', last).returned).toBe(returned);
});

test('a tab that slept for days with the computer welcomes who comes back to it, for that day', () => {
  const page = tabOn('2026-11-20', '2026-11-20');
  page.seeDay('2026-11-20');
  expect(page.returned).toBe(false);
  page.seeDay('2026-11-23');
  expect(page.returned).toBe(true);
  page.seeDay('2026-11-23');
  expect(page.returned).toBe(true);
  page.seeDay('2026-11-24');
  expect(page.returned).toBe(false);
});
