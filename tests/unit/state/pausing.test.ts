import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Pausing } from '@/utils/state/pausing.svelte';
import { lastTaken } from '@/utils/platform/offer';
import { entries } from '../entries';
import { forget } from './store';

let passed = 0;
const kept = () => entries('pauses');

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
  passed = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function settled(pausing: Pausing): Promise<void> {
  await (await pausing.keeper)?.settle();
}

test('a pause that is ended at once was one, and says how long it lasted', async () => {
  const pausing = new Pausing();
  pausing.begin('feet', 30_000);
  passed += 700;
  pausing.end();
  expect(pausing.view).toBe('over');
  await settled(pausing);
  expect(await kept()).toMatchObject([{ anchor: 'feet', lasted: 700 }]);
});

test('a visit in which nothing was begun leaves no trace', async () => {
  const pausing = new Pausing();
  pausing.end();
  pausing.stay();
  expect(pausing.view).toBe('choosing');
  expect(pausing.keeper).toBeUndefined();
  expect(await kept()).toEqual([]);
});

test('a pause ends by itself when its length is over, and an open-ended one does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const pausing = new Pausing();
  pausing.begin('breath', 30_000);
  vi.advanceTimersByTime(29_999);
  expect(pausing.view).toBe('pausing');
  vi.advanceTimersByTime(1);
  expect(pausing.view).toBe('over');
  pausing.stay();
  vi.advanceTimersByTime(3_600_000);
  expect(pausing.view).toBe('pausing');
  pausing.end();
  vi.useRealTimers();
  await settled(pausing);
});

test('a little longer belongs to the same pause, and so does another anchor', async () => {
  const pausing = new Pausing();
  pausing.begin('breath', 30_000);
  passed += 30_000;
  pausing.end();
  passed += 500_000;
  pausing.stay();
  pausing.moveTo('sound');
  passed += 10_000;
  pausing.end();
  await settled(pausing);
  expect(await kept()).toMatchObject([{ anchor: 'sound', lasted: 40_000 }]);
});

test('nudges keep their distance to the end of a pause, to all of it, and to a little longer', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const wait = async (minutes: number) => {
    for (let quarter = 0; quarter < minutes * 4; quarter += 1) {
      passed += 15_000;
      vi.advanceTimersByTime(15_000);
      await pausing.keeper;
    }
  };
  const since = async () => {
    await settled(pausing);
    return Math.round((Date.now() - ((await lastTaken()).pausedAt ?? 0)) / 60_000);
  };
  const pausing = new Pausing();
  pausing.begin('breath', undefined);
  await pausing.keeper;
  const begun = (await lastTaken()).answeredAt;
  await wait(12);
  expect(await since()).toBe(0);
  await wait(0.25);
  pausing.end();
  expect(await since()).toBe(0);
  // The page is left alone after it, and then the person goes on.
  await wait(8);
  expect(await since()).toBe(8);
  pausing.stay();
  expect(await since()).toBe(0);
  await wait(30);
  expect(await since()).toBe(0);
  // An hour of it in all, and the page was left open.
  await wait(70);
  expect(await since()).toBeGreaterThan(50);
  pausing.end();
  expect(await since()).toBe(0);
  // What was offered is answered once, by beginning.
  expect((await lastTaken()).answeredAt).toBe(begun);
});

test('beginning twice is one pause', async () => {
  const pausing = new Pausing();
  pausing.begin('hands', undefined);
  pausing.begin('hands', undefined);
  pausing.end();
  await settled(pausing);
  expect(await kept()).toHaveLength(1);
});
