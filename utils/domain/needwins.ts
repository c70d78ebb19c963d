import type { Day } from './day';
import type { Pause } from './pause';

// A need that was kept as a win is said twice: with its pause, and on the same day as a win of the words that
// `winOf` gives. Nothing else ties the two together.

interface Said {
  day: Day;
  text: string;
}

/** Tells whether something was said, on its day, by one of these. */
export function among(all: readonly Said[]): (one: Said) => boolean {
  const name = ({ day, text }: Said) => `${day} ${text}`;
  const names = new Set(all.map(name));
  return (one) => names.has(name(one));
}

/** What the wins made of needs say whose pause is just for the person. */
export function heldBack(pauses: readonly Pause[], winOf: (need: string) => string): Said[] {
  return pauses.flatMap(({ day, need, private: justForMe }) =>
    justForMe && need !== undefined ? [{ day, text: winOf(need) }] : [],
  );
}
