import { describe, expect, test, vi } from 'vitest';
import { addDays, dayOf, weekOf, type Day, type Weekday } from '@/utils/domain/day';
import { dayDate, momentName, monthNames, namedDay, weekDates } from '@/utils/platform/dates';

type Dates = typeof import('@/utils/platform/dates') &
  Pick<typeof import('@/utils/platform/words'), 'dayName'>;

// Texts do not matter here, and the language decides how dates are written.
vi.mock('wxt/browser', () => ({ browser: { i18n: { getMessage: () => 'en' } } }));
vi.stubGlobal('navigator', { language: 'en-GB' });

const HOUR = 3_600_000;

/** With spaces of one kind: typography has several. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Moments just before and after each change of a zone's clocks in some years. */
function* momentsOfChange(zone: string): Generator<number> {
  let at = Temporal.ZonedDateTime.from(`2010-01-01T00:00[${zone}]`);
  for (let changes = 0; changes < 6; changes += 1) {
    const next = at.getTimeZoneTransition('next');
    if (!next) break;
    at = next;
    for (const hours of [-25, -1, -0.001, 0, 1, 25]) yield at.epochMilliseconds + hours * HOUR;
  }
}

/** The modules as a computer in this zone has them: what formats dates is made once, in its zone. */
async function datesIn(zone: string): Promise<Dates> {
  process.env.TZ = zone;
  vi.resetModules();
  const dates = await import('@/utils/platform/dates');
  const { dayName } = await import('@/utils/platform/words');
  return { ...dates, dayName };
}

/** Days since 1970 that the clocks of a zone left out. */
function daysLeftOut(zone: string): Day[] {
  const left: Day[] = [];
  let at = Temporal.ZonedDateTime.from(`1970-01-01T00:00[${zone}]`);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > 2030) return left;
    const day = next.subtract({ nanoseconds: 1 }).toPlainDate().add({ days: 1 });
    if (Temporal.PlainDate.compare(day, next.toPlainDate()) < 0) left.push(day.toString() as Day);
    at = next;
  }
}

/** How the calendar has it: by way of an instant, in a zone that is named. */
const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
const FULL = format('UTC', { dateStyle: 'full' });
const LONG = format('UTC', { dateStyle: 'long' });
const SHORT = format('UTC', { weekday: 'short', day: 'numeric', month: 'short' });
const NAMED = format('UTC', { weekday: 'long', day: 'numeric', month: 'long' });
const MONTH = format('UTC', { month: 'long' });
const WEEKDAY = format('UTC', { weekday: 'long' });

/** Each function with what it says of a day, and what it is to say. */
const ALL: { [Name in keyof Dates]: (dates: Dates, day: Day, zone: string) => [string, string] } = {
  namedDay: ({ namedDay }, day) => [namedDay(day), FULL.format(Date.parse(day))],
  shortDay: ({ shortDay }, day) => [shortDay(day), SHORT.format(Date.parse(day))],
  fullDay: ({ fullDay }, day) => [fullDay(day), LONG.format(Date.parse(day))],
  dayDate: ({ dayDate }, day) => [dayDate(day), NAMED.format(Date.parse(day))],
  dayName: ({ dayName }, day) => [dayName(day, '2026-11-22'), WEEKDAY.format(Date.parse(day))],
  daySpan: ({ daySpan }, day) => [
    daySpan(day, addDays(day, 7)),
    LONG.formatRange(Date.parse(day), Date.parse(addDays(day, 7))),
  ],
  weekDates: ({ weekDates }, day) => [
    weekDates({ first: addDays(day, -6), last: day }),
    LONG.formatRange(Date.parse(addDays(day, -6)), Date.parse(day)),
  ],
  monthNames: ({ monthNames }, day) => [
    monthNames({ first: day, last: day }),
    MONTH.format(Date.parse(day)),
  ],
  weekdayName: ({ weekdayName }) => [weekdayName(7), 'Sunday'],
  timeOfDay: ({ timeOfDay }) => [timeOfDay(20), '00:20'],
  clockHour: ({ clockHour }) => [clockHour(23), '23:00'],
  // These are of a moment, and so of the zone the computer is in.
  clockTime: ({ clockTime }, day, zone) => [
    clockTime(Date.parse(day)),
    format(zone, { timeStyle: 'short' }).format(Date.parse(day)),
  ],
  calendarDay: ({ calendarDay }, day, zone) => [
    calendarDay(Date.parse(day)),
    format(zone, { dateStyle: 'long' }).format(Date.parse(day)),
  ],
  moment: ({ moment }, day, zone) => [
    moment(Date.parse(day)),
    format(zone, { dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(day)),
  ],
  momentName: ({ momentName }, day, zone) => [
    momentName(Date.parse(day), Date.parse(addDays(day, 3))),
    format(zone, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(Date.parse(day)),
  ],
};

describe('a date that is shown', () => {
  test('is the one on the wall in every time zone, around every change of its clocks', () => {
    let looked = 0;
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      // Made once for each zone: making one takes longer than all that it says.
      const clock = format(zone, { weekday: 'long', day: 'numeric', month: 'long' });
      for (const now of momentsOfChange(zone)) {
        const [wall, day] = [clock.format(now), dayOf(now, zone)];
        if (dayDate(day) !== wall) expect(`${zone} ${day} ${dayDate(day)}`).toBe(wall);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(2_000);
  });

  test('does not move with the zone of the computer, whatever says it', async () => {
    const left = Intl.supportedValuesOf('timeZone').map(
      (zone) => [zone, daysLeftOut(zone)] as const,
    );
    const days = [...new Set(left.flatMap(([, some]) => some))];
    expect(days.toSorted()).toEqual(['1993-08-21', '1994-12-31', '2011-12-30']);
    // Every zone that left out a day, and some of the others.
    const zones = left.flatMap(([zone, some], place) =>
      some.length > 0 || place % 25 === 0 ? [zone] : [],
    );
    const before = process.env.TZ;
    const wrong: string[] = [];
    for (const zone of zones) {
      const dates = await datesIn(zone);
      expect(Temporal.Now.timeZoneId()).toBe(zone);
      for (const day of days) {
        for (const [name, says] of Object.entries(ALL)) {
          const [said, wall] = says(dates, day, zone);
          if (said !== wall) wrong.push(`${zone}: ${name} of ${day} says ${said}, not ${wall}`);
        }
      }
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(wrong).toEqual([]);
  });

  test.each<[string, Weekday, string]>([
    ['Monday', 1, '16 – 22 November 2026'],
    ['Saturday', 6, '21 – 27 November 2026'],
    ['Sunday', 7, '15 – 21 November 2026'],
  ])('of a week that begins on %s names its first and last day', (_, firstDay, said) => {
    expect(plain(weekDates(weekOf('2026-11-21', firstDay)))).toBe(said);
  });

  test('of a moment a week ahead is not that of today', () => {
    // It is a Sunday, half past six in the evening.
    const now = new Date(2026, 10, 22, 18, 30).getTime();
    const said = (days: number) =>
      plain(momentName(new Date(2026, 10, 22 + days, 18).getTime(), now));
    expect(said(0)).toBe('18:00');
    expect(said(6)).toBe('Saturday 18:00');
    expect(said(7)).toBe('Sunday 29 November at 18:00');
    expect(said(12)).toBe('Friday 4 December at 18:00');
  });

  test('of months names the first and the last', () => {
    expect(plain(monthNames({ first: '2026-01-01', last: '2026-03-31' }))).toBe('January – March');
    expect(monthNames({ first: '2026-02-01', last: '2026-02-28' })).toBe('February');
  });

  test('is one for each day, over the turn of years', () => {
    const days = Array.from({ length: 800 }, (_, each): Day => addDays('2023-12-20', each));
    expect(new Set(days.map(namedDay)).size).toBe(days.length);
  });
});
