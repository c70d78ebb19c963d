import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFrom, lookMemoryFrom } from '@/utils/domain/firstframe';

const win = { id: 'a', text: 'rested', day: '2026-11-21', createdAt: 1, private: false };
const monday = '2026-11-16';
const memory = { first: monday, days: [{ day: '2026-11-21', wins: [win] }] };

describe('the copy of a week', () => {
  test('is shown if it is of this week', () => {
    expect(daysFrom(memory, monday)).toEqual(memory.days);
    expect(daysFrom(memory, '2026-11-22')).toEqual(memory.days);
    expect(daysFrom({ first: monday, days: [] }, monday)).toEqual([]);
    expect(daysFrom(memory, '2026-11-15')).toBeUndefined();
    expect(daysFrom(memory, '2026-11-23')).toBeUndefined();
    expect(daysFrom({ ...memory, first: 'monday' }, monday)).toBeUndefined();
    expect(daysFrom({ ...memory, first: '2026-02-30' }, monday)).toBeUndefined();
  });

  test.each([
    ...[undefined, null, 7, 'week', [], {}, { first: monday }, { first: monday, days: {} }],
    ...[{}, null, { day: 7, wins: [] }, { day: '2026-11-21' }].map((day) => ({
      ...{ first: monday, days: [memory.days[0], day] },
    })),
  ])('like %j is none', (stored) => {
    expect(daysFrom(stored, monday)).toBeUndefined();
  });

  test.each([
    ...[null, 'rested', {}, { ...win, id: 1 }, { ...win, text: undefined }, { ...win, day: 0 }],
    ...[
      { ...win, createdAt: '1' },
      { ...win, private: true },
      { ...win, private: undefined },
    ],
  ])('with a win like %j is none: no word that is just for the person is shown', (wrong) => {
    const days = [{ day: '2026-11-21', wins: [win, wrong] }];
    expect(daysFrom({ first: monday, days }, monday)).toBeUndefined();
  });
});

describe('the copy of the look', () => {
  test('is what was chosen', () => {
    const dark = {
      ...{ look: 'dark', lineEach: 'tab', startCovered: true, dayStartsAt: 4 },
      lowEnergyDay: monday,
    };
    expect(lookMemoryFrom(dark)).toEqual(dark);
    expect(lookMemoryFrom({ look: 'light' }).look).toBe('light');
  });

  test.each([
    ...[undefined, null, 7, 'dark', {}],
    { look: 'pink', lineEach: 'hour', startCovered: 'yes', dayStartsAt: '4' },
  ])('is as at first after %j', (stored) => {
    const first = { look: 'system', lineEach: 'day', startCovered: false, dayStartsAt: 0 };
    expect(lookMemoryFrom(stored)).toEqual(first);
  });

  test('takes nothing of anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const look = lookMemoryFrom(stored);
        expect(['system', 'light', 'dark']).toContain(look.look);
        expect(typeof look.startCovered).toBe('boolean');
      }),
    );
  });
});
