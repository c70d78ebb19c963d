import { describe, expect, test } from 'vitest';
import { changeWin, checkText, makeWin, placeOf, WIN_LIMIT } from '@/utils/domain/win';
import { bury } from '@/utils/domain/tombstone';

describe('a text', () => {
  test.each(['', ' ', '\n\t\u00a0\u3000'])('without anything in it is blank: %j', (raw) => {
    expect(checkText(raw)).toEqual({ kind: 'blank' });
  });

  test('fits up to the limit, and then says by how much it is over', () => {
    expect(checkText('a'.repeat(WIN_LIMIT)).kind).toBe('fits');
    expect(checkText('a'.repeat(WIN_LIMIT + 1))).toEqual({ kind: 'long', over: 1 });
    expect(checkText('a'.repeat(100_000))).toEqual({ kind: 'long', over: 98_000 });
  });

  test('is counted in characters, so that emoji and rare scripts are not charged twice', () => {
    expect(checkText('🌱'.repeat(WIN_LIMIT)).kind).toBe('fits');
    expect(checkText('🌱'.repeat(WIN_LIMIT + 2))).toEqual({ kind: 'long', over: 2 });
  });
});

describe('a change', () => {
  const first = makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 100 });

  test('is later than what it changes, also when the clock went back', () => {
    expect(changeWin(first, { text: 'slept' }, 200)).toEqual({
      ...first,
      text: 'slept',
      updatedAt: 200,
    });
    expect(changeWin(first, { text: 'slept' }, 50).updatedAt).toBe(101);
  });

  test('that deletes leaves no words', () => {
    expect(bury(first, 200)).toEqual({ id: 'a', updatedAt: 200, deleted: true });
  });
});

describe('the place of a win', () => {
  const win = makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 100 });

  test('is free, or has it already', () => {
    expect(placeOf(win, undefined)).toBe('free');
    expect(placeOf(win, { ...win, updatedAt: 200, hidden: true })).toBe('there');
  });

  test.each([
    { text: 'slept' },
    { day: '2026-11-20' },
    { area: 'rest' },
    { private: true },
  ] as const)('is taken by one that says something else: %j', (other) => {
    expect(placeOf(win, { ...win, ...other })).toBe('taken');
  });

  test('is free if what it comes in the place of is there, as it was', () => {
    const before = { ...win, text: 'rest' };
    expect(placeOf(win, { ...before, hidden: true }, before)).toBe('free');
    expect(placeOf(win, { ...before, text: 'slept' }, before)).toBe('taken');
    expect(placeOf(win, win, before)).toBe('there');
    expect(placeOf(win, bury(before, 200), before)).toBe('taken');
  });

  test('is taken by what stayed of a deleted one', () => {
    expect(placeOf(win, bury(win, 200))).toBe('taken');
  });
});
