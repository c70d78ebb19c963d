import { isDay, type Day } from '@/utils/domain/day';
import { halfCalled, isWeekday, monthsCalled } from './datewords';

// Days as other apps and people write them. A day is never moved to another zone.

/** Which comes first in a day of three numbers. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';

/** A day of three numbers with any marks between them, or one that ISO wrote, at the beginning. */
const NUMBERS = /^\s*(\d{1,4})([-/. ]+)(\d{1,2})([-/. ]+)(\d{1,4})(?!\d)/;

/**
 * The day at the beginning of a text, in numbers. What the calendar does not have is none, nor is 1.2.3,
 * which numbers a chapter, or 10.05-11.30, a while.
 */
export function readDay(text: string, order: DayOrder = 'ymd'): Day | undefined {
  const [, one = '', first = '', two = '', second = '', three = ''] = NUMBERS.exec(text) ?? [];
  const [mark, other] = [first.trim(), second.trim()];
  if (mark !== '' && other !== '' && mark !== other) return undefined;
  if (one.length > 2) return dayFrom(one, two, three);
  if (three.length % 2 === 1) return undefined;
  return order === 'mdy' ? dayFrom(three, one, two) : dayFrom(three, two, one);
}

/**
 * The order in which most of these days make sense, and `usual` where as many do in both: a cell like
 * 00/00/0000 decides nothing.
 */
export function orderOf(texts: readonly string[], usual: 'dmy' | 'mdy' = 'dmy'): DayOrder {
  const days = texts.filter((text) => NUMBERS.test(text));
  if (days.every((text) => /^\s*\d{3}/.test(text))) return 'ymd';
  const fits = (order: DayOrder) =>
    days.filter((text) => readDay(text, order) !== undefined).length;
  const other = usual === 'dmy' ? 'mdy' : 'dmy';
  return fits(other) > fits(usual) ? other : usual;
}

/** A day of a year, a month from 1 and a day. */
export function dayFrom(
  year: string | number,
  month: string | number,
  date: string | number,
): Day | undefined {
  const padded = (part: string | number, length: number) => String(part).padStart(length, '0');
  const full = String(year).length === 2 ? centuryOf(Number(year)) + Number(year) : padded(year, 4);
  const day = `${full}-${padded(month, 2)}-${padded(date, 2)}`;
  return isDay(day) ? day : undefined;
}

/**
 * The century that a year of two digits is of: 98 is 1998, since nobody has kept a day of 2098. It goes
 * by the year alone and not by today, so that a file gives the same days whenever it is read.
 */
function centuryOf(year: number): number {
  return year < 70 ? 2000 : 1900;
}

/**
 * The day of a month in words, as "18 May", "May 18" or "17. Februar", in any language known. A few names
 * are of one month in one language and of another in another; the weekday says which.
 */
export function readNamedDay(text: string, year: string, weekday = ''): Day | undefined {
  const date = /\d{1,2}/.exec(text)?.[0];
  if (date === undefined) return undefined;
  // Chinese, Japanese and Korean write the month as a number as well. So does Vietnamese, behind the day.
  const [, one, between = '', two] = /(\d{1,2})(\D+)(\d{1,2})/.exec(text) ?? [];
  if (one !== undefined && two !== undefined)
    return /th/i.test(between) ? dayFrom(year, two, one) : dayFrom(year, one, two);
  const days = monthsCalled(text.replace(/\d+/g, ' ')).flatMap(({ month, language }) => {
    const day = dayFrom(year, month, date);
    return day === undefined ? [] : { day, language };
  });
  if (days.length < 2) return days[0]?.day;
  return (days.find(({ day, language }) => isWeekday(weekday, day, language)) ?? days[0])?.day;
}

/** The moment (ms since the epoch) of a day and a time of day like "11:54 pm" or "08:00". */
export function momentOf(day: Day, time: string, zone: string): number | undefined {
  const [, hour = '', minute = '', seconds = '0', letter] =
    /(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?/i.exec(time) ?? [];
  if (hour === '') return undefined;
  const half = halfCalled(time.replace(/[\d:]+/g, ' ')) ?? letter?.toLowerCase();
  const late = half === 'p' ? 12 : 0;
  const plain = half === undefined ? Number(hour) : (Number(hour) % 12) + late;
  if (plain > 23 || Number(minute) > 59 || Number(seconds) > 59) return undefined;
  return Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: new Temporal.PlainTime(plain, Number(minute), Number(seconds)),
  }).epochMilliseconds;
}
