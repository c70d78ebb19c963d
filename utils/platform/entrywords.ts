import { wordsOf, type Entry } from '@/utils/domain/entry';
import { isNamedNeed, type Pause } from '@/utils/domain/pause';
import type { Reflection } from '@/utils/domain/reflection';
import { firstWords } from '@/utils/domain/text';
import { t, type Text } from './words';

// What the page says about entries, beside the person's own words.

/** A question by its name in `locales/`; one of the person's own stands as they wrote it. */
export function questionWords(question: string): string {
  const named = /^[a-z_]+(\.[a-z_]+)+$/.test(question);
  return (named && t(question as Text)) || question;
}

/** A need by its name, or in the person's own words. */
export function needWords(need: string): string {
  return isNamedNeed(need) ? t(`need.${need}`) : need;
}

/** What the win made of a need says. */
export function needWin(need: string): string {
  return isNamedNeed(need) ? t(`need.win.${need}`) : t('need.win.own', need.trim());
}

/** What a reflection is called. */
export function reflectionTitle({ form, title }: Reflection): string {
  return title ?? (form === 'own' ? t('practice.unnamed') : t(`practice.${form}.title`));
}

/** What a pause is called. */
export function pauseTitle({ anchor }: Pause): string {
  return t(`journal.pause.${anchor}`);
}

/** A few words that tell an entry from the others, for a screen reader. */
export function beginningOf(entry: Entry): string {
  const { kind, record } = entry;
  if (kind === 'reflections') return reflectionTitle(record);
  if (kind === 'pauses') return pauseTitle(record);
  return firstWords(wordsOf(entry));
}
