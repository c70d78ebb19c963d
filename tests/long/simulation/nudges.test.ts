import { expect, test } from 'vitest';
import { simulateEverywhere } from './lives';

/** `npm run bench -- --only nudges` lives through more of them. */
const DAYS = Number(process.env.SIMULATED_DAYS ?? 5_000);
/** The same lives in every run; `SEED=2` lives others. */
const SEED = `seed ${process.env.SEED ?? 1}`;

test(`over ${DAYS} days in every time zone, whatever happens, no nudge is out of place and none is lost`, () => {
  const { broken, first, ...counts } = simulateEverywhere(DAYS, SEED);
  console.log(JSON.stringify({ ...counts, broken }));
  expect(first).toBeUndefined();
  expect(Object.values(broken).every((times) => times === 0)).toBe(true);
  // It would be easy to break no promise by giving nothing.
  expect(counts.given).toBeGreaterThan(counts.days / 2);
}, 3_600_000);
