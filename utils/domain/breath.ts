import { fieldsOf } from './fields';
import { SECOND } from './time';

/** How long each part of a breath takes, in seconds. `held` and `rest` are 0 where nothing waits. */
export interface Breath {
  in: number;
  /** After breathing in. */
  held: number;
  out: number;
  /** After breathing out. */
  rest: number;
}

export type Phase = keyof Breath;

/** The paces to choose from. None has a hold; a person can give one to their own. */
export const PACES = ['long_out', 'even', 'own'] as const;
export type Pace = (typeof PACES)[number];

/** The paces that are built in. */
export const BREATHS: Readonly<Record<Exclude<Pace, 'own'>, Breath>> = {
  long_out: { in: 4, held: 0, out: 6, rest: 0 },
  even: { in: 5, held: 0, out: 5, rest: 0 },
};

/** What a person can set for a breath of their own, in seconds. */
export const OWN_BREATH = { least: 1, most: 20, mostHeld: 20, step: 0.5 } as const;

const ORDER: readonly Phase[] = ['in', 'held', 'out', 'rest'];

/** The phase that follows, without those that take no time. */
export function nextPhase(breath: Breath, phase: Phase): Phase {
  const from = ORDER.indexOf(phase) + 1;
  return [...ORDER.slice(from), ...ORDER].find((each) => breath[each] > 0) ?? 'in';
}

/** The length of one whole breath, ms. */
export function breathLength(breath: Breath): number {
  return ORDER.reduce((sum, phase) => sum + breath[phase], 0) * SECOND;
}

/** A breath from what is stored; a part that makes no sense is read as that of the usual one. */
export function ownBreathFrom(stored: unknown): Breath {
  const values = fieldsOf(stored);
  const read = (phase: Phase, least: number, most: number) => {
    const value = values[phase];
    return isWithin(value, least, most) ? value : BREATHS.long_out[phase];
  };
  const { least, most, mostHeld } = OWN_BREATH;
  return {
    in: read('in', least, most),
    held: read('held', 0, mostHeld),
    out: read('out', least, most),
    rest: read('rest', 0, mostHeld),
  };
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
