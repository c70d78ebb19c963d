import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, untimed, type Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { daysOf, patternsIn } from '@/utils/domain/patterns';
import type { Reflection } from '@/utils/domain/reflection';
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

  test('name the pair that came together most often, of the days on which both were there', () => {
    const days = (areas: string[], ...dates: Day[]) =>
      dates.flatMap((day) => areas.map((area) => win(day, area)));
    const entries = [
      ...days(['rest', 'body'], '2026-11-02', '2026-11-03'),
      ...days(['rest', 'my own'], '2026-11-03', '2026-11-04', '2026-11-05'),
      ...days(['body'], '2026-11-06', '2026-11-07', '2026-11-08'),
    ];
    const pairs = patternsIn(entries, 'UTC').filter(({ kind }) => kind === 'pair');
    expect(pairs).toEqual([{ kind: 'pair', areas: ['rest', 'my own'], days: 3 }]);
  });

  test('say on how many days there were pauses and reflections', () => {
    const dated = (day: Day) => {
      ids += 1;
      return { id: `${ids}`, day, createdAt: 1, updatedAt: 1, private: false };
    };
    const pause = (day: Day): Entry => {
      return { kind: 'pauses', record: { ...dated(day), anchor: 'breath', lasted: 1 } };
    };
    const reflection = (day: Day): Entry => {
      const record: Reflection = { ...dated(day), form: 'own', area: 'rest', answers: [] };
      return { kind: 'reflections', record };
    };
    const entries = [
      ...[pause('2026-11-02'), pause('2026-11-02'), pause('2026-11-03')],
      reflection('2026-11-02'),
    ];
    expect(patternsIn(entries, 'UTC')).toEqual([
      { kind: 'pauses', days: 2 },
      { kind: 'reflections', days: 1 },
    ]);
  });

  test.each([
    [4, 'night'],
    [5, 'morning'],
    [11, 'morning'],
    [12, 'afternoon'],
    [17, 'afternoon'],
    [18, 'evening'],
    [21, 'evening'],
    [22, 'night'],
  ])('of what was kept at %d o’clock say %s, if it was more than half', (hour, part) => {
    const at = (its: number) => Date.UTC(2026, 10, 21, its, 0, 1);
    const some = (count: number, its: number) =>
      Array.from({ length: count }, () => win('2026-11-21', undefined, at(its)));
    const other = (hour + 12) % 24;
    expect(patternsIn([...some(2, other), ...some(3, hour)], 'UTC')).toEqual([
      { kind: 'part', part },
    ]);
    expect(patternsIn([...some(3, other), ...some(3, hour)], 'UTC')).toEqual([]);
  });

  test('say when most were kept, by the clock where the person is', () => {
    const entries = Array.from({ length: 5 }, () => win('2026-11-21'));
    expect(patternsIn(entries, 'UTC')).toEqual([{ kind: 'part', part: 'evening' }]);
    expect(patternsIn(entries, 'Asia/Tokyo')).toEqual([{ kind: 'part', part: 'night' }]);
    expect(patternsIn(entries.slice(1), 'UTC')).toEqual([]);
  });

  test('say no time of day of what came with a file that tells none', () => {
    const untold = Array.from({ length: 5 }, () =>
      win('2026-11-21', undefined, untimed('2026-11-21')),
    );
    const moved = Array.from({ length: 5 }, () =>
      win('2026-11-18', undefined, untimed('2026-11-21')),
    );
    expect(patternsIn(moved, 'UTC')).toEqual([]);
    const evenings = (count: number) => Array.from({ length: count }, () => win('2026-11-21'));
    expect(patternsIn(untold, 'America/Los_Angeles')).toEqual([]);
    expect(patternsIn([...untold, ...evenings(5)], 'UTC')).toEqual([]);
    const most = [...untold, ...evenings(6)];
    expect(patternsIn(most, 'UTC')).toEqual([{ kind: 'part', part: 'evening' }]);
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
