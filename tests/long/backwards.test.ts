import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import { newestFirst, type Entry } from '@/utils/domain/entry';
import { makeWin } from '@/utils/domain/win';
import { entriesBackwards } from '@/utils/storage/backwards';
import { begin, closeDatabase } from '@/utils/storage/database';

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

/** Wins on days so long before the first, so many on each. */
async function keepWins(
  days: readonly (readonly [ago: number, count: number])[],
): Promise<Entry[]> {
  const wins = days.flatMap(([ago, count], at) =>
    Array.from({ length: count }, (_, each) => {
      const day: Day = addDays('2026-11-21', -ago);
      return makeWin({ text: 'rested', day }, { id: `${at}-${each}`, now: each });
    }),
  );
  const transaction = await begin(['wins'], 'readwrite');
  const store = transaction.objectStore('wins');
  await store.clear();
  await Promise.all([...wins.map((win) => store.put(win)), transaction.done]);
  return newestFirst(wins.map((record) => ({ kind: 'wins', record })));
}

test('everything kept is read once, newest first, however unevenly it lies', async () => {
  const days = fc.uniqueArray(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 60 })), {
    maxLength: 12,
    selector: ([ago]) => ago,
  });
  await fc.assert(
    fc.asyncProperty(days, async (kept) => {
      const all = await keepWins(kept);
      expect((await Array.fromAsync(entriesBackwards())).flat()).toEqual(all);
    }),
    { numRuns: 12 },
  );
});

test('a month in which thousands were brought in is read in parts', async () => {
  const month = Array.from({ length: 28 }, (_, ago) => [ago + 400, 150] as const);
  const all = await keepWins([[0, 1], ...month, [2_000, 2_500]]);
  const parts = await Array.fromAsync(entriesBackwards());
  expect(parts.flat()).toEqual(all);
  expect(parts.map(({ length }) => length).filter((length) => length >= 2_000)).toEqual([2_500]);
});
