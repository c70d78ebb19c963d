import { language, message, type Text } from './words';

// Words that depend on a number. Apart from the others: nothing is counted until a page has more to show.

/** The texts that depend on a number: those with an entry for each plural form. */
export type PluralText = {
  [Key in Text]: Key extends `${infer Base}.other` ? Base : never;
}[Text];

let counting: { rules: Intl.PluralRules; digits: Intl.NumberFormat } | undefined;

/** The form that the plural rules of the language ask for: the number in its own digits is `$1`. */
export function plural(text: PluralText, count: number, ...filledIn: string[]): string {
  // The browser keeps one language for as long as a page is open, and making these takes time.
  const { rules, digits } = (counting ??= {
    rules: new Intl.PluralRules(language()),
    digits: new Intl.NumberFormat(language()),
  });
  const shown = [digits.format(count), ...filledIn];
  return message(`${text}.${rules.select(count)}`, shown) || message(`${text}.other`, shown);
}

/** A number as the language writes it. */
export function amount(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}
