import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chancesOf } from '@/utils/domain/chance';

const three = (text: string) => {
  const chance = chancesOf(text);
  return [chance(), chance(), chance()].map((number) => number.toFixed(6));
};

// A meadow and the moments of a day follow from these numbers: they would move if others came.
test.each([
  ['', ['0.965279', '0.886548', '0.153202']],
  ['a', ['0.483225', '0.990115', '0.995154']],
  ['seed pause 2026-11-21', ['0.298102', '0.407626', '0.054322']],
])('from %j follow the same numbers in every version', (text, numbers) => {
  expect(three(text)).toEqual(numbers);
});

test('a chance is never below 0 nor as much as 1, and small and large ones come as often', () => {
  let [all, small] = [0, 0];
  fc.assert(
    fc.property(fc.string(), (text) => {
      const chance = chancesOf(text);
      for (let time = 0; time < 20; time += 1) {
        const number = chance();
        expect(number >= 0 && number < 1).toBe(true);
        all += 1;
        if (number < 0.5) small += 1;
      }
    }),
  );
  expect(small / all).toBeGreaterThan(0.45);
  expect(small / all).toBeLessThan(0.55);
});
