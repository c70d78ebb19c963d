import { AREAS, type Area } from './area';
import { TONES, type Tone } from './tone';

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
  TONES.flatMap((tone) =>
    Array.from({ length: EACH[tone] }, (_, index): BuiltInLine => ({
      id: `${area}_${tone}_${index + 1}`,
      area,
      tone,
    })),
  ),
);
