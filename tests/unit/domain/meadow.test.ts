import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS } from '@/utils/domain/area';
import { LAND } from '@/utils/domain/land';
import { lightAt } from '@/utils/domain/light';
import { flowersOf, HILLS } from '@/utils/domain/meadow';

const area = fc.option(fc.oneof(fc.constantFrom(...AREAS), fc.string()), { nil: undefined });
const wins = fc.uniqueArray(fc.record({ id: fc.uuid(), area }), {
  selector: ({ id }) => id,
  maxLength: 200,
});

describe('the meadow', () => {
  test('has one flower for every win, its kind by area', () => {
    fc.assert(
      fc.property(wins, (some) => {
        const flowers = flowersOf(some);
        expect(flowers).toHaveLength(some.length);
        for (const { id, area: of } of some) {
          const kind = flowers.find((flower) => flower.id === id)?.kind;
          expect(kind).toBe(AREAS.some((known) => known === of) ? of : 'none');
        }
      }),
    );
  });

  test('is the same for the same wins, whatever order they come in', () => {
    fc.assert(
      fc.property(wins, (some) => {
        expect(flowersOf(some.toReversed())).toEqual(flowersOf(some));
      }),
    );
  });

  test('leaves every flower where it stands when others come', () => {
    fc.assert(
      fc.property(wins, ([first, ...rest]) => {
        if (!first) return;
        const [alone] = flowersOf([first]);
        const among = flowersOf([first, ...rest]).find(({ id }) => id === first.id);
        expect({ ...among, size: 0 }).toEqual({ ...alone, size: 0 });
      }),
    );
  });

  test('stands where it stood before, whatever version draws it', () => {
    const places = flowersOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }))).map((flower) =>
      [flower.x, flower.y, flower.size, flower.lean].map((length) => length.toFixed(3)).join(' '),
    );
    expect(places).toEqual([
      ...['0.477 0.727 4.107 -5.331', '0.063 0.799 4.708 -5.390', '0.508 0.805 4.762 1.510'],
      ...['0.830 0.960 6.065 3.004', '0.254 0.976 6.202 -5.826', '0.485 0.980 6.229 -1.790'],
    ]);
  });

  test('stands in the picture, the far ones behind', () => {
    fc.assert(
      fc.property(wins, (some) => {
        let nearest = 0;
        for (const { x, y, size } of flowersOf(some)) {
          expect(x > 0 && x < 1 && y > 0.5 && y < 1 && size > 1 && size < 7).toBe(true);
          expect(y).toBeGreaterThanOrEqual(nearest);
          nearest = y;
        }
      }),
    );
  });

  test('spreads its flowers over the whole hill', () => {
    const ids = Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, area: undefined }));
    const xs = flowersOf(ids).map(({ x }) => x);
    for (let from = 0.1; from < 0.9; from += 0.1) {
      expect(xs.some((x) => x >= from && x < from + 0.1)).toBe(true);
    }
  });

  test('is smaller in its flowers when there are many, and never too small to see', () => {
    const some = (count: number) =>
      flowersOf(Array.from({ length: count }, (_, at) => ({ id: `${at}` })));
    const sizeOf = (count: number) => some(count).find(({ id }) => id === '0')?.size ?? 0;
    expect(sizeOf(40)).toBe(sizeOf(1));
    expect(sizeOf(200)).toBeLessThan(sizeOf(40));
    expect(sizeOf(5_000)).toBeCloseTo(0.4 * sizeOf(1));
  });

  test('lies on five hills with grass and trees, also when nothing grows', () => {
    expect(flowersOf([])).toEqual([]);
    expect(HILLS).toHaveLength(5);
    expect(new Set(LAND.map(({ id }) => id)).size).toBe(LAND.length);
    expect(LAND.every(({ hill }) => hill in HILLS)).toBe(true);
  });
});

test('the light follows the hour', () => {
  expect([0, 5, 8, 17, 18, 20, 21, 23].map(lightAt)).toEqual([
    'night',
    'dawn',
    'day',
    'day',
    'dusk',
    'dusk',
    'night',
    'night',
  ]);
});
