import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/utils/domain/day';
import { daysBetween, draftGoes, goes, without, type Forgetting } from '@/utils/domain/forget';
import { RECORD_KINDS } from '@/utils/domain/journal';

const record = { id: 'a', day: '2026-11-21', area: 'rest' };

test('of some days both ends go, and nothing beside them', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (from, length, at) => {
      const first = addDays('2026-10-01', from);
      const last = addDays(first, length);
      const day = addDays('2026-10-01', at);
      const inside = at >= from && at <= from + length;
      expect(goes({ what: 'days', first, last }, 'wins', { id: 'a', day })).toBe(inside);
    }),
  );
});

test('days to forget are days of the calendar, in either order, and a year too long takes nothing along', () => {
  const both = { what: 'days', first: '2026-01-01', last: '2026-11-22' };
  expect(daysBetween('2026-01-01', '2026-11-22')).toEqual(both);
  expect(daysBetween('2026-11-22', '2026-01-01')).toEqual(both);
  expect(daysBetween('12026-01-01', '2026-11-22')).toBeUndefined();
  expect(daysBetween('2026-11-22', '')).toBeUndefined();
});

test('an area goes from wins, a kind from its own place, everything from everywhere', () => {
  expect(goes({ what: 'area', area: 'rest' }, 'wins', record)).toBe(true);
  expect(goes({ what: 'area', area: 'body' }, 'wins', record)).toBe(false);
  expect(goes({ what: 'area', area: 'rest' }, 'reflections', record)).toBe(false);
  expect(goes({ what: 'kind', kind: 'kindLines' }, 'lineMarks', { id: 'a' })).toBe(true);
  expect(goes({ what: 'kind', kind: 'wins' }, 'pauses', record)).toBe(false);
  expect(goes({ what: 'everything' }, 'drafts', { id: 'win' })).toBe(true);
  expect(goes({ what: 'everything' }, 'about', { id: 'kept' })).toBe(true);
  expect(goes({ what: 'kind', kind: 'wins' }, 'about', { id: 'kept' })).toBe(false);
});

test('a reflection that stays says nothing of what is gone', () => {
  const check = { id: 'r', day: '2026-11-22', area: 'rest', wins: ['a', 'b'] };
  expect(without(check, { what: 'area', area: 'rest' }, new Set(['a']))).toEqual({
    id: 'r',
    day: '2026-11-22',
    wins: ['b'],
  });
  const untouched = { what: 'days', first: '2026-01-01', last: '2026-01-02' } as const;
  expect(without(check, untouched, new Set(['c']))).toBe(check);
});

test('a form left half-way counts as a reflection, and a draft of a win as a win', () => {
  const drafts = (forgetting: Forgetting) =>
    ['win', 'win/1', 'check', 'practice:need', 'form:new'].map((id) =>
      goes(forgetting, 'drafts', { id, area: 'rest' }),
    );
  expect(drafts({ what: 'kind', kind: 'wins' })).toEqual([true, true, false, false, false]);
  expect(drafts({ what: 'kind', kind: 'reflections' })).toEqual([false, false, true, true, false]);
  expect(drafts({ what: 'kind', kind: 'practices' })).toEqual([false, false, false, false, true]);
  expect(drafts({ what: 'area', area: 'rest' })).toEqual([true, true, false, false, false]);
});

test('a change that is not saved yet goes with the entry it is of, and with everything', () => {
  const edit = { id: 'edit:a/one', of: 'a' };
  const none = new Set<string>();
  for (const kind of RECORD_KINDS)
    expect(draftGoes({ what: 'kind', kind }, edit, none)).toBe(false);
  expect(draftGoes({ what: 'area', area: 'rest' }, edit, new Set(['b']))).toBe(false);
  expect(draftGoes({ what: 'area', area: 'rest' }, edit, new Set(['a']))).toBe(true);
  expect(draftGoes({ what: 'everything' }, edit, none)).toBe(true);
  expect(draftGoes({ what: 'kind', kind: 'wins' }, { id: 'win' }, none)).toBe(true);
});
