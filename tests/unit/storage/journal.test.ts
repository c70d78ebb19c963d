import { afterEach, expect, test } from 'vitest';
import type { Day, Days } from '@/utils/domain/day';
import { changeEntry, entriesByDay, type Entry } from '@/utils/domain/entry';
import { makeWin } from '@/utils/domain/win';
import { closeDatabase } from '@/utils/storage/database';
import {
  changeEntries,
  daysKept,
  deleteEntries,
  entriesOfDays,
  restoreEntries,
  weeksKept,
} from '@/utils/storage/journal';
import { keepRecord } from '@/utils/storage/records';

const NOVEMBER: Days = { first: '2026-11-01', last: '2026-11-30' };

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

const win = (id: string, day: Day) => makeWin({ text: `did ${id}`, day }, { id, now: 1 });
const times = { createdAt: 2, updatedAt: 2, private: false };

async function keepSome(): Promise<void> {
  await keepRecord('wins', win('a', '2026-11-21'));
  await keepRecord('wins', win('b', '2026-11-19'));
  await keepRecord('wins', win('old', '2019-03-02'));
  await keepRecord('pauses', {
    id: 'p',
    day: '2026-11-21',
    anchor: 'sound',
    lasted: 60_000,
    ...times,
  });
  const answers = [{ question: 'What happened?', text: 'It rained.' }];
  await keepRecord('reflections', { id: 'r', form: 'own', day: '2026-11-08', answers, ...times });
}

const ids = (entries: readonly Entry[]) => entries.map(({ record }) => record.id).toSorted();
const november = () => entriesOfDays(NOVEMBER);

test('a stretch of days holds what was kept on them, of every kind', async () => {
  await keepSome();
  expect(entriesByDay(await november()).map(({ day, entries }) => [day, ids(entries)])).toEqual([
    ['2026-11-21', ['a', 'p']],
    ['2026-11-19', ['b']],
    ['2026-11-08', ['r']],
  ]);
});

test.each([
  ['Monday', 1, ['2026-11-16', '2026-11-02', '2019-02-25']],
  ['Saturday', 6, ['2026-11-21', '2026-11-14', '2026-11-07', '2019-03-02']],
  ['Sunday', 7, ['2026-11-15', '2026-11-08', '2019-02-24']],
] as const)('weeks that begin on %s are counted, newest first', async (_, firstDay, firsts) => {
  const counted = async () => (await Array.fromAsync(weeksKept(firstDay))).flat();
  expect(await counted()).toEqual([]);
  await keepSome();
  const weeks = await counted();
  expect(weeks.map(({ week }) => week.first)).toEqual(firsts);
  expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});

test('the first and last day are known without reading what is between', async () => {
  expect(await daysKept()).toBeUndefined();
  await keepSome();
  expect(await daysKept()).toEqual({ first: '2019-03-02', last: '2026-11-21' });
});

test('several entries are changed together, and each keeps what the change does not name', async () => {
  await keepSome();
  const entries = await november();
  const { before, after } = await changeEntries(
    entries,
    (entry) => changeEntry(entry, { private: true, hidden: true }, 5),
    { asSeen: false },
  );
  expect(before).toHaveLength(4);
  expect(after.map(({ record }) => record.private)).toEqual([true, true, true, true]);
  const stored = await november();
  expect(stored.find(({ record }) => record.id === 'a')?.record).toMatchObject({
    text: 'did a',
    hidden: true,
  });
  expect(stored.find(({ record }) => record.id === 'p')?.record).not.toHaveProperty('hidden');
});

test('words that somebody else changed meanwhile are left alone', async () => {
  await keepSome();
  const seen = (await november()).filter(({ record }) => record.id === 'a');
  const write = (text: string) => (entry: Entry) => changeEntry(entry, { text }, 5);
  await changeEntries(seen, write('theirs'), { asSeen: true });
  const { after } = await changeEntries(seen, write('mine'), { asSeen: true });
  expect(after).toEqual([]);
  const [now] = (await november()).filter(({ record }) => record.id === 'a');
  expect(now?.record).toMatchObject({ text: 'theirs' });
});

test('what was deleted comes back as it was, and no word of it stays until then', async () => {
  await keepSome();
  const entries = await november();
  const deleted = await deleteEntries(entries, 9);
  expect(ids(deleted)).toEqual(['a', 'b', 'p', 'r']);
  expect(await november()).toEqual([]);
  expect(await deleteEntries(entries, 10)).toEqual([]);
  await restoreEntries(deleted, 11);
  const strip = (all: readonly Entry[]) =>
    entriesByDay(all).flatMap((day) =>
      day.entries.map(({ kind, record }) => ({ kind, ...record, updatedAt: 0 })),
    );
  expect(strip(await november())).toEqual(strip(entries));
});
