import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayFrom,
  momentOf,
  orderOf,
  readDay,
  readNamedDay,
  type DayOrder,
} from '@/utils/transfer/dates';

describe('a day in numbers', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/1/2', '2026-01-02'],
    ['  2026. 11. 21.', '2026-11-21'],
    ['2026-11-21T23:59:00Z', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21 11 26 and more', '2026-11-21'],
    ['1. 11.2026', '2026-11-01'],
    ['21.11 2026', '2026-11-21'],
    ['900-01-02', '0900-01-02'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    ...['2026-02-29', '2026-13-01', '2026-00-01', '2026-01-00', '2026-04-31'],
    ...['on 2026-11-21', '2026-11', '20261121', '2026-11-211', '', '1.2.20261', '123'],
    ...['12026-11-21', '2026-111-21', '1.2.3 Rest', '1.2.300', '10.05-11.30 lunch'],
  ])('%j is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('is read with the month first where that is known', () => {
    expect(readDay('11/21/2026', 'mdy')).toBe('2026-11-21');
    expect(readDay('2026-11-21', 'mdy')).toBe('2026-11-21');
    expect(readDay('11/21/2026', 'dmy')).toBeUndefined();
  });

  test('has a year between 1970 and 2069, if it has two digits, and may be of numbers', () => {
    expect(dayFrom('05', '3', '9')).toBe('2005-03-09');
    expect(readDay('18.5.98')).toBe('1998-05-18');
    expect(readDay('1/1/70')).toBe('1970-01-01');
    expect(readDay('31.12.69')).toBe('2069-12-31');
    expect(dayFrom(2026, 3, 9)).toBe('2026-03-09');
    expect(dayFrom(2026, 3, 32)).toBeUndefined();
  });
});

describe('the order of a column of days', () => {
  test.each([
    [['2026-11-21', '2026-01-02'], 'ymd'],
    [[' 2026-11-21', 'words'], 'ymd'],
    [['21/11/2026', '01/02/2026'], 'dmy'],
    [['11/21/2026', '01/02/2026'], 'mdy'],
    [['01/02/2026', '03/04/2026', ''], 'dmy'],
    [['01/02/2026', '2026-03-04'], 'dmy'],
    [['21/11/2026', '11/21/2026'], 'dmy'],
    [['11/21/2026', '11/22/2026', '01/02/2026', '00/00/0000'], 'mdy'],
    [['21/11/2026', '22/11/2026', '11/23/2026'], 'dmy'],
    [['words'], 'ymd'],
    [[], 'ymd'],
  ])('of %j is %s', (texts, order) => {
    expect(orderOf(texts)).toBe(order);
  });
});

test('whatever else stands in a column, most of its days are read', () => {
  const place = fc.integer({ min: 1, max: 13 });
  const text = fc.tuple(place, place).map(([one, two]) => `${one}/${two}/2026`);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
      const count = (order: DayOrder) => texts.filter((one) => readDay(one, order)).length;
      expect(count(orderOf(texts))).toBe(Math.max(count('dmy'), count('mdy')));
    }),
  );
});

describe('a day in words', () => {
  test.each([
    ['18 May', '2018-05-18'],
    ['May 18', '2018-05-18'],
    ['17. Februar', '2018-02-17'],
    ['8 mars', '2018-03-08'],
    ['3 DÉC.', '2018-12-03'],
    ['5 de enero', '2018-01-05'],
    ['9 января', '2018-01-09'],
    ['5月18日', '2018-05-18'],
    ['5월 18일', '2018-05-18'],
    ['05-08', '2018-05-08'],
    ['3 tháng 8', '2018-08-03'],
    ['18 thg 5', '2018-05-18'],
    ['May', undefined],
    ['18', undefined],
    ['18 Nonsense', undefined],
    ['31 November', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => {
    expect(readNamedDay(text, '2018')).toBe(day);
  });
});

describe('a month that is another one in another language', () => {
  test.each([
    ['18. listopada', 'četvrtak', '2018-10-18'],
    ['18 listopada', 'niedziela', '2018-11-18'],
    ['18. lis', 'Četvrtak', '2018-10-18'],
    ['18. lip', 'ponedjeljak', '2018-06-18'],
    ['18 lip', 'środa', '2018-07-18'],
    ['18. srp', 'srijeda', '2018-07-18'],
    ['31. listopada', '', '2018-10-31'],
    ['18 listopada', '', '2018-11-18'],
  ])('%j on %j is %s', (text, weekday, day) => {
    expect(readNamedDay(text, '2018', weekday)).toBe(day);
  });
});

describe('a time of day', () => {
  test.each([
    ['08:00', '08:00:00'],
    ['8.05', '08:05:00'],
    ['23:59:58', '23:59:58'],
    ['11:54 pm', '23:54:00'],
    ['12:10 AM', '00:10:00'],
    ['12:10 p.m.', '12:10:00'],
    ['9:05am', '09:05:00'],
    ['at 7:30', '07:30:00'],
  ])('%j is %s on the clock of the zone', (text, time) => {
    const at = momentOf('2026-11-21', text, 'Europe/Berlin');
    expect(at).toBe(Date.parse(`2026-11-21T${time}+01:00`));
  });

  test.each(['en', 'ko', 'zh-TW', 'ar', 'el', 'cs', 'fi', 'sv', 'vi'])(
    'with its half of the day as %s says it is on that clock',
    (language) => {
      const clock = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
        ...{ hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' },
      });
      for (let hour = 0; hour < 24; hour += 1) {
        const at = Date.UTC(2026, 10, 21, hour, 5);
        expect(momentOf('2026-11-21', clock.format(at), 'UTC')).toBe(at);
      }
    },
  );

  test.each(['', 'noon', '24:00', '10:60', '10:10:60', '25:10', '8'])('%j is none', (text) => {
    expect(momentOf('2026-11-21', text, 'Europe/Berlin')).toBeUndefined();
  });
});
