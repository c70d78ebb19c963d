import { AREAS, type Area } from './area';

export const TONES = ['permission', 'fact', 'process'] as const;

/** How a kind line speaks: it allows, it says what is so, or it names something under way. */
export type Tone = (typeof TONES)[number];

/** A kind line that is built in. Its text is in `locales/`, under `kind_line` and its id. */
export interface BuiltInLine {
  id: `${Area}_${Tone}_${number}`;
  area: Area;
  tone: Tone;
}

/** How many lines of each tone every area has in `locales/`. */
const EACH: Readonly<Record<Tone, number>> = { permission: 8, fact: 6, process: 5 };

/** The kind lines that are built in. */
export const KIND_LINES: readonly BuiltInLine[] = AREAS.flatMap((area) =>
  (Object.keys(EACH) as Tone[]).flatMap((tone) =>
    Array.from({ length: EACH[tone] }, (_, index): BuiltInLine => ({
      id: `${area}_${tone}_${index + 1}`,
      area,
      tone,
    })),
  ),
);

/** The built-in lines of a tone, or all of them. */
export function linesOfTone(tone: Tone | 'any'): readonly BuiltInLine[] {
  return tone === 'any' ? KIND_LINES : KIND_LINES.filter((line) => line.tone === tone);
}
