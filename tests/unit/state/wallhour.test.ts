import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lightAt } from '@/utils/domain/light';
import { WallHour } from '@/utils/state/wallhour.svelte';

const MINUTE = 60_000;
const at = (time: string) =>
  Temporal.PlainDateTime.from(`2026-11-22T${time}`).toZonedDateTime(Temporal.Now.timeZoneId())
    .epochMilliseconds;

const page = new EventTarget();
let stop: (() => void) | undefined;

beforeEach(() => {
  vi.stubGlobal('document', page);
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: at('20:50') });
});

afterEach(() => {
  stop?.();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('in a tab that stays open, dusk becomes night when its hour comes', () => {
  const wall = new WallHour();
  stop = wall.follow();
  expect(lightAt(wall.hour)).toBe('dusk');
  vi.advanceTimersByTime(10 * MINUTE);
  expect(lightAt(wall.hour)).toBe('night');
  vi.advanceTimersByTime(9 * 60 * MINUTE);
  expect(lightAt(wall.hour)).toBe('dawn');
});

test('a tab that slept has the hour when it is seen again, and asks no more once it is closed', () => {
  const wall = new WallHour();
  stop = wall.follow();
  // The computer slept: the clock has gone on, and no timer has.
  vi.setSystemTime(at('12:00'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(wall.hour).toBe(12);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.setSystemTime(at('13:00'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(wall.hour).toBe(12);
});
