import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import type { DayOfWins } from '@/utils/domain/windays';
import { closeDatabase } from '@/utils/storage/database';
import { readDrafts } from '@/utils/storage/drafts';
import { editWin, keepWin } from '@/utils/storage/wins';
import { copiedWeek, copyWeek } from '@/utils/storage/weekcopy';

const week = { first: '2026-11-16', last: '2026-11-22' } as const;
const rested = makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 1 });
const forNobody = { ...rested, id: 'b', text: 'for nobody', private: true };
const days: DayOfWins[] = [{ day: '2026-11-21', wins: [rested, forNobody] }];
const shared = [{ day: '2026-11-21', wins: [rested] }];

const held = new Map<string, string>();

beforeEach(() => {
  held.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

test('the copy is of that week, and has nothing that is just for the person', () => {
  copyWeek(week, days);
  expect(copiedWeek('2026-11-22')).toEqual(shared);
  expect(copiedWeek('2026-11-23')).toBeUndefined();
  expect([...held.values()].join()).not.toContain('for nobody');
});

test('it is gone before a win is changed in any way, whatever comes of it', async () => {
  copyWeek(week, days);
  await readDrafts();
  expect(copiedWeek('2026-11-22')).toEqual(shared);
  const keeping = keepWin(rested);
  await expect.poll(() => copiedWeek('2026-11-22')).toBeUndefined();
  await keeping;
  copyWeek(week, days);
  await editWin(rested, { private: true }, 2);
  expect(copiedWeek('2026-11-22')).toBeUndefined();
  copyWeek(week, days);
  await keepWin(rested);
  expect(copiedWeek('2026-11-22')).toBeUndefined();
});

test('a copy that a page made while a win was being changed does not outlast the change', async () => {
  await keepWin(rested);
  const changing = editWin(rested, { private: true }, 2);
  // Another page had read the week before that, and copies it only now.
  await expect.poll(() => copiedWeek('2026-11-22')).toBeUndefined();
  copyWeek(week, days);
  await changing;
  expect(copiedWeek('2026-11-22')).toBeUndefined();
});

test('of an empty week there is none', () => {
  copyWeek(week, days);
  copyWeek(week, [{ day: '2026-11-21', wins: [forNobody] }]);
  expect([...held]).toEqual([]);
});

test('a week of many words has none, and an older one does not stay', () => {
  copyWeek(week, days);
  copyWeek(week, [{ day: '2026-11-21', wins: [{ ...rested, text: 'x'.repeat(60_000) }] }]);
  expect(copiedWeek('2026-11-22')).toBeUndefined();
});

test.each([
  '',
  '{',
  'null',
  '7',
  '{"first":"2026-11-16"}',
  '{"first":"2026-11-16","days":[{"day":"2026-11-21"}]}',
  '{"first":"2026-11-16","days":[{"day":"2026-11-21","wins":[{"id":"a"}]}]}',
])('what makes no sense is no copy: %s', (text) => {
  held.set('week', text);
  expect(copiedWeek('2026-11-22')).toBeUndefined();
});

test('where nothing can be remembered, there is none, and nothing fails', () => {
  vi.stubGlobal('localStorage', undefined);
  copyWeek(week, days);
  expect(copiedWeek('2026-11-22')).toBeUndefined();
});
