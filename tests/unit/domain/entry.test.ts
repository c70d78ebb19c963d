import { describe, expect, test } from 'vitest';
import {
  backTo,
  changeEntry,
  changeFits,
  entriesByDay,
  leftOver,
  newestFirst,
  wordsOf,
  type Entry,
  type EntryChange,
} from '@/utils/domain/entry';
import type { Day } from '@/utils/domain/day';

const dated = (id: string, day: Day, createdAt = 1) => {
  return { id, day, createdAt, updatedAt: createdAt, private: false };
};
const win = (id: string, day: Day = '2026-11-21', createdAt = 1): Entry => ({
  kind: 'wins',
  record: { ...dated(id, day, createdAt), text: `win ${id}`, area: 'rest' },
});
const pause = (id: string, day: Day = '2026-11-21', createdAt = 1): Entry => ({
  kind: 'pauses',
  record: { ...dated(id, day, createdAt), anchor: 'breath', lasted: 5 },
});
const reflection = (id: string, title?: string): Entry => ({
  kind: 'reflections',
  record: {
    ...dated(id, '2026-11-20'),
    form: 'own',
    title,
    answers: [
      { question: 'What?', text: 'A door' },
      { question: 'And?', text: 'I sat' },
    ],
  },
});
const ids = (entries: readonly Entry[]) => entries.map(({ record: { id } }) => id);

describe('what is written of an entry', () => {
  const two = (first: string, second: string): EntryChange => ({
    answers: [
      { question: 'What?', text: first },
      { question: 'And?', text: second },
    ],
  });

  test('can be kept where there are words, and they fit', () => {
    expect(changeFits(win('a'), {})).toBe(true);
    expect(changeFits(win('a'), { text: 'slept' })).toBe(true);
    expect(changeFits(win('a'), { text: ' \n' })).toBe(false);
    expect(changeFits(win('a'), { text: 'a'.repeat(2_000) })).toBe(true);
    expect(changeFits(win('a'), { text: 'a'.repeat(2_001) })).toBe(false);
    expect(changeFits(reflection('a'), two('A door', 'I stood'))).toBe(true);
    expect(changeFits(reflection('a'), two('A door', ''))).toBe(false);
    expect(changeFits(reflection('a'), two('a'.repeat(5_001), 'I sat'))).toBe(false);
    expect(changeFits(pause('a'), { private: true })).toBe(true);
  });

  test('is not asked for where it is as it was', () => {
    const long = { kind: 'wins', record: { ...win('a').record, text: 'a'.repeat(2_001) } } as Entry;
    expect(changeFits(long, { private: true, text: 'a'.repeat(2_001) })).toBe(true);
    expect(changeFits(reflection('a'), { answers: [] })).toBe(true);
  });
});

describe('a change of an entry', () => {
  const change: EntryChange = {
    day: '2026-11-01',
    private: true,
    hidden: true,
    text: 'slept',
    area: undefined,
    answers: [],
  };

  test('changes what its kind has, and passes by the rest', () => {
    expect(changeEntry(win('a'), change, 9)).toEqual({
      kind: 'wins',
      record: {
        ...win('a').record,
        ...{ day: '2026-11-01', private: true, hidden: true, text: 'slept', area: undefined },
        updatedAt: 9,
      },
    });
    const moved = { day: '2026-11-01', private: true, updatedAt: 9 };
    expect(changeEntry(pause('a'), change, 9)).toEqual({
      kind: 'pauses',
      record: { ...pause('a').record, ...moved },
    });
    expect(changeEntry(reflection('a'), change, 9)).toEqual({
      kind: 'reflections',
      record: { ...reflection('a').record, ...moved, answers: [] },
    });
  });

  test('leaves what it does not name, and is later than the last one by any clock', () => {
    const { record } = changeEntry(win('a', '2026-11-21', 7), { private: true }, 3);
    expect(record).toEqual({ ...win('a', '2026-11-21', 7).record, private: true, updatedAt: 8 });
  });

  test('is taken back field by field', () => {
    const before = [pause('b'), win('a')];
    const made = (id: string, part: EntryChange) => changeEntry(win(id), part, 9);
    expect(backTo(before, made('a', change), change)).toEqual({
      ...{ day: '2026-11-21', private: false, hidden: undefined, text: 'win a', area: 'rest' },
      answers: undefined,
    });
    const hold = { private: true };
    expect(backTo(before, made('a', hold), hold)).toEqual({ private: false });
    expect(backTo(before, made('c', change), change)).toEqual({});
  });

  test('is taken back but for what is another by now', () => {
    const both = { text: 'mine', private: true };
    const theirs = changeEntry(changeEntry(win('a'), both, 9), { text: 'theirs' }, 10);
    expect(backTo([win('a')], theirs, both)).toEqual({ private: false });
  });
});

describe('a list of entries', () => {
  const some = [
    ...[win('d', '2026-11-20', 5), pause('b', '2026-11-21', 3), win('a', '2026-11-21', 3)],
    ...[win('c', '2026-11-21', 1), win('e', '2026-11-22', 2)],
  ];

  test('has the newest day first, and what was kept last', () => {
    expect(ids(newestFirst(some))).toEqual(['e', 'a', 'b', 'c', 'd']);
    expect(ids(newestFirst(some.toReversed()))).toEqual(['e', 'a', 'b', 'c', 'd']);
    expect(entriesByDay(some).map(({ day, entries }) => [day, ...ids(entries)])).toEqual([
      ['2026-11-22', 'e'],
      ['2026-11-21', 'a', 'b', 'c'],
      ['2026-11-20', 'd'],
    ]);
  });

  test('knows which of those before are gone though they were to stay', () => {
    const left = leftOver(some, [win('a'), win('x')], (id) => id !== 'e');
    expect(ids(left)).toEqual(['d', 'b', 'c']);
  });
});

test('the words of an entry are all that the person wrote in it', () => {
  expect(wordsOf(win('a'))).toBe('win a');
  expect(wordsOf(pause('a'))).toBe('');
  const needed = pause('a');
  if (needed.kind === 'pauses') needed.record.need = 'quiet';
  expect(wordsOf(needed)).toBe('quiet');
  expect(wordsOf(reflection('a', 'Evening'))).toBe('Evening\nA door\nI sat');
  expect(wordsOf(reflection('a'))).toBe('A door\nI sat');
});
