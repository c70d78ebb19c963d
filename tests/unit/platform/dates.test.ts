import { describe, expect, test, vi } from 'vitest';
import { addDays, dayOf, weekOf, type Day, type Weekday } from '@/utils/domain/day';
import { dayDate, fullDate, monthNames, weekDates } from '@/utils/platform/dates';

// Texts do not matter here, and the language decides how dates are written.
vi.mock('wxt/browser', () => ({ browser: { i18n: { getMessage: () => 'en' } } }));
vi.stubGlobal('navigator', { language: 'en-GB' });

const HOUR = 3_600_000;

/** With spaces of one kind: typography has several. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Moments just before and after each change of the clocks in some years, in every zone. */
function* momentsOfChange(): Generator<{ zone: string; now: number }> {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    let at = Temporal.ZonedDateTime.from(`2010-01-01T00:00[${zone}]`);
    for (let changes = 0; changes < 6; changes += 1) {
      const next = at.getTimeZoneTransition('next');
      if (!next) break;
      at = next;
      for (const hours of [-25, -1, -0.001, 0, 1, 25]) {
        yield { zone, now: at.epochMilliseconds + hours * HOUR };
      }
    }
  }
}

describe('a date that is shown', () => {
  test('is the one on the wall in every time zone, around every change of its clocks', () => {
    let looked = 0;
    for (const { zone, now } of momentsOfChange()) {
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      }).format(now);
      const day = dayOf(now, zone);
      if (dayDate(day) !== wall) expect(`${zone} ${day} ${dayDate(day)}`).toBe(wall);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(2_000);
  });

  test('does not move with the zone of the computer', () => {
    const before = process.env.TZ;
    for (const zone of [
      'Pacific/Apia',
      'Africa/Cairo',
      'America/Santiago',
      'Australia/Lord_Howe',
    ]) {
      process.env.TZ = zone;
      expect(fullDate('2011-12-30')).toBe('Friday, 30 December 2011');
      expect(dayDate('2026-04-24')).toBe('Friday 24 April');
      expect(plain(weekDates({ first: '2026-04-20', last: '2026-04-26' }))).toBe(
        '20 – 26 April 2026',
      );
    }
    process.env.TZ = before;
  });

  test.each<[string, Weekday, string]>([
    ['Monday', 1, '16 – 22 November 2026'],
    ['Saturday', 6, '21 – 27 November 2026'],
    ['Sunday', 7, '15 – 21 November 2026'],
  ])('of a week that begins on %s names its first and last day', (_, firstDay, said) => {
    expect(plain(weekDates(weekOf('2026-11-21', firstDay)))).toBe(said);
  });

  test('of months names the first and the last', () => {
    expect(plain(monthNames({ first: '2026-01-01', last: '2026-03-31' }))).toBe('January – March');
    expect(monthNames({ first: '2026-02-01', last: '2026-02-28' })).toBe('February');
  });

  test('is one for each day, over the turn of years', () => {
    const days = Array.from({ length: 800 }, (_, each): Day => addDays('2023-12-20', each));
    expect(new Set(days.map(fullDate)).size).toBe(days.length);
  });
});
