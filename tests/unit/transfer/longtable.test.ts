import { expect, test } from 'vitest';
import { emptyRecords, type Records } from '@/utils/domain/journal';
import { writeCsv } from '@/utils/transfer/csvfile';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { fate, here } from '../../fixtures/fate';

const dated = { createdAt: 1, updatedAt: 1, private: true };
const long = 'a long answer '.repeat(2_000).trim();

test('a table of ours that begins with a very long reflection comes in as one, and just for me', async () => {
  const records: Records = {
    ...emptyRecords(),
    wins: [{ ...dated, id: 'a', day: '2026-11-21', text: 'rested' }],
    reflections: [
      {
        ...dated,
        ...{ id: 'b', day: '2026-11-20', form: 'own', title: 'Evening' },
        answers: [{ question: 'Evening', text: long }],
      },
    ],
  };
  const opened = await openFile(new Blob([writeCsv(records, new Map())]), here);
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { records: read } = readColumns(opened.table, opened.table.guess, here);
  const all = [...read.wins, ...read.reflections];
  expect(all.map(({ day, private: justForMe }) => [day, justForMe])).toEqual([
    ['2026-11-21', true],
    ['2026-11-20', true],
  ]);
});

test('a list stays a list, however long its second line is', async () => {
  expect(await fate(`rested, a while\n- ${long}`)).toBe('list');
});
