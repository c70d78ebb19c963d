import { expect, test } from 'vitest';
import { emptyRecords, type Records } from '@/utils/domain/journal';
import { writeCsv } from '@/utils/transfer/csvfile';

const dated = { createdAt: 1, updatedAt: 1, private: false };

const records: Records = {
  ...emptyRecords(),
  wins: [
    { ...dated, id: 'a', day: '2026-11-21', text: 'rested, and "slept"', area: 'rest' },
    { ...dated, id: 'b', day: '2026-11-19', text: 'said no', private: true },
  ],
  pauses: [
    { ...dated, id: 'c', day: '2026-11-20', anchor: 'breath', lasted: 60_000 },
    { ...dated, id: 'd', day: '2026-11-22', anchor: 'need', lasted: 0, need: 'quiet' },
  ],
  reflections: [
    {
      ...dated,
      ...{ id: 'e', day: '2026-11-18', form: 'own', area: 'anger', title: 'Evening' },
      answers: [
        { question: 'What was it?', text: 'A door' },
        { question: 'And then?', text: 'I sat' },
      ],
    },
  ],
  kindLines: [{ id: 'f', text: 'Small counts', standing: 'usual', createdAt: 1, updatedAt: 1 }],
};

test('a table has everything with words in it, the oldest day first, and kind lines at the end', () => {
  expect(writeCsv(records)).toBe(
    [
      '\uFEFFday,kind,text,area,just_for_me',
      '2026-11-18,reflection,"What was it?: A door\nAnd then?: I sat",anger,',
      '2026-11-19,win,said no,,yes',
      '2026-11-20,pause,,,',
      '2026-11-21,win,"rested, and ""slept""",rest,',
      '2026-11-22,pause,quiet,,',
      ',kind_line,Small counts,,',
      '',
    ].join('\r\n'),
  );
});

test('what was kept on one day stays in its order', () => {
  const wins = ['one', 'two', 'three'].map((text) => ({
    ...dated,
    ...{ id: text, text, day: '2026-11-21' as const },
  }));
  const lines = writeCsv({ ...emptyRecords(), wins }).split('\r\n');
  expect(lines.slice(1, -1).map((line) => line.split(',')[2])).toEqual(['one', 'two', 'three']);
});
