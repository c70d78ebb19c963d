import { browser } from 'wxt/browser';
import { addDays, type Day, type Weekday } from '@/utils/domain/day';
import type { GeneratedI18nStructure } from '#i18n';

// The browser picks the language and holds the texts of `locales/`; no page loads any of them.

/** The name of a text in `locales/`. */
export type Text = keyof GeneratedI18nStructure;

/** The texts that depend on a number: those with an entry for each plural form. */
export type PluralText = {
  [Key in Text]: Key extends `${infer Base}.other` ? Base : never;
}[Text];

/** A text, with what is filled in for `$1`, `$2`. */
export function t(text: Text, ...filledIn: string[]): string {
  return message(text, filledIn);
}

/** The form that the plural rules of the language ask for, with the number in its own digits. */
export function plural(text: PluralText, count: number): string {
  const rule = new Intl.PluralRules(language()).select(count);
  const shown = [new Intl.NumberFormat(language()).format(count)];
  return message(`${text}.${rule}`, shown) || message(`${text}.other`, shown);
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

/** "Today", "Yesterday", or the name of the weekday. */
export function dayName(day: Day, today: Day): string {
  if (day === today) return t('day.today');
  if (day === addDays(today, -1)) return t('day.yesterday');
  return Temporal.PlainDate.from(day).toLocaleString(locale(), { weekday: 'long' });
}

/** A day with its year, as the person's locale writes it. */
export function fullDay(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale(), { dateStyle: 'long' });
}

/** A number as the language writes it. */
export function amount(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

/** A time of day as the person's locale writes it. `when` is ms since the epoch. */
export function clockTime(when: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(when);
}

/** A time of day, with its weekday if it is not on the day of `now`. Both are ms since the epoch. */
export function momentName(when: number, now: number): string {
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'short' });
  if (day.format(when) === day.format(now)) return clockTime(when);
  const withDay = { weekday: 'long', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale(), withDay).format(when);
}

/** A time of day given as minutes after midnight. */
export function timeOfDay(minutes: number): string {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return time.toLocaleString(locale(), { timeStyle: 'short' });
}

/** The name of a day of the week. */
export function weekdayName(weekday: Weekday, width: 'long' | 'short' = 'long'): string {
  // The first of January 2024 was a Monday.
  return new Temporal.PlainDate(2024, 1, weekday).toLocaleString(locale(), { weekday: width });
}

/** An hour of the day, 0 to 23, as the person's locale writes it. */
export function clockHour(hour: number): string {
  return new Temporal.PlainTime(hour).toLocaleString(locale(), { timeStyle: 'short' });
}

/** The language of the words on the page, which is not always the browser's. */
function language(): string {
  return t('language.tag');
}

/** The person's own region if they speak the language of the words: it decides 15:20 or 3:20 PM. */
function locale(): string {
  const own = new Intl.Locale(navigator.language);
  return own.language === new Intl.Locale(language()).language ? own.toString() : language();
}

function message(name: string, filledIn: string[]): string {
  // Names in the browser's own format have no dots; a text the language lacks comes back empty.
  return browser.i18n.getMessage(name.replaceAll('.', '_') as never, filledIn);
}
