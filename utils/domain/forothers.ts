import type { Records } from './journal';
import { among, heldBack } from './needwins';

/**
 * Records without what is just for the person. A need that was kept as a win is said twice on its day,
 * and either of the two holds its words back, as on a page for a session. `winOf` gives what the win
 * made of a need says.
 */
export function withoutPrivate(records: Records, winOf: (need: string) => string): Records {
  const { wins, pauses, reflections } = records;
  const isHeld = among(wins.filter((win) => win.private));
  const isHeldWith = among(heldBack(pauses, winOf));
  return {
    ...records,
    wins: shared(wins).filter((win) => !isHeldWith(win)),
    pauses: shared(pauses).map((pause) => {
      const { need, ...rest } = pause;
      const isSaid = need !== undefined && isHeld({ day: pause.day, text: winOf(need) });
      return isSaid ? rest : pause;
    }),
    reflections: shared(reflections),
  };
}

function shared<T extends { private: boolean }>(list: readonly T[]): T[] {
  return list.filter((one) => !one.private);
}
