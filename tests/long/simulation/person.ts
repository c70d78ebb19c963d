import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import type { Dice } from './dice';

/** What a person and their computer do, in their order. `lasts` is ms of real time. */
export type Stretch =
  /** At the computer. */
  | { kind: 'here'; lasts: number }
  /** Elsewhere, while the computer is on. */
  | { kind: 'away'; lasts: number; locked: boolean }
  /** The computer sleeps. Whether the browser says so, before and after, is up to the system. */
  | { kind: 'asleep'; lasts: number; saysGoing: boolean; saysBack: boolean };

/** One stretch after another. Nights are slept through, mostly by the computer as well. */
export function nextStretch(dice: Dice, before: Stretch['kind']): Stretch {
  if (before !== 'here') return { kind: 'here', lasts: dice.scale(20 * SECOND, 5 * HOUR) };
  if (dice.often(0.45)) {
    const long = dice.often(0.03) ? 30 * 24 * HOUR : 10 * HOUR;
    const [saysGoing, saysBack] = [dice.often(0.5), dice.often(0.5)];
    return { kind: 'asleep', lasts: dice.scale(MINUTE, long), saysGoing, saysBack };
  }
  const locked = dice.often(0.3);
  // Without a lock, nobody knows of an absence that is shorter than a minute.
  return { kind: 'away', lasts: dice.scale(locked ? 5 * SECOND : 10 * SECOND, 3 * HOUR), locked };
}
