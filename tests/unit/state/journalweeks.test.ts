import { afterEach, expect, test, vi } from 'vitest';
import { addDays, weekOf } from '@/utils/domain/day';
import { makeWin } from '@/utils/domain/win';
import { firstDayOfWeek } from '@/utils/platform/here';
import { JournalWeeks } from '@/utils/state/journalweeks.svelte';
import { today } from '@/utils/state/keep';
import { editWin, keepWin } from '@/utils/storage/wins';
import { forget } from './store';

afterEach(forget);

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
