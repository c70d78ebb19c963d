import { addDays, type Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { aWin } from './journal';

// What a small journal holds.

// A day in a week of its own, long past, so that nothing depends on the day of the test.
export const DAY: Day = '2026-03-04';

const times = { createdAt: 1, updatedAt: 1, private: false };
export const some: Entry[] = [
  aWin('a', 'said no', DAY, { createdAt: 5, area: 'boundaries' }),
  aWin('b', 'Café in the rain', DAY, { createdAt: 4 }),
  aWin('c', 'שלום', addDays(DAY, -1), { createdAt: 3 }),
  aWin('d', 'long ago', '2019-05-06'),
  {
    kind: 'pauses',
    record: { id: 'p', day: DAY, anchor: 'sound', lasted: 60_000, need: 'quiet', ...times },
  },
  {
    kind: 'reflections',
    record: {
      id: 'r',
      day: addDays(DAY, -1),
      form: 'own',
      title: 'From my therapist',
      answers: [{ question: 'What happened?', text: 'It rained.' }],
      ...times,
    },
  },
];
export const all = ['said no', 'Café in the rain', 'quiet', 'שלום', 'It rained.', 'long ago'];
