import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFault, nameOfWeek, readDay, weekNamed } from '@/utils/domain/calendar';
import { addDays, weekOf, type Day, type Weekday } from '@/utils/domain/day';

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1850-01-01', days));
const weekday = fc.constantFrom<Weekday>(1, 6, 7);

describe('the name of a week', () => {
  test('is that of the ISO week where weeks begin on Monday', () => {
    expect(nameOfWeek(weekOf('2026-11-21', 1))).toBe('2026-W47');
    expect(nameOfWeek(weekOf('2027-01-03', 1))).toBe('2026-W53');
    expect(nameOfWeek(weekOf('2025-12-29', 1))).toBe('2026-W01');
  });

  test('is that of the Thursday in it where weeks begin on Saturday or Sunday', () => {
    expect(nameOfWeek(weekOf('2026-11-21', 7))).toBe('2026-W47');
    expect(nameOfWeek(weekOf('2026-11-21', 6))).toBe('2026-W48');
  });

  test('leads back to the week, whatever day weeks begin on', () => {
    fc.assert(
      fc.property(day, weekday, (some, first) => {
        const week = weekOf(some, first);
        expect(weekNamed(nameOfWeek(week), first)).toEqual(week);
      }),
    );
  });

  test('differs from that of the weeks before and after', () => {
    fc.assert(
      fc.property(day, weekday, (some, first) => {
        const names = [0, 7, 14].map((days) => nameOfWeek(weekOf(addDays(some, days), first)));
        expect(new Set(names).size).toBe(3);
        expect(names.toSorted()).toEqual(names);
      }),
    );
  });

  test('is of no week if there is none', () => {
    for (const name of [
      '2026-W00',
      '2026-W54',
      '2025-W53',
      '0000-W30',
      '9999-W52',
      '2026-47',
      '',
      'W47',
    ]) {
      expect(weekNamed(name, 1)).toBeUndefined();
    }
  });
});

test('a day is one of the calendar or none', () => {
  expect(readDay('2024-02-29')).toBe('2024-02-29');
  for (const text of ['2026-02-29', '2026-13-01', '2026-11-00', '26-11-21', '', 'today']) {
    expect(readDay(text)).toBeUndefined();
  }
  fc.assert(fc.property(day, (some: Day) => readDay(some) === some));
  fc.assert(fc.property(fc.string(), (text) => void readDay(text)));
});

test('a day that nothing can be of is told by what is wrong with it', () => {
  const today = '2026-11-21';
  expect(dayFault('2026-11-21', today)).toBeUndefined();
  expect(dayFault('1970-01-01', today)).toBeUndefined();
  expect(dayFault('1969-12-31', today)).toBe('early');
  expect(dayFault('2026-11-22', today)).toBe('future');
  for (const text of ['', '2026-02-30', '10000-01-01']) expect(dayFault(text, today)).toBe('none');
});
