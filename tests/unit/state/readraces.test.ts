import { expect, test, vi } from 'vitest';
import type { Days } from '@/utils/domain/day';
import { makeWin } from '@/utils/domain/win';
import { Span } from '@/utils/state/span.svelte';
import { JournalStretch } from '@/utils/state/stretch.svelte';

/** A store that answers when it is told to: many days can take longer than few. */
const store = vi.hoisted(() => ({ answers: new Map<string, () => void>() }));

vi.stubGlobal('document', new EventTarget());
vi.mock('@/utils/storage/journal', () => ({
  daysKept: () => Promise.resolve(undefined),
  entriesOfDays: ({ first }: Days) =>
    new Promise((resolve) => {
      const record = makeWin({ text: 'rested', day: first }, { id: first, now: 1 });
      store.answers.set(first, () => resolve([{ kind: 'wins', record }]));
    }),
}));

const year: Days = { first: '2020-01-01', last: '2020-12-31' };
const day: Days = { first: '2020-06-01', last: '2020-06-01' };

test.each<[string, () => { ask: (days: Days) => Promise<void>; shown: () => unknown }]>([
  [
    'on a page for a session',
    () => {
      const span = new Span('ticked');
      return { ask: span.ask, shown: () => span.chosen.map(({ record }) => record.day) };
    },
  ],
  [
    'in a year or a pattern',
    () => {
      const stretch = new JournalStretch();
      const days = () =>
        stretch.view.kind === 'shown' && stretch.view.entries.map(({ record }) => record.day);
      return { ask: stretch.show, shown: days };
    },
  ],
])(
  '%s stands what was asked for last, though what was asked before takes longer',
  async (_, open) => {
    const { ask, shown } = open();
    const asked = [ask(year), ask(day)];
    await vi.waitUntil(() => store.answers.size === 2);
    store.answers.get(day.first)?.();
    await asked[1];
    expect(shown()).toEqual([day.first]);
    store.answers.get(year.first)?.();
    await asked[0];
    expect(shown()).toEqual([day.first]);
    store.answers.clear();
  },
);
