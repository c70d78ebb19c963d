import { expect, test, vi } from 'vitest';
import { cellsOf, readRows } from '@/utils/transfer/csv';
import { MOST_ENTRIES } from '@/utils/transfer/limits';

// As if little could be read in one go: what is told of is the same, and takes no time.
vi.mock('@/utils/transfer/limits', () => ({ MOST_BYTES: 10_000, MOST_ENTRIES: 100 }));

const told = (text: string) =>
  readRows(text).map(({ line, cells, broken }) =>
    [line, ...cells, ...(broken ? ['broken'] : [])].join('|'),
  );

test('rows are counted by the lines on which they begin, whatever ends a line', () => {
  expect(told('a,b\n"c\nd",e\n\nf,g')).toEqual(['1|a|b', '2|c\nd|e', '5|f|g']);
  expect(told('a,b\r\n"c\r\nd",e\r\nf,g')).toEqual(['1|a|b', '2|c\r\nd|e', '4|f|g']);
  expect(told('a,b\rc,d\r\re,f')).toEqual(['1|a|b', '2|c|d', '4|e|f']);
});

test('cells may be parted by commas, semicolons and tabs', () => {
  expect(told('a;b,c\n1;2')).toEqual(['1|a|b,c', '2|1|2']);
  expect(told('a\tb;c\n1\t2')).toEqual(['1|a|b;c', '2|1|2']);
});

test('two columns are seen whatever parts them, however few rows and empty lines there are', () => {
  expect(told('a;b\n1;2\n')).toEqual(['1|a|b', '2|1|2']);
  expect(told('a\tb\r\n\r\n1\t2\r\n\r\n')).toEqual(['1|a|b', '3|1|2']);
});

test('a first line that tells a spreadsheet what parts the cells is no row', () => {
  expect(told('sep=;\r\na;b,c\r\n1;2\r\n')).toEqual(['2|a|b,c', '3|1|2']);
  expect(told('SEP=,\na,b\n1,2')).toEqual(['2|a|b', '3|1|2']);
  expect(told('sep=,b\n1,2')).toEqual(['1|sep=|b', '2|1|2']);
});

test('rows without a letter are none, and a quote that is never closed is told', () => {
  expect(told('a,b\n,\n1,2')).toEqual(['1|a|b', '3|1|2']);
  expect(told('a,b\n1,"2')).toEqual(['1|a|b', '2|1|2|broken']);
  expect(told('a,b\n1\n1,2,3')).toEqual(['1|a|b', '2|1', '3|1|2|3']);
});

test('a cell is found by its heading, and one that is not there is empty', () => {
  const [row] = readRows('x,y\n');
  if (!row) throw new Error('no row');
  const cell = cellsOf(['a', 'b', 'c'], row);
  expect([cell('a'), cell('b'), cell('c'), cell('d')]).toEqual(['x', 'y', '', '']);
});

test('what stands in the file is kept as it is, whatever ends a line', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const lines = ['a,b', `"c${end}d", e `, '', ' f,"g"'];
    const raw = readRows(lines.join(end)).map((row) => row.raw);
    expect(raw).toEqual(['a,b', `"c${end}d", e `, ' f,"g"']);
  }
  expect(readRows('a,b\nsoon,"never closed\n').at(-1)?.raw).toBe('soon,"never closed');
});

test('more rows than can be read in one go are refused', () => {
  const rows = 'a\n'.repeat(MOST_ENTRIES + 1);
  expect(readRows(rows)).toHaveLength(MOST_ENTRIES + 1);
  expect(() => readRows(`${rows}a\n`)).toThrow('many');
});
