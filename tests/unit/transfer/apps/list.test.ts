import { expect, test } from 'vitest';
import { readList } from '@/utils/transfer/apps/list';

const TODAY = '2026-11-21';

/** A list as its entries: the day unless it is today's, the words, and the area. */
function told(...lines: string[]): string[] {
  const { found } = readList(lines.join('\n'), TODAY);
  return found.map((one) => {
    if (one.kind !== 'entry') throw new Error(one.kind);
    const { day, text, area } = one.entry;
    return [day === TODAY ? '' : day, text, area].filter(Boolean).join(' | ');
  });
}

test('each line is an entry, whatever stands before it', () => {
  expect(told('- rested', '* slept', '+ ate', '• sat', '1. lay', '12) ran', 'said no')).toEqual([
    ...['rested', 'slept', 'ate', 'sat', 'lay', 'ran', 'said no'],
  ]);
  expect(told('- [x] rested', '- [ ] slept', '- [X] ate', '  - sat')).toEqual([
    ...['rested', 'slept', 'ate', 'sat'],
  ]);
  expect(told('-5 degrees', '1.5 hours', '- ')).toEqual(['-5 degrees', '1.5 hours']);
});

test('lines that are moved in belong to the one before, until an empty line or a rule', () => {
  expect(told('- rested', '  a while  ', '\tlong', '- slept')).toEqual([
    ...['rested\na while\nlong', 'slept'],
  ]);
  expect(told('- rested', '', '  slept', ' \t ', '  ate')).toEqual(['rested', 'slept', 'ate']);
  expect(told('- one', '---', '  two', ' *****', '  three', ' ---- ', '  four')).toEqual([
    ...['one', 'two', 'three', 'four'],
  ]);
  expect(told('a --- b', '--- b', 'a ---')).toEqual(['a --- b', '--- b', 'a ---']);
  expect(told('- one  ', '# Heading', '  two')).toEqual(['one', 'two']);
});

test('a heading that is a day is the day of what follows, until one of another time', () => {
  expect(
    told(
      ...['before', '# 2026-10-30', 'a', '## Evening at 8', 'b', '# In 2025', 'c'],
      ...['###### 31.10.2026', 'd', '#no heading', '####### none'],
    ),
  ).toEqual([
    ...['before', '2026-10-30 | a', '2026-10-30 | b', 'c', '2026-10-31 | d'],
    ...['2026-10-31 | #no heading', '2026-10-31 | ####### none'],
  ]);
});

test('a day at the beginning of a line is that line’s own, and one alone is for what follows', () => {
  expect(
    told(
      ...['2026-10-30: a', '- 2026/10/30 – b', '[2026-10-30 08:15] c', '2026-10-30T08:15:30 - d'],
      ...['2026-10-30e', 'f', '2026-10-31', 'g', '2026-02-30 h', '', '  2026.10.29   -i'],
    ),
  ).toEqual([
    ...['2026-10-30 | a', '2026-10-30 | b', '2026-10-30 | c', '2026-10-30 | d'],
    ...['2026-10-30 | e', 'f', '2026-10-31 | g', '2026-10-31 | 2026-02-30 h', '2026-10-29 | i'],
  ]);
  expect(told('on 2026-10-30')).toEqual(['on 2026-10-30']);
});

test('a last word with a # is the area', () => {
  expect(
    told('rested  #rest', 'said #no to it', 'sat #Über_uns-2', 'a#b', 'c #1', '#rest'),
  ).toEqual([...['rested | rest', 'said #no to it', 'sat | Über_uns-2', 'a#b', 'c #1', '#rest']]);
  expect(told('rested', '  long #rest')).toEqual(['rested\nlong | rest']);
});

test('it is known how many name no day', () => {
  expect(readList('a\nb\n\n2026-10-30 c\n# 2026-10-31\nd', TODAY).undated).toBe(2);
  expect(readList('a\r\nb\rc', TODAY).found).toHaveLength(3);
});
