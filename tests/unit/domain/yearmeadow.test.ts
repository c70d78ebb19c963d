import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS } from '@/utils/domain/area';
import { addDays } from '@/utils/domain/day';
import { HILL_HEIGHT, hillWidth, yearFile, yearMeadow } from '@/utils/domain/yearmeadow';

const seed = fc.record({
  id: fc.uuid(),
  area: fc.option(fc.constantFrom(...AREAS, 'my own'), { nil: undefined }),
  day: fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days)),
});
const seeds = fc.uniqueArray(seed, { selector: ({ id }) => id, maxLength: 100 });
const stems = (hills: ReturnType<typeof yearMeadow>) =>
  hills.flatMap(({ shapes }) => shapes.filter(({ fill }) => fill === undefined));

describe('the meadow of a year', () => {
  test('has one stem for every win, whichever months stand together', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 3), (wins, months) => {
        const drawn = stems(yearMeadow(2026, wins, months)).map(({ d }) => d.split('M').length - 1);
        expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(wins.length);
      }),
    );
  });

  test('is the same for the same wins, whatever order they come in', () => {
    fc.assert(
      fc.property(seeds, (wins) => {
        const sorted = (all: typeof wins) =>
          yearMeadow(2026, all, 3).map(({ shapes }) =>
            shapes.map(({ d, fill }) => [fill, d.split('M').toSorted()]).toSorted(),
          );
        expect(sorted(wins.toReversed())).toEqual(sorted(wins));
      }),
    );
  });

  test('reaches over every day of the year and no other, leap days too', () => {
    for (const year of [1970, 2024, 2026, 2100]) {
      const hills = yearMeadow(year, [], 3);
      expect(hills[0]?.first).toBe(`${year}-01-01`);
      expect(hills.at(-1)?.last).toBe(`${year}-12-31`);
      for (const [at, { last }] of hills.slice(0, -1).entries()) {
        expect(addDays(last, 1)).toBe(hills[at + 1]?.first);
      }
    }
  });

  test('is a hill where nothing was kept, without a mark for any day', () => {
    for (const { shapes } of yearMeadow(2026, [], 3)) {
      expect(shapes.map(({ fill }) => fill)).toEqual(['sky', 'far', 'near']);
    }
  });

  test('plants every stem inside its hill', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 3), (wins, months) => {
        for (const { d } of stems(yearMeadow(2026, wins, months))) {
          for (const [, x, y] of d.matchAll(/M([\d.-]+) ([\d.-]+)/g)) {
            expect(Number(x)).toBeGreaterThan(0);
            expect(Number(x)).toBeLessThan(hillWidth(months));
            expect(Number(y)).toBeGreaterThan(70);
            expect(Number(y)).toBeLessThan(HILL_HEIGHT);
          }
        }
      }),
    );
  });

  test.each([1, 3])('looks as it did before, with %d months to a hill', async (months) => {
    // Nobody's flowers move or change with a version. `npx vitest -u` draws the pictures anew.
    const wins = [...AREAS, 'my own', undefined].map((area, at) => ({
      ...{ id: `win ${at}`, area, day: addDays('2026-01-31', at * 14) },
    }));
    const picture = yearFile(yearMeadow(2026, wins, months).slice(0, 2), months);
    await expect(picture).toMatchFileSnapshot(`../../fixtures/pictures/year-${months}.svg`);
  });

  test('as a file holds no word and nothing that loads or runs', () => {
    const wins = [{ id: 'said no to <b>', area: 'my own "area"', day: '2026-03-02' as const }];
    const file = yearFile(yearMeadow(2026, wins, 3), 3);
    expect(file).not.toMatch(/text|said|my own|href|script|style/);
    expect(file.replace(/<\/?(svg|g|path)\b[^<>]*>/g, '')).toBe('');
  });
});
