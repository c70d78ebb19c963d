import { isDay, type Day } from '@/utils/domain/day';

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
  const name = fold(text.replace(/\d+/g, ' '));
  if (date === undefined || name === '') return undefined;
  // Chinese, Japanese and Korean write the month as a number as well. So does Vietnamese, behind the day.
  const [, one, between = '', two] = /(\d{1,2})(\D+)(\d{1,2})/.exec(text) ?? [];
  if (one !== undefined && two !== undefined)
    return /th/i.test(between) ? dayFrom(year, two, one) : dayFrom(year, one, two);
  const days = (months().get(name) ?? []).flatMap(({ month, language }) => {
    const day = dayFrom(year, month, date);
    return day === undefined ? [] : { day, language };
  });
  const told = days.length > 1 ? days.find((one) => weekdayOf(one) === fold(weekday)) : undefined;
  return (told ?? days[0])?.day;
}

/**
 * Whether a day is written with a dot before this name of a month, as "18. Mai", in any language known.
 * In English that is the number of an item: "2. May I rest?"
 */
export function hasDot(name: string): boolean {
  dotted ??= new Set(
    LANGUAGES.split(' ').flatMap((language) => {
      const format = formatOf(language, { month: 'long', day: 'numeric' });
      return MONTHS.flatMap((month) => /^1\. (\p{L}+)$/u.exec(format(month))?.[1] ?? []).map(fold);
    }),
  );
  return dotted.has(fold(name));
}

/** What its weekday is called in a language. */
function weekdayOf({ day, language }: { day: Day; language: string }): string {
  const date = new Date(`${day}T12:00:00Z`);
  return fold(
    date.toLocaleDateString(`${language}-u-ca-gregory`, { weekday: 'long', timeZone: 'UTC' }),
  );
}

/** The moment (ms since the epoch) of a day and a time of day like "11:54 pm" or "08:00". */
export function momentOf(day: Day, time: string, zone: string): number | undefined {
  const [, hour = '', minute = '', seconds = '0', letter] =
    /(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?/i.exec(time) ?? [];
  if (hour === '') return undefined;
  const half = halves().get(fold(time.replace(/[\d:]+/g, ' '))) ?? letter?.toLowerCase();
  const late = half === 'p' ? 12 : 0;
  const plain = half === undefined ? Number(hour) : (Number(hour) % 12) + late;
  if (plain > 23 || Number(minute) > 59 || Number(seconds) > 59) return undefined;
  return Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: new Temporal.PlainTime(plain, Number(minute), Number(seconds)),
  }).epochMilliseconds;
}

const LANGUAGES =
  'en de fr es pt it nl pl cs sk hu ro bg ru uk sr hr sl el tr sv da nb fi et lv lt id ms vi th hi ar he fa ca eu gl';

/** A month by its name: the Croatian listopad is October, the Polish and Czech one November. */
interface Named {
  month: number;
  language: string;
}

let dotted: Set<string> | undefined;
let known: Map<string, Named[]> | undefined;

/** What the names of months mean, long and short, in the languages such apps speak. */
function months(): Map<string, Named[]> {
  if (known) return known;
  known = new Map();
  for (const language of LANGUAGES.split(' ')) {
    for (const style of ['long', 'short'] as const) {
      for (const parts of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = formatOf(language, parts);
        for (const month of MONTHS) {
          const name = fold(format(month).replace(/\d+/g, ' '));
          const named = known.get(name) ?? [];
          known.set(name, named);
          if (named.every((one) => one.month !== month)) named.push({ month, language });
        }
      }
    }
  }
  return known;
}

let knownHalves: Map<string, string> | undefined;

/** What the halves of a day are called, also where the name stands before the time. */
function halves(): Map<string, string> {
  knownHalves ??= new Map(
    `${LANGUAGES} ko ja zh`.split(' ').flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, {
        hour: 'numeric',
        hour12: true,
        timeZone: 'UTC',
      });
      return [6, 18].flatMap((hour): [string, string][] => {
        const parts = format.formatToParts(Date.UTC(2026, 0, 1, hour));
        const name = parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
        return name === '' ? [] : [[fold(name), hour < 12 ? 'a' : 'p']];
      });
    }),
  );
  return knownHalves;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** How the first day of a month is written in a language. */
function formatOf(language: string, parts: Intl.DateTimeFormatOptions): (month: number) => string {
  const options = { ...parts, timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
  return (month) => format.format(Date.UTC(2026, month - 1, 1));
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,º°]+/g, '');
}
