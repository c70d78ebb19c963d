import type { Records } from './journal';

/**
 * Records without what is just for the person. A need that was kept as a win is said twice on its day,
 * and either of the two holds its words back, as on a page for a session. `winOf` gives what the win
 * made of a need says.
 */
export function withoutPrivate(records: Records, winOf: (need: string) => string): Records {
  const { wins, pauses, reflections } = records;
  const held = new Set<string>();
  for (const { day, text, private: justForMe } of wins) if (justForMe) held.add(`${day} ${text}`);
  const heldWith = new Set<string>();
  for (const { day, need, private: justForMe } of pauses) {
    if (justForMe && need !== undefined) heldWith.add(`${day} ${winOf(need)}`);
  }
  return {
    ...records,
    wins: shared(wins).filter(({ day, text }) => !heldWith.has(`${day} ${text}`)),
    pauses: shared(pauses).map((pause) => {
      const { need, ...rest } = pause;
      return need !== undefined && held.has(`${pause.day} ${winOf(need)}`) ? rest : pause;
    }),
    reflections: shared(reflections),
  };
}

function shared<T extends { private: boolean }>(list: readonly T[]): T[] {
  return list.filter((one) => !one.private);
}
