import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '@/utils/domain/area';
import { addDays } from '@/utils/domain/day';
import { choosePlace, lineWeight, type Group } from '@/utils/domain/kindline';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { TONES } from '@/utils/domain/tone';

const group = fc
  .record({ weight: fc.integer({ min: 0, max: 9 }), count: fc.integer({ min: 0, max: 10_000 }) })
  .chain(({ weight, count }) =>
    fc
      .uniqueArray(fc.nat({ max: Math.max(count - 1, 0) }), { maxLength: Math.min(count, 3) })
      .map((skip): Group => ({ weight, count, skip: skip.toSorted((a, b) => a - b) })),
  );

test('a line that is there, not retired and not left out is chosen, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 160 }), fc.string(), (groups, seed) => {
      const chosen = choosePlace(groups, seed);
      expect(choosePlace(groups, seed)).toEqual(chosen);
      const some = groups.some(({ weight, count, skip }) => weight > 0 && count > skip.length);
      expect(chosen !== undefined).toBe(some);
      const from = chosen && groups[chosen.group];
      if (!from) return;
      expect(from.weight).toBeGreaterThan(0);
      expect(chosen.place).toBeLessThan(from.count);
      expect(from.skip).not.toContain(chosen.place);
    }),
  );
});

test('no line comes two days running, whatever joins, leaves or is starred in between', () => {
  const list = fc.uniqueArray(
    fc.record({ id: fc.nat({ max: 12 }), weight: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 30 }), (lists) => {
      let last: number | undefined;
      for (const [days, lines] of lists.entries()) {
        const groups = lines.map(({ id, weight }) => ({
          weight,
          count: 1,
          skip: id === last ? [0] : [],
        }));
        const chosen = choosePlace(groups, addDays('2026-01-01', days));
        const id = lines[chosen?.group ?? -1]?.id;
        expect(id).toBeDefined();
        expect(id).not.toBe(last);
        last = id;
      }
    }),
  );
});

test('of a group every line is chosen at some time, and none that is left out', () => {
  const group: Group = { weight: 2, count: 6, skip: [0, 2, 3] };
  const chosen = new Set<number | undefined>();
  for (let days = 0; days < 200; days += 1) {
    const found = choosePlace([{ ...group, count: 0 }, group], addDays('2026-01-01', days));
    expect(found?.group).toBe(1);
    chosen.add(found?.place);
  }
  expect([...chosen].toSorted()).toEqual([1, 4, 5]);
  expect(choosePlace([{ ...group, count: 3, skip: [0, 1, 2] }], 'a')).toBeUndefined();
});

test('a hundred and fifty lines are built in, of every area in every tone', () => {
  expect(KIND_LINES.length).toBeGreaterThanOrEqual(150);
  const kinds = new Set(KIND_LINES.map(({ area, tone }) => `${area} ${tone}`));
  expect(kinds.size).toBe(AREAS.length * TONES.length);
});

test('neighbouring days do not choose neighbouring lines: all come within a few rounds', () => {
  const groups = KIND_LINES.map((): Group => ({ weight: 1, count: 1, skip: [] }));
  const chosen = Array.from(
    { length: 152 * 8 },
    (_, days) => choosePlace(groups, addDays('2026-01-01', days))?.group,
  );
  expect(new Set(chosen).size).toBeGreaterThan(145);
});

test('the focus area and starred lines come more often, a retired line never', () => {
  const often = (weights: readonly number[], wanted: (at: number) => boolean) => {
    const groups = weights.map((weight): Group => ({ weight, count: 1, skip: [] }));
    let hits = 0;
    for (let days = 0; days < 2_000; days += 1) {
      const at = choosePlace(groups, addDays('2026-01-01', days))?.group ?? -1;
      if (wanted(at)) hits += 1;
    }
    return hits / 2_000;
  };
  const none = { focusArea: undefined, tone: 'any' as const };
  const rest = (at: number) => KIND_LINES[at]?.area === 'rest';
  const usual = KIND_LINES.map((line) => lineWeight(line, 'usual', none));
  const leaning = KIND_LINES.map((line) =>
    lineWeight(line, 'usual', { ...none, focusArea: 'rest' }),
  );
  expect(often(leaning, rest)).toBeGreaterThan(often(usual, rest) * 1.8);
  const starred = KIND_LINES.map((line, at) =>
    lineWeight(line, at < 5 ? 'starred' : 'usual', none),
  );
  expect(often(starred, (at) => at < 5)).toBeGreaterThan(often(usual, (at) => at < 5) * 1.8);
  const retired = KIND_LINES.map((line, at) =>
    lineWeight(line, at < 5 ? 'retired' : 'usual', none),
  );
  expect(often(retired, (at) => at < 5)).toBe(0);
});

test('in a tone that was chosen, the others come only if they are starred', () => {
  const facts = { focusArea: undefined, tone: 'fact' as const };
  for (const line of KIND_LINES) {
    expect(lineWeight(line, 'usual', facts) > 0).toBe(line.tone === 'fact');
    expect(lineWeight(line, 'starred', facts)).toBeGreaterThan(0);
  }
});
