import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markSession, sessionPage } from '@/utils/platform/asked';

beforeEach(() => {
  fakeBrowser.reset();
});

const page = { first: '2026-11-07', last: '2026-11-21', madeOn: '2026-11-21' } as const;

test('the page for a session that was made last is known', async () => {
  expect(await sessionPage()).toBeUndefined();
  await markSession(page);
  expect(await sessionPage()).toEqual(page);
});

test.each([
  null,
  'yesterday',
  {},
  { ...page, last: 'yesterday' },
  { ...page, first: '2026-02-31' },
  { ...page, madeOn: '' },
])('what is stored and has no days of the calendar is none: %j', async (stored) => {
  await fakeBrowser.storage.local.set({ sessionPage: stored });
  expect(await sessionPage()).toBeUndefined();
});
