import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BREATHS,
  breathLength,
  nextPhase,
  OWN_BREATH,
  ownBreathFrom,
  type Phase,
} from '@/utils/domain/breath';

/** The phases of one breath, from breathing in until it comes round again. */
function round(breath: Parameters<typeof nextPhase>[0]): Phase[] {
  const phases: Phase[] = [];
  let phase: Phase = 'in';
  do {
    phases.push(phase);
    phase = nextPhase(breath, phase);
  } while (phase !== 'in' && phases.length < 10);
  return phases;
}

describe('a breath', () => {
  test.each(Object.keys(BREATHS) as (keyof typeof BREATHS)[])(
    'that is built in goes in and out and holds nothing: %s',
    (name) => {
      expect(round(BREATHS[name])).toEqual(['in', 'out']);
    },
  );

  test('is four in and six out unless another one is chosen', () => {
    expect(BREATHS.long_out).toEqual({ in: 4, held: 0, out: 6, rest: 0 });
    expect(breathLength(BREATHS.long_out)).toBe(10_000);
  });

  test('waits where its owner set a wait, and there alone', () => {
    expect(round({ in: 4, held: 4, out: 4, rest: 4 })).toEqual(['in', 'held', 'out', 'rest']);
    expect(round({ in: 4, held: 0, out: 7, rest: 0.5 })).toEqual(['in', 'out', 'rest']);
  });
});

test('an own breath comes back as it was, up to both ends of what can be chosen', () => {
  const { least, most, mostHeld } = OWN_BREATH;
  for (const own of [
    { in: least, held: 0, out: most, rest: mostHeld },
    { in: most, held: mostHeld, out: least, rest: 0 },
    { in: 3, held: 0.5, out: 7, rest: 1 },
  ]) {
    expect(ownBreathFrom(own)).toEqual(own);
    expect(ownBreathFrom({ ...own, out: `${own.out}` })).toEqual({ ...own, out: 6 });
    expect(ownBreathFrom({ ...own, in: most + 0.1, held: -1 })).toEqual({ ...own, in: 4, held: 0 });
  }
});

test('whatever is stored as an own breath can be breathed', () => {
  const value = fc.oneof(fc.double(), fc.string(), fc.constant(null));
  const stored = fc.oneof(
    fc.anything(),
    fc.record({ in: value, held: value, out: value, rest: value }, { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(stored, (some) => {
      const breath = ownBreathFrom(some);
      for (const phase of ['in', 'out'] as const) {
        expect(breath[phase]).toBeGreaterThanOrEqual(OWN_BREATH.least);
        expect(breath[phase]).toBeLessThanOrEqual(OWN_BREATH.most);
      }
      for (const phase of ['held', 'rest'] as const) {
        expect(breath[phase]).toBeGreaterThanOrEqual(0);
        expect(breath[phase]).toBeLessThanOrEqual(OWN_BREATH.mostHeld);
      }
      expect(round(breath).length).toBeLessThanOrEqual(4);
    }),
  );
});
