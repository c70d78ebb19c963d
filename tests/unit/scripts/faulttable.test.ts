import { expect, test } from 'vitest';
import { faultsPage, table, type Row } from '../../../scripts/faults/table.ts';

const row = (part: Partial<Row>): Row => ({
  fault: 'a full disk',
  browser: 'chromium',
  must: 'the words wait',
  held: 'they\nwaited | once',
  ok: true,
  ...part,
});

test('a fault has one line, with what was seen in each browser', () => {
  const rows = [
    row({}),
    row({ browser: 'firefox' }),
    row({ fault: 'private', browser: 'firefox' }),
  ];
  expect(table(rows).split('\n').slice(2)).toEqual([
    '| a full disk | the words wait | held: they waited / once | held: they waited / once |',
    '| private | the words wait | cannot happen here | held: they waited / once |',
  ]);
});

test('what did not hold is said in its line and above the table', () => {
  const page = faultsPage([row({ ok: false, held: 'gone' }), row({ fault: 'b' })], 'On some day.');
  expect(page).toContain('On some day. 1 of 2 did not hold.');
  expect(page).toContain('| NOT HELD: gone |');
  expect(faultsPage([row({})], '')).toContain('All of it held.');
});
