import type { Day } from '@/utils/domain/day';

// What months, weekdays and the halves of a day are called in the languages that other apps speak. The
// browser knows; each list is made when a file first asks for it.

const LANGUAGES =
  'en de fr es pt it nl pl cs sk hu ro bg ru uk sr hr sl el tr sv da nb fi et lv lt id ms vi th hi ar he fa ca eu gl'.split(
    ' ',
  );
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A month by its name: the Croatian listopad is October, the Polish and Czech one November. */
export interface NamedMonth {
  month: number;
  language: string;
}

let months: Map<string, NamedMonth[]> | undefined;

/** What months a name means, long or short: seldom more than one. */
export function monthsCalled(name: string): readonly NamedMonth[] {
  months ??= allMonths();
  return months.get(fold(name)) ?? [];
}

function allMonths(): Map<string, NamedMonth[]> {
  const all = new Map<string, NamedMonth[]>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const parts of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = firstOf(language, parts);
        for (const month of MONTHS) {
          const name = fold(format(month).replace(/\d+/g, ' '));
          // Some languages number their months.
          if (name === '') continue;
          const named = all.get(name) ?? [];
          all.set(name, named);
          if (named.every((one) => one.month !== month)) named.push({ month, language });
        }
      }
    }
  }
  return all;
}

let dotted: Set<string> | undefined;

/**
 * Whether a day is written with a dot before this name of a month, as "18. Mai", in any language known.
 * In English that is the number of an item: "2. May I rest?"
 */
export function hasDot(name: string): boolean {
  dotted ??= new Set(
    LANGUAGES.flatMap((language) => {
      const format = firstOf(language, { month: 'long', day: 'numeric' });
      return MONTHS.flatMap((month) => /^1\. (\p{L}+)$/u.exec(format(month))?.[1] ?? []).map(fold);
    }),
  );
  return dotted.has(fold(name));
}

/** Whether the weekday of a day is called so in a language. */
export function isWeekday(name: string, day: Day, language: string): boolean {
  const date = new Date(`${day}T12:00:00Z`);
  const called = { weekday: 'long', timeZone: 'UTC' } as const;
  return fold(date.toLocaleDateString(`${language}-u-ca-gregory`, called)) === fold(name);
}

/** Half of a day: before noon, or after it. */
export type Half = 'a' | 'p';

let halves: Map<string, Half> | undefined;

/** Which half of the day a name means. */
export function halfCalled(name: string): Half | undefined {
  halves ??= new Map(
    [...LANGUAGES, 'ko', 'ja', 'zh'].flatMap((language) => {
      const parts = { hour: 'numeric', hour12: true, timeZone: 'UTC' } as const;
      const format = new Intl.DateTimeFormat(language, parts);
      return (
        [
          [6, 'a'],
          [18, 'p'],
        ] as const
      ).flatMap(([hour, half]): [string, Half][] => {
        const time = format.formatToParts(Date.UTC(2026, 0, 1, hour));
        const called = time.find(({ type }) => type === 'dayPeriod')?.value ?? '';
        return called === '' ? [] : [[fold(called), half]];
      });
    }),
  );
  return halves.get(fold(name));
}

/** How the first day of a month is written in a language. */
function firstOf(language: string, parts: Intl.DateTimeFormatOptions): (month: number) => string {
  const options = { ...parts, timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
  return (month) => format.format(Date.UTC(2026, month - 1, 1));
}

/** A name without what apps add to it or leave out. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,º°]+/g, '');
}
