import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CHOSEN_KINDS } from '@/utils/domain/nudge/kinds';
import { HOUR, MINUTE } from '@/utils/domain/time';
import {
  comeBack,
  freshBrowser,
  goForAMoment,
  leave,
  lock,
  notified,
  passes,
  planFor,
  sleeps,
  startBrowser,
  startWorker,
} from './background';

const NOON = Date.UTC(2026, 10, 21, 12);

/** When the nudge that waits has come, if one does. */
async function cameAt(): Promise<number | undefined> {
  const { offer } = await fakeBrowser.storage.local.get<{ offer?: { at: number } }>('offer');
  return offer?.at;
}

/** Nothing has come, not even one that left again by itself. */
async function nothingCame(): Promise<void> {
  expect(await cameAt()).toBeUndefined();
  expect(notified()).toEqual([]);
  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
}

beforeEach(async () => {
  freshBrowser(NOON - 90_000);
  await planFor(NOON, { kinds: CHOSEN_KINDS, minutes: 10 });
});

test('a nudge comes at its time to somebody who is there', async () => {
  await startWorker();
  await nothingCame();
  await passes(90_000);
  expect(await cameAt()).toBe(NOON);
  expect(notified()).toEqual([String(NOON)]);
});

describe('none of the nudges comes', () => {
  test('while the screen is locked', async () => {
    await startWorker();
    await lock();
    await passes(3 * HOUR);
    await nothingCame();
  });

  test('while nobody has touched the computer for a minute', async () => {
    await startWorker();
    leave();
    await passes(3 * HOUR);
    await nothingCame();
  });

  test('while the screen is locked, to a worker that was not there when it was', async () => {
    await startWorker();
    await lock();
    sleeps(HOUR);
    await startWorker();
    await nothingCame();
    await passes(HOUR);
    await nothingCame();
  });

  test.each([
    ['a minute and a half', 90_000],
    ['an hour', HOUR],
  ])('in the two minutes after somebody comes back from %s', async (_, away) => {
    await startWorker();
    await lock();
    await passes(away);
    const back = Date.now();
    await comeBack();
    await passes(2 * MINUTE - 1);
    await nothingCame();
    await passes(20 * MINUTE);
    expect(await cameAt()).toBeGreaterThanOrEqual(back + 2 * MINUTE);
  });

  test('in the two minutes after an absence that was over when the worker asked', async () => {
    await startWorker();
    await passes(90_000 - 1);
    await goForAMoment();
    await passes(2 * MINUTE - 1);
    await nothingCame();
    await passes(1);
    expect(await cameAt()).toBe(Date.now());
  });

  test('in the two minutes after the browser was opened, though it was closed for seconds only', async () => {
    await startWorker();
    await passes(90_000 - 1);
    sleeps(10_000);
    await startBrowser();
    await passes(2 * MINUTE - 1);
    await nothingCame();
    await passes(1);
    expect(await cameAt()).toBe(Date.now());
  });

  test('in the two minutes after the computer slept, which tells nobody', async () => {
    await startWorker();
    sleeps(3 * HOUR);
    await passes(2 * MINUTE - 1);
    await nothingCame();
    await passes(20 * MINUTE);
    expect(await cameAt()).toBeGreaterThan(NOON + 3 * HOUR);
  });
});

test('a worker that is woken again in the same session makes nobody wait anew', async () => {
  const opened = Date.now();
  await startBrowser();
  await passes(MINUTE);
  await startWorker();
  await passes(MINUTE);
  expect(await cameAt()).toBe(opened + 2 * MINUTE);
});
