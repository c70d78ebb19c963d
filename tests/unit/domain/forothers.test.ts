import { describe, expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import { withoutPrivate } from '@/utils/domain/forothers';
import { emptyRecords, type Records } from '@/utils/domain/journal';
import { makePause } from '@/utils/domain/pause';
import { makeWin } from '@/utils/domain/win';
import { weeklyCheck } from '../samples';

const DAY = '2026-11-22';
const winOf = (need: string) => `noticed: ${need}`;
const times = (id: string) => ({ id, now: 1 });
const win = (id: string, text: string, justForMe: boolean, day: Day = DAY) =>
  makeWin({ text, day, private: justForMe }, times(id));
const pause = (id: string, need: string | undefined, justForMe: boolean, day: Day = DAY) => ({
  ...makePause({ day, anchor: 'breath' }, times(id)),
  ...(need !== undefined && { need }),
  private: justForMe,
});

/** What others get of these records, by id, with the need of a pause. */
function given(records: Partial<Records>): (string | undefined)[] {
  const { wins, pauses, reflections } = withoutPrivate({ ...emptyRecords(), ...records }, winOf);
  return [
    ...[...wins, ...reflections].map(({ id }) => id),
    ...pauses.flatMap(({ id, need }) => [id, need]),
  ];
}

describe('what others get', () => {
  test('is none of what is just for the person, of any kind', () => {
    const mine = { ...weeklyCheck(), id: 'mine', private: true };
    expect(
      given({
        wins: [win('a', 'rested', false), win('b', 'cried', true)],
        pauses: [pause('p', undefined, false), pause('q', undefined, true)],
        reflections: [weeklyCheck(), mine],
      }),
    ).toEqual(['a', 'r', 'p', undefined]);
  });

  test('has no need whose win is just for the person, and the pause all the same', () => {
    const wins = [win('a', winOf('quiet'), true)];
    expect(given({ wins, pauses: [pause('p', 'quiet', false)] })).toEqual(['p', undefined]);
    const kept = withoutPrivate(
      { ...emptyRecords(), wins, pauses: [pause('p', 'quiet', false)] },
      winOf,
    );
    expect(kept.pauses[0]).not.toHaveProperty('need');
  });

  test('has no win that was made of a need whose pause is just for the person', () => {
    const wins = [win('a', winOf('quiet'), false), win('b', 'rested', false)];
    const pauses = [pause('p', 'quiet', true), pause('q', undefined, true)];
    expect(given({ wins, pauses })).toEqual(['b']);
  });

  test('has the same words of another day, and other words of the same day', () => {
    const before = '2026-11-21';
    expect(
      given({
        wins: [win('a', winOf('quiet'), true), win('b', winOf('rest'), false, before)],
        pauses: [pause('p', 'quiet', false, before), pause('q', 'rest', true)],
      }),
    ).toEqual(['b', 'p', 'quiet']);
    expect(
      given({
        wins: [win('a', winOf('quiet'), true)],
        pauses: [pause('p', 'a walk', false)],
      }),
    ).toEqual(['p', 'a walk']);
  });

  test('has both where neither is just for the person, and everything else as it was', () => {
    const wins = [win('a', winOf('quiet'), false)];
    const pauses = [pause('p', 'quiet', false), pause('q', undefined, false)];
    const records = { ...emptyRecords(), wins, pauses, reflections: [weeklyCheck()] };
    expect(withoutPrivate(records, winOf)).toEqual(records);
  });
});
