import { describe, expect, test } from 'vitest';
import { emptyRecords, type Records } from '@/utils/domain/journal';
import { writeCsv } from '@/utils/transfer/csvfile';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { here } from '../../fixtures/fate';

const dated = { createdAt: 1, updatedAt: 1, private: false };
const names = new Map([
  ['need.bathroom', 'the bathroom'],
  ['practice.critic.title', 'The inner critic'],
  ['practice.critic.says', 'What it says'],
  ['practice.weekly_check.title', 'Noticing my progress'],
]);

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
  expect(writeCsv(records, names)).toBe(
    [
      '\uFEFFday,kind,text,area,just_for_me',
      '2026-11-18,reflection,"Evening\nWhat was it?: A door\nAnd then?: I sat",anger,',
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
  const lines = writeCsv({ ...emptyRecords(), wins }, names).split('\r\n');
  expect(lines.slice(1, -1).map((line) => line.split(',')[2])).toEqual(['one', 'two', 'three']);
});

describe('what is kept by a name of ours', () => {
  const named: Records = {
    ...emptyRecords(),
    pauses: [
      { ...dated, id: 'a', day: '2026-11-20', anchor: 'need', lasted: 0, need: 'bathroom' },
      { ...dated, id: 'b', day: '2026-11-21', anchor: 'need', lasted: 0, need: 'constructor' },
    ],
    reflections: [
      {
        ...dated,
        ...{ id: 'c', day: '2026-11-22', form: 'critic' },
        answers: [{ question: 'practice.critic.says', text: 'lazy' }],
      },
      { ...dated, id: 'd', day: '2026-11-23', form: 'weekly_check', answers: [] },
    ],
  };

  test('stands in a table in the person’s language', () => {
    expect(writeCsv(named, names).split('\r\n').slice(1, -1)).toEqual([
      '2026-11-20,pause,the bathroom,,',
      '2026-11-21,pause,constructor,,',
      '2026-11-22,reflection,"The inner critic\nWhat it says: lazy",,',
      '2026-11-23,reflection,,,',
    ]);
  });

  test('comes in again as it reads there, and nothing comes of what had no words', async () => {
    const opened = await openFile(new Blob([writeCsv(named, names)]), here);
    if (opened.kind !== 'table') throw new Error(opened.kind);
    const { records: read, unread } = readColumns(opened.table, opened.table.guess, here);
    expect([...read.wins].map(({ day, text }) => [day, text])).toEqual([
      ['2026-11-20', 'the bathroom'],
      ['2026-11-21', 'constructor'],
      ['2026-11-22', 'The inner critic\nWhat it says: lazy'],
    ]);
    expect(unread.map(({ why }) => why)).toEqual(['no_words']);
  });
});
