import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import { byDay, changeWin, checkText, makeWin, WIN_LIMIT, type Win } from '@/utils/domain/win';
import { bury } from '@/utils/domain/tombstone';

const day = fc.constantFrom<Day>('2026-11-16', '2026-11-17', '2026-11-21', '2026-11-22');
const win = fc
  .record({ id: fc.uuid(), now: fc.nat(), day })
  .map(({ id, now, day }) => makeWin({ text: 'rested', day }, { id, now }));
const wins = fc.uniqueArray(win, { selector: ({ id }) => id });

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
