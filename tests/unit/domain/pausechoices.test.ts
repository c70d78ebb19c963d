import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREATHS, breathLength } from '@/utils/domain/breath';
import {
  lastedOf,
  LENGTHS,
  pauseChoicesFrom,
  plannedLength,
  type Length,
  type PauseChoices,
} from '@/utils/domain/pausechoices';

const first = pauseChoicesFrom(undefined);

test('the first pause is three breaths without holds, moving as the system has it, dim at night', () => {
  expect(first).toEqual({
    anchor: 'breath',
    length: 'breaths',
    pace: 'long_out',
    own: { in: 4, held: 0, out: 6, rest: 0 },
    sound: 'rain',
    tone: false,
    still: false,
    dim: true,
  });
});

test('what was chosen comes back, and what makes no sense is read as its default', () => {
  expect(
    pauseChoicesFrom({ anchor: 'feet', length: 'fortnight', sound: 'bell', still: 1, dim: false }),
  ).toEqual({ ...first, anchor: 'feet', sound: 'bell', dim: false });
});

test('every choice comes back from the disk', () => {
  const chosen: PauseChoices = {
    ...{ anchor: 'hands', length: 'open', pace: 'own', sound: 'hum' },
    ...{ own: { in: 3, held: 1, out: 5, rest: 0.5 }, tone: true, still: true, dim: false },
  };
  expect(pauseChoicesFrom(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test('anything at all that is stored gives choices a pause can be taken with', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const choices = pauseChoicesFrom(stored);
      expect(LENGTHS).toContain(choices.length);
      expect(plannedLength(choices) ?? 1).toBeGreaterThan(0);
    }),
  );
});

test.each<[Length, number | undefined]>([
  ['breaths', 30_000],
  ['one', 60_000],
  ['three', 180_000],
  ['five', 300_000],
  ['open', undefined],
])('a pause of "%s" goes on for %s ms', (length, ms) => {
  expect(plannedLength({ ...first, length })).toBe(ms);
});

test('three breaths take as long as three of the own ones', () => {
  const own = { in: 3, held: 1, out: 5, rest: 0.5 };
  expect(plannedLength({ ...first, pace: 'own', own })).toBe(28_500);
  expect(plannedLength({ ...first, pace: 'even', own })).toBe(3 * breathLength(BREATHS.even));
});

test.each([
  [1_234.4, 1_234],
  [-5, 0],
  [9 * 3_600_000, 3_600_000],
])('a pause after which %d ms went by lasted %d', (passed, lasted) => {
  expect(lastedOf(passed)).toBe(lasted);
});
