import { expect, test } from 'vitest';
import { planKills } from '../../../scripts/faults/killplan.ts';

test('the same seed plans the same kills, each with words of its own', () => {
  const kills = planKills('firefox', 7, 200);
  expect(planKills('firefox', 7, 200)).toEqual(kills);
  expect(planKills('firefox', 8, 200)).not.toEqual(kills);
  expect(new Set(kills.map(({ text }) => text)).size).toBe(200);
});

test('of a hundred kills ten are crashes, of a field in a tab as well as in the popup', () => {
  const kills = planKills('chromium', 7, 100);
  const counts = new Map<string, number>();
  for (const { kind } of kills) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    ...{ browser: 10, popup: 10, worker: 18, bystander: 10, crash: 10 },
    tab: 42,
  });
  const crashes = kills.filter(({ kind }) => kind === 'crash');
  expect(new Set(crashes.map(({ popup }) => popup))).toEqual(new Set([true, false]));
});

test('some words are killed before they count as safe, and some after', () => {
  const crashes = planKills('chromium', 7, 300).filter(({ kind }) => kind === 'crash');
  const stood = crashes.map(({ rest, delay }) => rest + delay);
  expect(Math.min(...stood)).toBeLessThan(50);
  expect(Math.max(...stood)).toBeGreaterThan(150);
});
