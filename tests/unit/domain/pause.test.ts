import { expect, test } from 'vitest';
import { changePause, checkNeed, isNamedNeed, makePause, NEEDS } from '@/utils/domain/pause';
import { nextSense, senseBefore, SENSES, type Sense } from '@/utils/domain/senses';

const pause = makePause({ day: '2026-11-21', anchor: 'hands' }, { id: 'a', now: 10 });

test('a pause that has begun is a whole record already', () => {
  expect(pause).toEqual({
    id: 'a',
    day: '2026-11-21',
    createdAt: 10,
    updatedAt: 10,
    anchor: 'hands',
    lasted: 0,
    private: false,
  });
});

test('a change is later than what it changes, even if the clock went back', () => {
  expect(changePause(pause, { lasted: 5 }, 3)).toEqual({ ...pause, lasted: 5, updatedAt: 11 });
});

test('a need is one of those that have a name, or own words that fit', () => {
  expect(NEEDS.every(isNamedNeed)).toBe(true);
  expect(isNamedNeed('a quiet room')).toBe(false);
  expect(isNamedNeed(undefined)).toBe(false);
  expect(checkNeed(' \n')).toEqual({ kind: 'blank' });
  expect(checkNeed('🌱'.repeat(500))).toEqual({ kind: 'fits' });
  expect(checkNeed('🌱'.repeat(503))).toEqual({ kind: 'long', over: 3 });
});

test('the senses lead from seeing to tasting and back, and stop at both ends', () => {
  const forth: Sense[] = [];
  for (let at: Sense | undefined = SENSES[0]; at; at = nextSense(at)) forth.push(at);
  expect(forth).toEqual([...SENSES]);
  const back: Sense[] = [];
  for (let at: Sense | undefined = 'taste'; at; at = senseBefore(at)) back.unshift(at);
  expect(back).toEqual([...SENSES]);
});
