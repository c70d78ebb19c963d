import { beforeEach, expect, test } from 'vitest';
import { MINUTE } from '@/utils/domain/time';
import { makeWin } from '@/utils/domain/win';
import { lastTaken } from '@/utils/platform/offer';
import { showOne } from '@/utils/state/answers';
import { NEW_WIN, WeeklyCheck } from '@/utils/state/check.svelte';
import { keepSafely } from '@/utils/state/keep';
import { keepWin } from '@/utils/storage/wins';
import { freshBrowser, notified, passes, planFor, settled, startWorker } from './background';
import { forget } from './store';

const NOON = Date.UTC(2026, 10, 21, 12);
const KEPT_AT = NOON - MINUTE;
const win = makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: KEPT_AT });

/** Keeps a weekly check with a new win in it. */
async function keepCheck(): Promise<void> {
  const check = new WeeklyCheck();
  await Promise.all([check.form.words.restore(), check.read()]);
  check.form.write(NEW_WIN, 'asked for help');
  check.add();
  await check.keep();
  expect(check.form.keeping.kind).toBe('kept');
}

/** A nudge is due at noon, with ten minutes between two. */
beforeEach(async () => {
  await forget();
  freshBrowser(KEPT_AT);
  await planFor(NOON);
  await startWorker();
});

test.each<[string, () => Promise<unknown>]>([
  ['by itself', () => keepSafely(win, keepWin)],
  ['with the weekly check', keepCheck],
])('no nudge comes in the ten minutes after a win was kept %s', async (_, keeps) => {
  await keeps();
  await expect.poll(lastTaken).toMatchObject({ keptAt: KEPT_AT });
  await passes(10 * MINUTE - 1);
  expect(notified()).toEqual([]);
  await passes(1);
  expect(notified()).toEqual([String(KEPT_AT + 10 * MINUTE)]);
});

test('nor in the ten minutes after one that was asked for', async () => {
  await showOne();
  await settled();
  expect(notified()).toEqual([String(KEPT_AT)]);
  await passes(10 * MINUTE - 1);
  expect(notified()).toHaveLength(1);
  await passes(1);
  expect(notified()).toEqual([KEPT_AT, KEPT_AT + 10 * MINUTE].map(String));
});
