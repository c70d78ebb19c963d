import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAddress,
  startOf,
  weekAddress,
  writeAddress,
  type Address,
  type Query,
} from '@/utils/domain/address';
import { nameOfWeek } from '@/utils/domain/calendar';
import { AREAS } from '@/utils/domain/area';
import { addDays, weekOf } from '@/utils/domain/day';
import { ENTRY_KINDS } from '@/utils/domain/entry';
import { character } from '../../fixtures/texts';

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));
const week = day.map((some) => nameOfWeek(weekOf(some, 1)));
const query: fc.Arbitrary<Query> = fc.record(
  {
    words: fc.string({ unit: 'grapheme' }),
    area: fc.oneof(fc.constantFrom(...AREAS), fc.string({ unit: 'grapheme', minLength: 1 })),
    kind: fc.constantFrom(...ENTRY_KINDS),
    from: day,
    to: day,
  },
  { requiredKeys: ['words'] },
);
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ view: fc.constant('list' as const), week }, { requiredKeys: ['view'] }),
  fc.record({ view: fc.constant('search' as const), query }),
  fc.record(
    { view: fc.constant('year' as const), year: fc.integer({ min: 1000, max: 9998 }) },
    { requiredKeys: ['view'] },
  ),
  fc.record(
    {
      view: fc.constant('practice' as const),
      form: fc.oneof(fc.uuid(), fc.constantFrom('thought', 'critic')),
    },
    { requiredKeys: ['view'] },
  ),
  fc.record({ view: fc.constantFrom('patterns', 'check', 'session', 'letter') }),
);

/** A search without what the person wrote of it. */
function unwritten({ area, ...query }: Query): Query {
  const known = AREAS.find((one) => one === area);
  return { ...query, words: '', ...(known && { area: known }) };
}

describe('an address', () => {
  test('leads back to the view it was written for, and never says what was looked for', () => {
    fc.assert(
      fc.property(address, (some) => {
        const unsaid = some.view === 'search' ? { ...some, query: unwritten(some.query) } : some;
        expect(readAddress(writeAddress(some))).toEqual({ address: unsaid });
        expect(writeAddress(some)).toBe(writeAddress(unsaid));
      }),
    );
  });

  test('of the beginning of a view is its name, but for the list, which the page begins with', () => {
    const views = ['search', 'year', 'patterns', 'check', 'practice', 'session', 'letter'] as const;
    for (const view of views) expect(writeAddress(startOf(view))).toBe(`#/${view}`);
    expect(writeAddress(startOf('list'))).toBe('#/');
  });

  test('reads as people write it', () => {
    expect(readAddress('')).toEqual({ address: { view: 'list' } });
    expect(readAddress('#/week/2026-W47')).toEqual({ address: { view: 'list', week: '2026-W47' } });
    expect(readAddress('#/search?words=said+no&area=rest').address).toEqual({
      view: 'search',
      query: { words: 'said no', area: 'rest' },
    });
    expect(readAddress('#/year/2026/')).toEqual({ address: { view: 'year', year: 2026 } });
    expect(readAddress('#/year/1969')).toEqual({ address: { view: 'year', year: 1969 } });
    expect(readAddress('#/search?words=why?').address).toEqual({
      view: 'search',
      query: { words: 'why?' },
    });
  });

  test.each([
    ['#/week/2026-W60', 'list', 'week'],
    ['#/week/0000-W01', 'list', 'week'],
    ['#/week/', 'list', 'week'],
    ['#/year/26', 'year', 'year'],
    ['#/year/0900', 'year', 'year'],
    ['#/year/9999', 'year', 'year'],
    ['#/search?from=2026-02-30', 'search', 'search'],
    ['#/search?kind=tears', 'search', 'search'],
    ['#/practice/../etc', 'list', 'page'],
    ['#/practice/a b', 'practice', 'page'],
    ['#/nowhere', 'list', 'page'],
    ['#/patterns/7', 'list', 'page'],
  ])(
    'that makes no sense, such as %s, leads to a view that does and says so',
    (hash, view, wrong) => {
      const found = readAddress(hash);
      expect([found.address.view, found.wrong]).toEqual([view, wrong]);
    },
  );

  test('of any characters leads somewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 200 }), (text) => {
        const { address: found } = readAddress(`#/${text}`);
        const { address: again } = readAddress(writeAddress(found));
        expect(writeAddress(again)).toBe(writeAddress(found));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the week of a day is found in the list, whatever day weeks begin on', () => {
  expect(writeAddress(weekAddress('2026-11-21', 1))).toBe('#/week/2026-W47');
  expect(writeAddress(weekAddress('2026-11-21', 6))).toBe('#/week/2026-W48');
});
