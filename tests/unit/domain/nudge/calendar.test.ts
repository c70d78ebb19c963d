import { expect, test } from 'vitest';
import { calendarDay, dayAfter, dayBefore, whenShown } from '@/utils/domain/nudge/calendar';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;

test('a day is the same from its first moment to its last', () => {
  const start = at('2026-11-21T00:00[Europe/Berlin]');
  const day = calendarDay(start, 'Europe/Berlin');
  expect(day).toMatchObject({ date: '2026-11-21', weekday: 6, plain: true, start });
  expect(calendarDay(day.end - 1, 'Europe/Berlin')).toBe(day);
  expect(dayAfter(day)).toMatchObject({ date: '2026-11-22', start: day.end });
  expect(dayBefore(dayAfter(day))).toBe(day);
  expect(calendarDay(start, 'Asia/Tokyo')).toMatchObject({ zone: 'Asia/Tokyo' });
});

test.each([
  ['2026-03-29T12:00[Europe/Berlin]', 23],
  ['2026-10-25T12:00[Europe/Berlin]', 25],
  // The clocks skip its midnight: it begins at 1:00.
  ['2026-04-24T12:00[Africa/Cairo]', 23],
])('the day of %s has %d hours, so its minutes are asked for', (moment, hours) => {
  const zone = Temporal.ZonedDateTime.from(moment).timeZoneId;
  const day = calendarDay(at(moment), zone);
  expect([day.plain, (day.end - day.start) / 3_600_000]).toEqual([false, hours]);
});

test('a time is what the clock shows, on plain days and others, in any zone', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe']) {
    let day = calendarDay(at(`2026-01-01T12:00[${zone}]`), zone);
    for (let days = 0; days < 365; days += 1) {
      const { first } = whenShown(day, 18 * 60 + 45);
      const shown = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
      expect(`${shown.toPlainDate().toString()} ${shown.hour}:${shown.minute}`).toBe(
        `${day.date} 18:45`,
      );
      day = dayAfter(day);
    }
  }
});
