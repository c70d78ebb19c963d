import { expect, test } from 'vitest';
import { wholeDaysEverywhere } from './lives';

test('whoever is there all day is given every nudge that varies, in every time zone', () => {
  const { broken, first, given, wished } = wholeDaysEverywhere('seed 1');
  console.log(JSON.stringify({ given, wished, broken }));
  expect(first).toBeUndefined();
  expect(Object.values(broken).every((times) => times === 0)).toBe(true);
  // It would be easy to lose none if none had to come.
  expect(wished).toBeGreaterThan(600);
}, 3_600_000);
