import { browser } from 'wxt/browser';
import { addDays, type Day } from '@/utils/domain/day';
import type { GeneratedI18nStructure } from '#i18n';
import { atOnce } from './firstwords';

// The browser picks the language and holds the texts of `locales/`; no page loads any of them.

// What is filled in stands in none of the texts that are remembered, but in gaps of them: signs for
// private use, which no text has.
const FIRST_GAP = 0xe001;
const GAPS = /[\ue001-\ue009]/g;

/** The name of a text in `locales/`. */
export type Text = keyof GeneratedI18nStructure;

/** A text, with what is filled in for `$1`, `$2`. */
export function t(text: Text, ...filledIn: string[]): string {
  return message(text, filledIn);
}

/** Marks the document with its language and direction, for screen readers and layout. */
export function nameLanguage(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = t('language.direction');
}

/** A list as the language writes it: "rest, body and connection". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/**
 * A day is a date on a calendar and lies in no zone. Without this it would be shown as the next one
 * where the clocks left it out, as Apia did with 30 December 2011.
 */
export const CALENDAR = { timeZone: 'UTC' } as const;

/** "Today", "Yesterday", or the name of the weekday. */
export function dayName(day: Day, today: Day): string {
  if (day === today) return t('day.today');
  if (day === addDays(today, -1)) return t('day.yesterday');
  const date = Temporal.PlainDate.from(day);
  return atOnce(`weekday:${date.dayOfWeek}`, () =>
    date.toLocaleString(locale(), { weekday: 'long', ...CALENDAR }),
  );
}

/** A text as it begins a sentence. */
export function begin(sentence: string): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(language()) + sentence.slice(first.length);
}

/** The language of the words on the page, which is not always the browser's. */
export function language(): string {
  return t('language.tag');
}

/** The person's own region if they speak the language of the words: it decides 15:20 or 3:20 PM. */
export function locale(): string {
  const own = new Intl.Locale(navigator.language);
  return own.language === new Intl.Locale(language()).language ? own.toString() : language();
}

/** A text by its name in the browser's own format or ours; empty if the language lacks it. */
export function message(name: string, filledIn: string[]): string {
  // Names in the browser's own format have no dots.
  const id = name.replaceAll('.', '_');
  const gaps = filledIn.map((_, at) => String.fromCharCode(FIRST_GAP + at));
  const text = atOnce(id, () => browser.i18n.getMessage(id as never, gaps));
  return text.replace(GAPS, (gap) => filledIn[gap.charCodeAt(0) - FIRST_GAP] ?? '');
}
