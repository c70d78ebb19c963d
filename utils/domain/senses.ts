/** The five senses, in the order in which a person looks around with them. */
export const SENSES = ['see', 'touch', 'hear', 'smell', 'taste'] as const;
export type Sense = (typeof SENSES)[number];

/** The sense after this one, or nothing after the last. */
export function nextSense(sense: Sense): Sense | undefined {
  return SENSES[SENSES.indexOf(sense) + 1];
}

/** The sense before this one, or nothing before the first. */
export function senseBefore(sense: Sense): Sense | undefined {
  return SENSES[SENSES.indexOf(sense) - 1];
}
