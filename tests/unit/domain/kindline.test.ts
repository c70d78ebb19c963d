import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import { lineOf } from '@/utils/domain/kindline';

const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days): Day => addDays('1970-01-01', days));

test('a day shows one of the lines, and always the same one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 500 }), (some, count) => {
      const line = lineOf(some, count);
      expect(Number.isInteger(line) && line >= 0 && line < count).toBe(true);
      expect(lineOf(some, count)).toBe(line);
    }),
  );
});

test('no line comes two days running', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 2, max: 500 }), (some, count) => {
      expect(lineOf(addDays(some, 1), count)).not.toBe(lineOf(some, count));
    }),
  );
});

test('every line comes once in as many days as there are lines', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 200 }), (some, count) => {
      const lines = Array.from({ length: count }, (_, days) => lineOf(addDays(some, days), count));
      expect(new Set(lines).size).toBe(count);
    }),
    { numRuns: 30 },
  );
});
