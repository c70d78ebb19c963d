import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  isDay,
  nextDayStart,
  weekOf,
  type Day,
  type Weekday,
} from '@/utils/domain/day';
import { HOUR } from '@/utils/domain/time';

const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const moment = fc.integer({ min: at('1971-01-01T00:00Z'), max: at('2060-01-01T00:00Z') });
const startsAt = fc.integer({ min: 0, max: 6 });
const day = moment.map((now) => dayOf(now, 'UTC'));
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

describe('the day of a moment', () => {
  test('is the one on the calendar where the person is', () => {
    const now = at('2026-11-21T23:30Z');
    expect(dayOf(now, 'UTC')).toBe('2026-11-21');
    expect(dayOf(now, 'Asia/Tokyo')).toBe('2026-11-22');
    expect(dayOf(now, 'America/Los_Angeles')).toBe('2026-11-21');
  });

  test('is still the day before until the day begins', () => {
    expect(dayOf(at('2026-11-22T02:59Z'), 'UTC', 3)).toBe('2026-11-21');
    expect(dayOf(at('2026-11-22T03:00Z'), 'UTC', 3)).toBe('2026-11-22');
  });

  test('is a calendar date in every zone at every time', () => {
    fc.assert(
      fc.property(moment, zone, startsAt, (now, where, starts) => {
        expect(dayOf(now, where, starts)).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe('the start of the next day', () => {
  test('comes after the clocks where a day has no midnight', () => {
    // Cairo goes from 23:59 on 23 April 2026 to 01:00 on 24 April.
    const now = at('2026-04-23T12:00+02:00');
    expect(nextDayStart(now, 'Africa/Cairo')).toBe(at('2026-04-24T01:00+03:00'));
  });

  test('at the moment when a day begins is the one after it', () => {
    expect(nextDayStart(at('2026-11-21T00:00Z'), 'UTC')).toBe(at('2026-11-22T00:00Z'));
    expect(nextDayStart(at('2026-11-21T03:59:59.999Z'), 'UTC', 4)).toBe(at('2026-11-21T04:00Z'));
  });

  test('passes over a day that a zone left out', () => {
    // Apia had no 30 December 2011.
    const now = at('2011-12-29T12:00-10:00');
    expect(dayOf(nextDayStart(now, 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('lies ahead, within 49 hours, and belongs to a later day, in every zone', () => {
    fc.assert(
      fc.property(moment, zone, startsAt, (now, where, starts) => {
        const next = nextDayStart(now, where, starts);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(49 * HOUR);
        expect(dayOf(next, where, starts) > dayOf(now, where, starts)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a week', () => {
  test('begins on the first day that the locale names', () => {
    expect(weekOf('2026-11-21', 1)).toEqual({ first: '2026-11-16', last: '2026-11-22' });
    expect(weekOf('2026-11-21', 7)).toEqual({ first: '2026-11-15', last: '2026-11-21' });
    expect(weekOf('2026-11-21', 6)).toEqual({ first: '2026-11-21', last: '2026-11-27' });
  });

  test('holds its day and is the week of each of its seven days', () => {
    fc.assert(
      fc.property(day, weekday, (some: Day, first) => {
        const week = weekOf(some, first);
        expect(week.first <= some && some <= week.last).toBe(true);
        expect(Temporal.PlainDate.from(week.first).dayOfWeek).toBe(first);
        for (let days = 0; days < 7; days += 1) {
          expect(weekOf(addDays(week.first, days), first)).toEqual(week);
        }
      }),
    );
  });
});

describe('a day that is written down', () => {
  test('is one that the calendar has', () => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let date = 0; date <= 32; date += 1) {
          const [mm, dd] = [month, date].map((part) => String(part).padStart(2, '0'));
          const text = `${year}-${mm}-${dd}`;
          expect([text, isDay(text)]).toEqual([text, has(text)]);
        }
      }
    }
  });

  test.each([
    ...['', 'today', '2026-1-2', '20261121', '2026-11-21 ', ' 2026-11-21', '12026-11-21'],
    ...['2026-11-21T00:00', '2026-11-211', '2026/11/21', null, undefined, 20261121],
    ...['0000-01-01', '0000-12-31', '9999-01-01', '9999-12-31'],
    new Date(),
    { day: '2026-11-21' },
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(isDay(['2026-11-21'])).toBe(false);
  });
});

function has(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
