import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HOUR, MINUTE } from '@/utils/domain/time';
import { changeSettings } from '@/utils/platform/changesettings';
import { markCheck } from '@/utils/platform/asked';
import { endRest, restNudges } from '@/utils/state/answers';
import {
  alarmAt,
  allowNotifications,
  comeBack,
  freshBrowser,
  notified,
  passes,
  planFor,
  settled,
  sleeps,
  startWorker,
} from './background';

const NOON = Date.UTC(2026, 10, 21, 12);
const { alarms, runtime } = fakeBrowser;

/** A pause is due in half an hour, and the alarm for it stands. */
beforeEach(async () => {
  freshBrowser(NOON);
  await planFor(NOON + 30 * MINUTE);
  await startWorker();
});

test('one alarm stands, shortly before the nudge', async () => {
  expect(await alarms.getAll()).toHaveLength(1);
  expect(await alarmAt()).toBeGreaterThan(NOON + 25 * MINUTE);
  expect(await alarmAt()).toBeLessThan(NOON + 30 * MINUTE);
});

test('an alarm that the browser has lost stands again when the worker starts, for the same moment', async () => {
  const before = await alarmAt();
  expect(before).toBeDefined();
  await alarms.clearAll();
  sleeps(MINUTE);
  await startWorker();
  expect(await alarmAt()).toBe(before);
});

test.each<[string, () => unknown]>([
  ['the browser starts', () => runtime.onStartup.trigger()],
  ['there is an update', () => runtime.onInstalled.trigger({ reason: 'update' } as never)],
  ['somebody comes back', comeBack],
  ['notifications are allowed', allowNotifications],
  ['a setting changes', () => changeSettings({ greeting: true })],
  ['a rest has ended', () => restNudges('hour').then(endRest)],
  ['the weekly check is made', () => markCheck(NOON)],
])('an alarm that is lost stands again when %s', async (_, happens) => {
  await alarms.clearAll();
  await happens();
  await settled();
  const at = (await alarmAt()) ?? 0;
  expect(at).toBeGreaterThan(NOON + 20 * MINUTE);
  expect(at).toBeLessThan(NOON + HOUR);
});

test('an alarm that stands is left alone, however often the worker starts', async () => {
  const create = vi.spyOn(alarms, 'create').mockClear();
  for (let times = 0; times < 5; times += 1) {
    sleeps(MINUTE);
    await startWorker();
  }
  expect(create).not.toHaveBeenCalled();
});

test('an alarm that is seconds late brings the nudge all the same', async () => {
  await passes(30 * MINUTE - 1);
  sleeps(20_000);
  await passes(0);
  expect(notified()).toEqual([String(Date.now())]);
});

test('an alarm that is hours late brings nothing that has passed, and the next one stands', async () => {
  sleeps(5 * HOUR);
  await passes(0);
  expect(notified()).toEqual([]);
  const at = (await alarmAt()) ?? 0;
  expect(at).toBeGreaterThan(Date.now());
  expect(at).toBeLessThanOrEqual(Date.now() + HOUR);
});
