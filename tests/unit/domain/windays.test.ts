import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import { makeWin, type Win } from '@/utils/domain/win';
import { byDay, firstOf, withoutPrivate } from '@/utils/domain/windays';

const day = fc.constantFrom<Day>('2026-11-16', '2026-11-17', '2026-11-21', '2026-11-22');
const win = fc
  .record({ id: fc.uuid(), now: fc.nat(), day })
  .map(({ id, now, day }) => makeWin({ text: 'rested', day }, { id, now }));
const wins = fc.uniqueArray(win, { selector: ({ id }) => id });

describe('wins by day', () => {
  test('stand newest day first, and the one kept last first within a day', () => {
    const made = (id: string, now: number, day: Day): Win =>
      makeWin({ text: id, day }, { id, now });
    const days = byDay([
      made('a', 1, '2026-11-20'),
      made('b', 2, '2026-11-21'),
      made('c', 3, '2026-11-21'),
    ]);
    expect(days.map(({ day, wins }) => [day, wins.map(({ id }) => id)])).toEqual([
      ['2026-11-21', ['c', 'b']],
      ['2026-11-20', ['a']],
    ]);
  });

  test('are all there, each once, in the same order whatever order they came in', () => {
    fc.assert(
      fc.property(wins, (some) => {
        const days = byDay(some);
        expect(days.flatMap((each) => each.wins).toSorted(byId)).toEqual(some.toSorted(byId));
        expect(byDay(some.toReversed())).toEqual(days);
        const named = days.map((each) => each.day);
        expect(named).toEqual([...new Set(named)].toSorted().toReversed());
      }),
    );
  });
});

function byId(a: Win, b: Win): number {
  return a.id < b.id ? -1 : 1;
}

describe('the week on the new tab', () => {
  const win = (id: string, day: Day, justForMe = false) =>
    makeWin({ text: id, day, private: justForMe }, { id, now: 0 });
  const days = [
    { day: '2026-11-21' as const, wins: [win('a', '2026-11-21'), win('b', '2026-11-21', true)] },
    { day: '2026-11-20' as const, wins: [win('c', '2026-11-20', true)] },
    { day: '2026-11-19' as const, wins: [win('d', '2026-11-19'), win('e', '2026-11-19')] },
  ];
  const ids = (some: readonly { wins: readonly { id: string }[] }[]) =>
    some.map(({ wins }) => wins.map(({ id }) => id).join(''));

  test('leaves out what is just for the person, and days that have nothing else', () => {
    expect(ids(withoutPrivate(days))).toEqual(['a', 'de']);
  });

  test('folds after so many wins, in the middle of a day if need be', () => {
    expect(ids(firstOf(days, 4).days)).toEqual(['ab', 'c', 'd']);
    expect(firstOf(days, 4).more).toBe(true);
    expect(firstOf(days, 5)).toEqual({ days, more: false });
    expect(firstOf(days, 0)).toEqual({ days: [], more: true });
  });

  test('folds around those that stay in any case', () => {
    const { days: first, more } = firstOf(days, 1, (id) => id === 'd');
    expect(ids(first)).toEqual(['a', 'd']);
    expect(more).toBe(true);
  });
});
