import { isNamedNeed } from '@/utils/domain/pause';
import type { Reflection } from '@/utils/domain/reflection';

/** What entries hold by a name of ours, in the person's language, by that name in `locales/`. */
export type Names = ReadonlyMap<string, string>;

/** A need as it is read; one in the person's own words stands as they wrote it. */
export function readableNeed(need: string | undefined, names: Names): string {
  return names.get(`need.${need}`) ?? need ?? '';
}

/** What the win made of a need says, as the page says it. */
export function readableWin(need: string, names: Names): string {
  if (isNamedNeed(need)) return names.get(`need.win.${need}`) ?? '';
  return (names.get('need.win.own') ?? '').replace('$1', () => need.trim());
}

/** A reflection as it is read, line by line: what it is called, and each answer behind its question. */
export function readableLines({ form, title, answers }: Reflection, names: Names): string[] {
  const named = form === 'own' ? 'practice.unnamed' : `practice.${form}.title`;
  const called = title ?? names.get(named) ?? '';
  const lines = answers.map(({ question, text }) =>
    question === title ? text : `${names.get(question) ?? question}: ${text}`,
  );
  return called === '' ? lines : [called, ...lines];
}
