import { describe, expect, test } from 'vitest';
import { fate } from '../../fixtures/fate';

describe('a list with commas', () => {
  test.each([
    'I rested, a while\nand slept',
    '- rested, a while\n- slept, long',
    '  * rested, a while\n  * slept, long',
    '# Rest, and sleep\n- More, of it',
    '• rested, a while\n• slept, long',
    '1. rested, a while\n2. slept, long',
    '10) rested, a while\n11) slept, long',
    '> rested, a while\n> slept, long',
    'rested, slept',
    'rested\nslept, long\nate, much',
    'a, b\nc\nd, e\nf\ng, h',
    // As many in each line, where nothing else says that it is one.
    'I rested, finally\nI called mum, and cried\nI said no, twice',
    'I rested; finally\nI called mum; and cried',
    '"No", I said\n"Yes", I thought, and "well"\n"No", again',
    'rested,\nslept,\nate,',
    'I rested, finally\nI slept, long\n2026-10-30, I ate\nI sat, still',
  ])('is no table: %j', async (text) => {
    expect(await fate(text)).toBe('list');
  });

  test.each([
    'a,b\n1,2',
    '1.5,b\n1,2',
    'a;b\n1;2',
    'a\tb\n1\t2',
    'a,b\r\n1,2',
    // One row in five may be uneven, and the last one cut.
    'a,b\n1,2\n3,4\n5\n6,7\n8',
    // With blanks, where a name, a column of days or a hint says so.
    'Day, What\nMonday, rested\nTuesday, slept',
    'Mood, Text\n4, rested',
    '2026-10-30, rested\n2026-10-31, slept',
    'a, b\nrested, 2026-10-30\nslept, 2026-10-31',
    'sep=,\nI rested, finally\nI slept, long',
  ])('is a table if its rows are even: %j', async (text) => {
    expect(await fate(text)).toBe('table');
  });
});

test.each([
  '[ ] rested\n[x] slept',
  ' [ ] rested',
  '[[2026-11-21]]\n- rested',
  '[[Yesterday]] | [[Tomorrow]]\n- rested',
  'Told mum, "No": that was hard\nrested',
])('a list with brackets or quotes is no JSON: %j', async (text) => {
  expect(await fate(text)).toBe('list');
});

test.each([
  '[]',
  ' [\n] ',
  '[',
  '[["a"]]',
  '[[{',
  '[{"text":"a"',
  'x"a":1,"b":true',
  'x"a":null,"b":"c"',
])('JSON is no list: %j', async (text) => {
  expect(await fate(text)).toMatch(/^refused/);
});
