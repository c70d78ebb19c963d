import { expect, test } from 'vitest';
import { reachNow } from '@/utils/domain/nudge/kinds';

const loud = { dot: true, card: false, notification: true, chime: true };
const quiet = { dot: true, card: false, notification: false, chime: false };

test('a nudge reaches a person in the ways they wished for', () => {
  const now = { fullscreen: false, notifications: true };
  expect(reachNow(loud, now)).toEqual(loud);
  expect(reachNow(quiet, { ...now, notifications: false })).toEqual(quiet);
});

test('a call or a film gets the dot only, if it was wished for', () => {
  const now = { fullscreen: true, notifications: true };
  expect(reachNow({ ...loud, card: true }, now)).toEqual(quiet);
  expect(reachNow({ ...loud, dot: false }, now)).toEqual({ ...quiet, dot: false });
});

test('a card comes where the browser no longer allows notifications', () => {
  const now = { fullscreen: false, notifications: false };
  expect(reachNow(loud, now)).toEqual({ ...loud, notification: false, card: true });
});
