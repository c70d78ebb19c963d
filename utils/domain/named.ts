import { NEEDS } from './pause';
import { BUILT_IN, questionsOf } from './practice';

/** What entries hold by a name of ours, and what they are called where they have no name of their own. */
const NAMED = [
  ...NEEDS.flatMap((need) => [`need.${need}` as const, `need.win.${need}` as const]),
  ...BUILT_IN.flatMap((form) => [`practice.${form}.title` as const, ...questionsOf(form)]),
  ...(['title', 'honour', 'closing'] as const).map(
    (part) => `practice.weekly_check.${part}` as const,
  ),
  'practice.unnamed',
  // With $1 for the person's own words.
  'need.win.own',
] as const;

/** All of these in words, by their names in `locales/`. */
export function namesIn(
  say: (name: (typeof NAMED)[number], filledIn: string) => string,
): Map<string, string> {
  return new Map(NAMED.map((name) => [name, say(name, '$1')]));
}
