import type { Broken } from './broken';

/** What came of some days of somebody's life. */
export interface Counted {
  days: number;
  looks: number;
  given: number;
  faults: number;
  latest: number;
  broken: Broken;
  first: string | undefined;
}

/** Both lives as one. */
export function together(one: Counted, other: Counted): Counted {
  const broken = { ...one.broken };
  for (const what of Object.keys(broken) as (keyof typeof broken)[]) {
    broken[what] += other.broken[what];
  }
  return {
    days: one.days + other.days,
    looks: one.looks + other.looks,
    given: one.given + other.given,
    faults: one.faults + other.faults,
    latest: Math.max(one.latest, other.latest),
    broken,
    first: one.first ?? other.first,
  };
}
