import { expect, test } from 'vitest';
import { weekIsThere, yearIsThere } from '@/utils/domain/places';

const today = '2026-11-21';
const kept = { first: '2019-05-06', last: '2024-03-04' } as const;
const newest = { first: '2026-11-09', last: '2026-11-15' } as const;
const ahead = { first: '2027-01-04', last: '2027-01-10' } as const;

test.each([
  ['this one, with nothing in it', '2026-11-16', newest, true],
  ['one before everything', '1970-01-05', newest, true],
  ['one to come', '2026-11-23', newest, false],
  ['one to come in an empty journal', '2099-03-02', undefined, false],
  ['one to come that holds something', '2027-01-04', ahead, true],
  ['one to come, before one that holds something', '2026-11-23', ahead, true],
  ['one after everything', '2027-01-11', ahead, false],
] as const)('the list reaches to a week: %s', (_, first, last, there) => {
  expect(weekIsThere({ first, last: first }, last, today)).toBe(there);
});

test.each([
  [2018, kept, false],
  [2019, kept, true],
  [2021, kept, true],
  // Nothing was kept since, and it went by all the same.
  [2025, kept, true],
  [2026, kept, true],
  [2027, kept, false],
  [2028, { first: kept.first, last: '2028-01-01' }, true],
  [2026, undefined, true],
  [2025, undefined, false],
  [2100, undefined, false],
] as const)('the year %s has a meadow', (year, days, there) => {
  expect(yearIsThere(year, days, today)).toBe(there);
});
