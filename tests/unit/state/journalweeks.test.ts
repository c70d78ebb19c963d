import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nameOfWeek } from '@/utils/domain/calendar';
import { addDays, weekOf, type Day } from '@/utils/domain/day';
import { wordsOf } from '@/utils/domain/entry';
import { makeWin } from '@/utils/domain/win';
import { firstDayOfWeek } from '@/utils/platform/here';
import { JournalWeeks } from '@/utils/state/journalweeks.svelte';
import { keepSafely, today } from '@/utils/state/keep';
import { closeDatabase } from '@/utils/storage/database';
import { editWin, keepWin } from '@/utils/storage/wins';
import { fill, forget } from './store';

afterEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forget();
});

test('the week that opens has room for all it holds before the others are counted', async () => {
  const day = await today();
  for (const id of ['a', 'b', 'c']) await keepWin(makeWin({ text: id, day }, { id, now: 1 }));
  const weeks = new JournalWeeks(() => false);
  const opening = weeks.open();
  while (weeks.view.kind === 'reading') await new Promise(setImmediate);
  expect(weeks.view).toMatchObject({ kind: 'shown', weeks: [{ count: 3 }] });
  await opening;
  expect(weeks.view).toMatchObject({ kind: 'shown', weeks: [{ count: 3 }] });
});

test('a week that is scrolled past while it is read comes back as it is by then', async () => {
  const drawn = new Promise<void>((resolve) => {
    vi.stubGlobal('requestAnimationFrame', (go: () => void) => {
      setImmediate(go);
      resolve();
    });
  });
  const day = addDays(await today(), -70);
  const { first } = weekOf(day, firstDayOfWeek());
  const win = makeWin({ text: 'rested', day }, { id: 'a', now: 1 });
  await keepWin(win);
  const weeks = new JournalWeeks(() => false);
  weeks.near(first);
  weeks.far(first);
  await drawn;
  expect(weeks.held(first)).toBeUndefined();
  await editWin(win, { text: 'rested, and slept' }, 2);
  weeks.near(first);
  await vi.waitFor(() => {
    expect(weeks.held(first)).toMatchObject([
      { entries: [{ record: { text: 'rested, and slept' } }] },
    ]);
  });
});

test('what is kept is shown though a win waits that a full disk does not take', async () => {
  const day = await today();
  const win = (id: string) => makeWin({ text: id, day }, { id, now: 1 });
  const weeks = new JournalWeeks(() => false);
  const full = fill();
  await keepSafely(win('waits'), keepWin);
  await weeks.open();
  expect(weeks.view).toMatchObject({
    kind: 'refused',
    trouble: 'full',
    waiting: [{ id: 'waits' }],
  });
  full.release();
  await keepWin(win('kept'));
  fill();
  await weeks.open();
  expect(weeks.view).toMatchObject({ kind: 'shown', weeks: [{ count: 1 }] });
});

test('what is kept is shown though nobody can say whether something waits', async () => {
  await keepWin(makeWin({ text: 'kept', day: await today() }, { id: 'a', now: 1 }));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  const weeks = new JournalWeeks(() => false);
  await weeks.open();
  expect(weeks.view).toMatchObject({ kind: 'shown', weeks: [{ count: 1 }] });
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('No.', 'SecurityError');
  });
  await closeDatabase();
  await weeks.read();
  expect(weeks.view).toMatchObject({ kind: 'refused', waiting: [] });
});

// From a Friday to a Monday there is a first day of the week wherever somebody lives.
test.each([
  ['ar-EG', { '2026-03-07': 3, '2026-02-28': 1 }],
  ['en-US', { '2026-03-08': 2, '2026-03-01': 2 }],
  ['de-DE', { '2026-03-09': 1, '2026-03-02': 3 }],
])(
  'in %s weeks begin on the day they begin on there, on opening and when one is named',
  async (language, weeks) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
    const days = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'] as const;
    for (const day of days) await keepWin(makeWin({ text: day, day }, { id: day, now: 1 }));
    const newest = new JournalWeeks(() => false);
    await newest.open();
    const [first = '', before = ''] = Object.keys(weeks);
    expect(countsOf(newest)).toEqual(weeks);
    expect(textsOf(newest, first)).toEqual(days.filter((day) => day >= first).toReversed());
    const named = new JournalWeeks(() => false);
    await named.open(nameOfWeek(weekOf('2026-03-06', firstDayOfWeek())));
    expect(countsOf(named)).toEqual(weeks);
    expect(textsOf(named, before)).toEqual(days.filter((day) => day < first).toReversed());
  },
);

/** How much each week holds, by its first day. */
const countsOf = ({ view }: JournalWeeks) =>
  Object.fromEntries(
    view.kind === 'shown' ? view.weeks.map(({ week, count }) => [week.first, count]) : [],
  );

/** What is drawn of the week that begins on this day. */
const textsOf = (weeks: JournalWeeks, first: string) =>
  weeks.held(first as Day)?.flatMap(({ entries }) => entries.map((entry) => wordsOf(entry)));
