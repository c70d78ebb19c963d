/** How a kind line speaks: it allows, it says what is so, or it names something under way. */
export const TONES = ['permission', 'fact', 'process'] as const;

export type Tone = (typeof TONES)[number];
