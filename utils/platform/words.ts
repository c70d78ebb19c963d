import { browser } from 'wxt/browser';
import { addDays, type Day } from '@/utils/domain/day';
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

/** The form that the plural rules of the language ask for: the number in its own digits is `$1`. */
export function plural(text: PluralText, count: number, ...filledIn: string[]): string {
  const rule = new Intl.PluralRules(language()).select(count);
  const shown = [new Intl.NumberFormat(language()).format(count), ...filledIn];
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

/** A time of day as the person's locale writes it. `when` is ms since the epoch. */
export function clockTime(when: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(when);
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
