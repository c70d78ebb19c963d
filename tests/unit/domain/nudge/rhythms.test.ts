import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesFrom, DAY_MINUTES, MOST_ENTRIES } from '@/utils/domain/nudge/choices';
import {
  anotherTime,
  FIRST_RHYTHMS,
  inOrder,
  weekly,
  weeklyTime,
} from '@/utils/domain/nudge/rhythms';

const time = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
const sunday = { weekday: 7, time: 18 * 60 };

describe('a rhythm', () => {
  test('of each kind begins with one that can be kept', () => {
    for (const [kind, rhythm] of Object.entries(FIRST_RHYTHMS)) {
      expect(rhythm.kind).toBe(kind);
      expect(choicesFrom({ 'line.rhythm': rhythm }).kinds.line.rhythm).toEqual(rhythm);
    }
  });

  test('of once a week says its day and time', () => {
    expect(weeklyTime(weekly(3, 0))).toEqual({ weekday: 3, time: 0 });
    expect(weeklyTime(weekly(1, 1439))).toEqual({ weekday: 1, time: 1439 });
  });

  test('of once a week that has no day or no time left has that of the check at first', () => {
    expect(weeklyTime({ kind: 'times', times: [], weekdays: [] })).toEqual(sunday);
    expect(weeklyTime({ kind: 'times', times: [5], weekdays: [] })).toEqual({ ...sunday, time: 5 });
    expect(choicesFrom({}).kinds.check.rhythm).toEqual(weekly(7, 18 * 60));
  });
});

describe('times of day', () => {
  test('are kept in their order, each of them once', () => {
    expect(inOrder([1140, 480, 1140, 0])).toEqual([0, 480, 1140]);
    expect(inOrder([])).toEqual([]);
  });

  test('begin at noon, and each other one is an hour after the last', () => {
    expect(anotherTime([])).toBe(12 * 60);
    expect(anotherTime([480, 725])).toBe(785);
    // After midnight it is early, and not late.
    expect(anotherTime([23 * 60 + 30])).toBe(30);
    expect(anotherTime([0, 60, 23 * 60])).toBe(120);
  });

  test('another one is never one that is there already', () => {
    const some = fc.array(time, { maxLength: MOST_ENTRIES });
    fc.assert(
      fc.property(some.map(inOrder), (times) => {
        const another = anotherTime(times);
        expect(times).not.toContain(another);
        expect(another).toBeGreaterThanOrEqual(0);
        expect(another).toBeLessThan(DAY_MINUTES);
      }),
    );
  });
});
