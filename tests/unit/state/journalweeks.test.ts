import { afterEach, expect, test } from 'vitest';
import { makeWin } from '@/utils/domain/win';
import { JournalWeeks } from '@/utils/state/journalweeks.svelte';
import { today } from '@/utils/state/keep';
import { keepWin } from '@/utils/storage/wins';
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
