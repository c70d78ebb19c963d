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

test('an empty line that is moved in as well parts no entry', () => {
  expect(told('- rested', '  ', '  a while', '   ', '- slept', '  ', 'ate', '  ')).toEqual([
    ...['rested\n\na while', 'slept', 'ate'],
  ]);
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
  expect(told('2026-10-30 -5 degrees', '2026-10-30: -5', '2026-10-30 - 5 eggs')).toEqual([
    ...['2026-10-30 | -5 degrees', '2026-10-30 | -5', '2026-10-30 | 5 eggs'],
  ]);
  expect(told('on 2026-10-30')).toEqual(['on 2026-10-30']);
});

test.each([
  ...[
    '2026-10-30 10:00 AM',
    '2026-10-30 9:05pm',
    '2026-10-30 10:00:00 a.m.',
    '2026-10-30 01:00 p.m',
  ],
  ...['2026-10-30, 10:00:00 AM', '2026-10-30 10:00:00\u202fPM', '2026-10-30T10:00Z'],
  ...['2026-10-30T10:00:00Z', '2026-10-30T10:00:00.123456Z', '2026-10-30T10:00:00,5+01:00'],
  ...['2026-10-30T23:59:59-0330', '2026-10-30T10:00-03:30', '2026-10-30 10:00+01:00'],
  ...['2026-10-30 10:00:00 +0100', '2026-10-30 10:00:00 UTC', '2026-10-30 10:00:00.5 PM GMT'],
])('of %j nothing stays in the words, with a bracket or without', (stamp) => {
  const lines = [`${stamp} x`, `[${stamp}] x`, `- ${stamp}: x`, `${stamp}, x`, stamp, 'x'];
  expect(told(...lines)).toEqual(Array.from({ length: 5 }, () => '2026-10-30 | x'));
});

test('what looks like part of a time and is none stays in the words', () => {
  const words = [
    'amazing',
    'amüsiert',
    'Am See',
    'pm2',
    'Zoe',
    'Z',
    'UTCs',
    '+20 pages',
    '+2000 x',
  ];
  const whiles = ['30:15 held a plank', '10:75 x', '10:000 x', '25:00'];
  expect(told(...whiles.map((one) => `2026-10-30 ${one}`))).toEqual(
    whiles.map((one) => `2026-10-30 | ${one}`),
  );
  expect(told(...words.map((one) => `2026-10-30 10:00 ${one}`))).toEqual(
    words.map((one) => `2026-10-30 | ${one}`),
  );
  expect(told('2026-10-30 14:00 am See', '2026-10-30 10:00-11:30 sat')).toEqual([
    ...['2026-10-30 | am See', '2026-10-30 | 11:30 sat'],
  ]);
  expect(told('[2026-10-30 Friday] x', '[2026-10-30 10:00 to 11:00] x')).toEqual([
    ...['2026-10-30 | [Friday] x', '2026-10-30 | [to 11:00] x'],
  ]);
  expect(told('[2026-10-30 ] x', '[2026-10-31', 'y')).toEqual(['2026-10-30 | x', '2026-10-31 | y']);
});

test('a last word with a # is the area', () => {
  expect(
    told('rested  #rest', 'said #no to it', 'sat #Über_uns-2', 'a#b', 'c #1', '#rest'),
  ).toEqual([...['rested | rest', 'said #no to it', 'sat | Über_uns-2', 'a#b', 'c #1', '#rest']]);
  expect(told('rested', '  long #rest')).toEqual(['rested\nlong | rest']);
});

test('an area may be written with marks that are letters of their own', () => {
  expect(told('lay down #आराम', 'us #U\u0308ber_uns')).toEqual([
    ...['lay down | आराम', 'us | U\u0308ber_uns'],
  ]);
});

test('it is known how many name no day', () => {
  expect(readList('a\nb\n\n2026-10-30 c\n# 2026-10-31\nd', TODAY).undated).toBe(2);
  expect(readList('a\r\nb\rc', TODAY).found).toHaveLength(3);
});

test('in headings the month may come first, if that is how all of them make sense', () => {
  expect(told('# 11/05/2026', 'a', '## 11/20/2026', 'b', '# 3 good things', 'c')).toEqual([
    ...['2026-11-05 | a', '2026-11-20 | b', '2026-11-20 | c'],
  ]);
  expect(told('# 05/11/2026', 'a', '# 20/11/2026', 'b')).toEqual([
    ...['2026-11-05 | a', '2026-11-20 | b'],
  ]);
  expect(told('# 2026-11-05', 'a', '# 11/20/2026', 'b')).toEqual([
    ...['2026-11-05 | a', '2026-11-20 | b'],
  ]);
});

test('a heading of a while or a version turns no day of the others round', () => {
  expect(told('# 03.04.2026', 'a', '## 12.30-13.00 lunch', 'b', '## 1.15.2', 'c')).toEqual([
    ...['2026-04-03 | a', '2026-04-03 | b', '2026-04-03 | c'],
  ]);
});

test('a heading with a number of its own or with a while is no day', () => {
  expect(told('# 2026-04-03', 'a', '## 1.2.3 Rest', 'b', '## 10.05-11.30 lunch', 'c')).toEqual([
    ...['2026-04-03 | a', '2026-04-03 | b', '2026-04-03 | c'],
  ]);
});

test('a number in front of the name of a month is that of a day, and stays', () => {
  expect(told('18. Mai: rested', '1. Januar', '3. rested', '40. Mai: x', '12. mamma')).toEqual([
    ...['18. Mai: rested', '1. Januar', 'rested', 'Mai: x', 'mamma'],
  ]);
  expect(told('18. Mai 2026', '1. May I rest?', '2. Out for a walk')).toEqual([
    ...['18. Mai 2026', 'May I rest?', 'Out for a walk'],
  ]);
});

test('a day with a sentence behind it keeps its number as well, but where the month may be another word', () => {
  const days = ['18. Mai war schön', '3. märz und kalt', '18. května byl klid', '1. 12. rested'];
  expect(told(...days)).toEqual(days);
  expect(told('1. March on', '2. Mar y sol', '3. 10.5 km', '4. 32. hour', '5. 1. ')).toEqual([
    ...['March on', 'Mar y sol', '10.5 km', '32. hour', '5. 1.'],
  ]);
});

test('“am” is half of a day only where all times have their half', () => {
  expect(told('2026-10-30 10:00 am See', '2026-10-31 09:30 zu Hause')).toEqual([
    ...['2026-10-30 | am See', '2026-10-31 | zu Hause'],
  ]);
  expect(told('2026-10-30 10:00 am See', '- [2026-10-31 14:30] gelesen')).toEqual([
    ...['2026-10-30 | am See', '2026-10-31 | gelesen'],
  ]);
  expect(told('2026-10-30 10:00 AM rested', '1) [ ] 2026-10-31 14:30 slept')).toEqual([
    ...['2026-10-30 | rested', '2026-10-31 | slept'],
  ]);
  expect(told('2026-10-30 10:00 am rested', '* 2026-10-31 2:30 pm: slept')).toEqual([
    ...['2026-10-30 | rested', '2026-10-31 | slept'],
  ]);
});
