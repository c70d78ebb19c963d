import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { daysOf, patternsIn } from '@/utils/domain/patterns';
import { makeWin } from '@/utils/domain/win';

const evening = Temporal.Instant.from('2026-11-21T19:30Z').epochMilliseconds;

let ids = 0;
function win(day: Day, area?: string, now = evening): Entry {
  ids += 1;
  return { kind: 'wins', record: makeWin({ text: 'a', day, area }, { id: `${ids}`, now }) };
}

describe('patterns', () => {
  test('say on how many days an area was there, the most frequent first', () => {
    const entries = [
      win('2026-11-02', 'rest'),
      win('2026-11-03', 'rest'),
      win('2026-11-03', 'rest'),
      win('2026-11-09', 'body'),
      win('2026-11-10'),
    ];
    expect(patternsIn(entries.slice(0, 4), 'UTC')).toEqual([
      { kind: 'area', area: 'rest', days: 2 },
      { kind: 'area', area: 'body', days: 1 },
    ]);
  });

  test('say what came together more than once', () => {
    const entries = ['2026-11-02', '2026-11-03'].flatMap((day) => [
      win(day as Day, 'rest'),
      win(day as Day, 'boundaries'),
    ]);
    expect(patternsIn(entries, 'UTC')).toContainEqual({
      kind: 'pair',
      areas: ['rest', 'boundaries'],
      days: 2,
    });
    expect(patternsIn(entries.slice(0, 3), 'UTC').map(({ kind }) => kind)).not.toContain('pair');
  });

  test('say when most were kept, by the clock where the person is', () => {
    const entries = Array.from({ length: 5 }, () => win('2026-11-21'));
    expect(patternsIn(entries, 'UTC')).toEqual([{ kind: 'part', part: 'evening' }]);
    expect(patternsIn(entries, 'Asia/Tokyo')).toEqual([{ kind: 'part', part: 'night' }]);
    expect(patternsIn(entries.slice(1), 'UTC')).toEqual([]);
  });

  test('of nothing are none', () => {
    expect(patternsIn([], 'UTC')).toEqual([]);
  });

  test('name nothing that was not there, and no number of nothing', () => {
    const some = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-10-12', days)),
        area: fc.constantFrom(undefined, 'rest', 'body', 'my own'),
        now: fc.integer({ min: 0, max: 4e12 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (list, zone) => {
        const entries = list.map(({ day, area, now }) => win(day, area, now));
        const areas = new Set(list.map(({ area }) => area));
        for (const pattern of patternsIn(entries, zone)) {
          if (pattern.kind === 'area') expect(areas).toContain(pattern.area);
          if ('days' in pattern) expect(pattern.days).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test('a stretch ends today', () => {
  expect(daysOf('month', '2026-11-21')).toEqual({ first: '2026-11-01', last: '2026-11-21' });
  expect(daysOf('season', '2026-11-21')).toEqual({ first: '2026-08-24', last: '2026-11-21' });
  expect(daysOf('year', '2026-11-21')).toEqual({ first: '2026-01-01', last: '2026-11-21' });
});
