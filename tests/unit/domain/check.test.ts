import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answeredUntil,
  cardTime,
  checkedDays,
  isDue,
  lastTime,
  trustedMark,
  type CheckTime,
} from '@/utils/domain/check';
import type { Weekday } from '@/utils/domain/day';
import { HOUR } from '@/utils/domain/time';

const sundayAtSix: CheckTime = { day: 7, hour: 18 };
const berlin = 'Europe/Berlin';
/** ms since the epoch of a wall time in Berlin. */
const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(berlin).epochMilliseconds;
const due = (now: string, answeredAt?: string) =>
  isDue(sundayAtSix, answeredAt === undefined ? undefined : at(answeredAt), {
    now: at(now),
    zone: berlin,
  });

test('a weekly check looks back on seven days, wherever weeks begin', () => {
  expect(checkedDays('2026-11-22')).toEqual({ first: '2026-11-16', last: '2026-11-22' });
});

describe('a weekly check on Sundays at six', () => {
  test('waits from then on', () => {
    const lastWeek = '2026-11-15T19:00';
    expect(due('2026-11-22T17:59', lastWeek)).toBe(false);
    expect(due('2026-11-22T18:00', lastWeek)).toBe(true);
    expect(due('2026-11-27T08:00', lastWeek)).toBe(true);
  });

  test('is there for somebody who never made one, and for somebody who comes back', () => {
    expect(due('2026-11-22T18:00')).toBe(true);
    expect(due('2026-11-22T18:00', '2025-03-01T12:00')).toBe(true);
  });

  test('rests once it was made or skipped, until the next time', () => {
    expect(due('2026-11-22T19:00', '2026-11-22T18:30')).toBe(false);
    expect(due('2026-11-29T17:00', '2026-11-22T18:30')).toBe(false);
    expect(due('2026-11-29T18:00', '2026-11-22T18:30')).toBe(true);
    // Skipping answers for the time it was offered at.
    expect(due('2026-11-28T10:00', '2026-11-22T18:00')).toBe(false);
    expect(due('2026-11-29T18:00', '2026-11-22T18:00')).toBe(true);
  });

  test('is not asked for again when it was made a little before its time', () => {
    expect(due('2026-11-22T18:00', '2026-11-21T10:00')).toBe(false);
    expect(due('2026-11-22T18:00', '2026-11-19T10:00')).toBe(true);
  });
});

test('the card has the time that was chosen, and none before one was', () => {
  expect(cardTime({ checkDay: undefined, checkHour: 18 })).toBeUndefined();
  expect(cardTime({ checkDay: 7, checkHour: 18 })).toEqual({ day: 7, hour: 18 });
});

test('a mark counts up to three days ahead; one beyond was made by a clock that was wrong', () => {
  const now = 1_000 * HOUR;
  expect(trustedMark(undefined, now)).toBeUndefined();
  expect(trustedMark(now - 999 * HOUR, now)).toBe(HOUR);
  expect(trustedMark(now + 72 * HOUR, now)).toBe(now + 72 * HOUR);
  expect(trustedMark(now + 72 * HOUR + 1, now)).toBeUndefined();
});

describe('a check that was made or skipped keeps nudges for one away', () => {
  const until = (answeredAt: string, card?: CheckTime) => {
    const time = answeredUntil(at(answeredAt), card, berlin);
    const wall = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(berlin);
    return wall.toPlainDateTime().toString().slice(0, 16);
  };

  test('for three days, as the card rests when it was made before its time', () => {
    expect(until('2026-11-19T18:30')).toBe('2026-11-22T18:30');
  });

  test('until the next time of the card, if there is one', () => {
    // Skipped on the Thursday after, or made on the Monday.
    expect(until('2026-11-15T18:00', sundayAtSix)).toBe('2026-11-22T18:00');
    expect(until('2026-11-16T09:00', sundayAtSix)).toBe('2026-11-22T18:00');
    // Made on the Sunday itself, an hour before.
    expect(until('2026-11-22T17:00', sundayAtSix)).toBe('2026-11-25T17:00');
  });
});

test('its time is the last one of that day and hour on the wall, in every zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (zone, now, day, hour, minute) => {
        const time = lastTime({ day: day as Weekday, hour, minute }, now, zone);
        const wall = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
        expect(time).toBeLessThanOrEqual(now);
        expect(now - time).toBeLessThan(7 * 24 * HOUR + 2 * HOUR);
        expect(wall.dayOfWeek).toBe(day);
        // Where the clocks skip the hour, it comes when they land.
        expect([hour, hour + 1]).toContain(wall.hour);
      },
    ),
  );
});
