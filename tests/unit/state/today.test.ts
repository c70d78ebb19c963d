import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '@/utils/platform/changesettings';
import { EntryDesk } from '@/utils/state/entrydesk.svelte';
import { Span } from '@/utils/state/span.svelte';
import { ThisWeek } from '@/utils/state/thisweek.svelte';
import { forget } from './store';

const HOUR = 3_600_000;
/** Ten minutes before midnight, where the test runs. */
const LATE = Temporal.PlainDateTime.from('2026-11-22T23:50').toZonedDateTime(
  Temporal.Now.timeZoneId(),
).epochMilliseconds;

const page = Object.assign(new EventTarget(), {
  visibilityState: 'visible',
  documentElement: { style: {} },
});
let stop: (() => void) | undefined;

beforeEach(() => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: LATE });
});

afterEach(async () => {
  stop?.();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  await forget();
});

/** Every page part that knows a today, and what each says it is. */
const parts = [
  ['the journal', () => new EntryDesk()],
  ['a page for a session', () => new Span('ticked')],
  ['the new tab', () => new ThisWeek()],
] as const;

test.each(parts)('over midnight, %s goes on to the new day', async (_, make) => {
  const part = make();
  stop = part.follow();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  expect(part.today).toBe('2026-11-22');
  await vi.advanceTimersByTimeAsync(HOUR);
  await vi.waitFor(() => expect(part.today).toBe('2026-11-23'));
  // And over the next midnight.
  await vi.advanceTimersByTimeAsync(24 * HOUR);
  await vi.waitFor(() => expect(part.today).toBe('2026-11-24'));
});

test.each(parts)('seen again after a night asleep, %s is of the new day', async (_, make) => {
  const part = make();
  stop = part.follow();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  // The computer slept: the clock has gone on, and no timer has.
  vi.setSystemTime(LATE + 8 * HOUR);
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(part.today).toBe('2026-11-23'));
});

test.each(parts)(
  'after a night asleep in full view, %s is of the new day within a minute',
  async (_, make) => {
    const part = make();
    stop = part.follow();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    // The computer slept and no timer ran; nobody left the page, so nothing says that it is seen again.
    vi.setSystemTime(LATE + 8 * HOUR);
    await vi.advanceTimersByTimeAsync(HOUR / 60);
    await vi.waitFor(() => expect(part.today).toBe('2026-11-23'));
  },
);

test.each(parts)('where days begin at three, %s waits until then', async (_, make) => {
  await changeSettings({ dayStartsAt: 3 });
  const part = make();
  stop = part.follow();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(part.today).toBe('2026-11-22');
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  await vi.waitFor(() => expect(part.today).toBe('2026-11-23'));
});

test.each(parts)('after it was left, %s waits for no day', async (_, make) => {
  const part = make();
  const end = part.follow();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  end();
  // A store that is still opening has a timer of its own, for a moment.
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  vi.setSystemTime(LATE + 8 * HOUR);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(vi.getTimerCount()).toBe(0);
});
