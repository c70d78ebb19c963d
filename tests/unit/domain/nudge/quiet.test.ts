import { describe, expect, test } from 'vitest';
import { choicesFrom, WEEKDAYS } from '@/utils/domain/nudge/choices';
import { calendarDay, whenShown } from '@/utils/domain/nudge/calendar';
import { quietUntil } from '@/utils/domain/nudge/quiet';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const told = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toString();

describe('a time on a day', () => {
  test('that the clocks skip is the moment at which they do', () => {
    const day = calendarDay(at('2026-03-29T12:00[Europe/Berlin]'), 'Europe/Berlin');
    const { first, last } = whenShown(day, 150);
    expect([told(first, 'Europe/Berlin'), last]).toEqual([
      '2026-03-29T03:00:00+02:00[Europe/Berlin]',
      first,
    ]);
  });

  test('that the clocks show twice is both', () => {
    const day = calendarDay(at('2026-10-25T12:00[Europe/Berlin]'), 'Europe/Berlin');
    const { first, last } = whenShown(day, 150);
    expect(last - first).toBe(3_600_000);
  });

  test('is there on a day without a midnight, and days that are left out are passed over', () => {
    const cairo = calendarDay(at('2026-04-24T12:00[Africa/Cairo]'), 'Africa/Cairo');
    expect(told(whenShown(cairo, 0).first, 'Africa/Cairo')).toContain('2026-04-24T01:00:00+03:00');
    const apia = calendarDay(at('2011-12-29T12:00[Pacific/Apia]'), 'Pacific/Apia');
    expect(calendarDay(apia.end, 'Pacific/Apia').date).toBe('2011-12-31');
  });
});

describe('quiet hours', () => {
  const night = choicesFrom({});

  test.each([
    ['2026-11-21T23:00[Europe/Berlin]', '2026-11-22T08:00:00+01:00[Europe/Berlin]'],
    ['2026-11-21T07:59[Europe/Berlin]', '2026-11-21T08:00:00+01:00[Europe/Berlin]'],
    ['2026-11-21T08:00[Europe/Berlin]', '2026-11-21T08:00:00+01:00[Europe/Berlin]'],
  ])('at %s end at %s', (from, to) => {
    expect(told(quietUntil(at(from), night, 'Europe/Berlin'), 'Europe/Berlin')).toBe(to);
  });

  test('begin on the weekdays that are chosen, and reach over midnight', () => {
    const friday = choicesFrom({ quiet: [{ from: 1320, to: 480, weekdays: [5] }] });
    const until = (when: string) => told(quietUntil(at(when), friday, 'UTC'), 'UTC');
    expect(until('2026-11-21T03:00[UTC]')).toContain('2026-11-21T08:00');
    expect(until('2026-11-22T03:00[UTC]')).toContain('2026-11-22T03:00');
  });

  test('that follow one another are one, and all day every day has no end', () => {
    const two = choicesFrom({
      quiet: [
        { from: 540, to: 720, weekdays: WEEKDAYS },
        { from: 720, to: 780, weekdays: WEEKDAYS },
      ],
    });
    expect(told(quietUntil(at('2026-11-21T10:00[UTC]'), two, 'UTC'), 'UTC')).toContain('T13:00');
    const all = choicesFrom({ quiet: [{ from: 60, to: 60, weekdays: WEEKDAYS }] });
    expect(quietUntil(at('2026-11-21T10:00[UTC]'), all, 'UTC')).toBe(Infinity);
  });

  test('lie around a session, before it and after its hour', () => {
    const tuesday = choicesFrom({ quiet: [], 'session.on': true });
    const until = (when: string) => told(quietUntil(at(when), tuesday, 'UTC'), 'UTC');
    expect(until('2026-11-24T14:00[UTC]')).toContain('T17:00');
    expect(until('2026-11-24T13:59[UTC]')).toContain('T13:59');
    expect(until('2026-11-25T15:00[UTC]')).toContain('T15:00');
  });
});
