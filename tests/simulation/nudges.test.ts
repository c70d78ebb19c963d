import { expect, test } from 'vitest';
import { simulateEverywhere } from './lives';

test('over 5,000 days in every time zone, whatever happens, no nudge is out of place and none is lost', () => {
  const { broken, first, ...counts } = simulateEverywhere(5_000, 'seed 1');
  console.log(JSON.stringify({ ...counts, broken }));
  expect(first).toBeUndefined();
  expect(Object.values(broken).every((times) => times === 0)).toBe(true);
  // It would be easy to break no promise by giving nothing.
  expect(counts.given).toBeGreaterThan(counts.days / 2);
}, 120_000);
