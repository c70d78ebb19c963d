import { describe, expect, test } from 'vitest';
import { lookAhead } from '@/utils/domain/nudge/ahead';
import { look, type Moment } from '@/utils/domain/nudge/look';
import { freshNudging, nudgingFrom } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE } from '@/utils/domain/time';
import { around, moment, NOON } from './living';

describe('a nudge for the weekly check', () => {
  const sunday = { kind: 'times', times: [18 * 60], weekdays: [7] };
  const wished = { 'pause.on': false, 'check.on': true, 'check.rhythm': sunday, quiet: [] };
  const DAY = 24 * HOUR;
  /** NOON is on a Saturday. */
  const DUE = NOON + DAY + 6 * HOUR;
  const next = (check: Moment['check'], now = NOON, before = freshNudging(NOON, 'seed')) =>
    look(before, moment(now, { around: around(wished), check })).after.next?.at;

  test('does not come for a week whose check was made or skipped already', () => {
    expect(next(undefined)).toBe(DUE);
    expect(next({ answeredAt: NOON - HOUR, until: DUE })).toBe(DUE);
    expect(next({ answeredAt: NOON - HOUR, until: DUE + 1 })).toBe(DUE + 7 * DAY);
  });

  test('does not count it from now on either, if it counts minutes', () => {
    const every = around({ ...wished, 'check.rhythm': { kind: 'every', minutes: 60 } });
    const check = { answeredAt: NOON - HOUR, until: NOON + DAY };
    const { after } = look(freshNudging(NOON, 'seed'), moment(NOON, { around: every, check }));
    expect(after.next?.at).toBe(NOON + DAY);
    // What is planned ahead knows it as well, and so does the next look.
    const span = { from: NOON, to: NOON + DAY };
    expect(lookAhead(after, every, span).nudges).toEqual([]);
    expect(nudgingFrom(JSON.parse(JSON.stringify(after)), after)).toEqual(after);
  });

  test('is not kept away by a clock that was wrong', () => {
    expect(next({ answeredAt: NOON + 1, until: DUE + 365 * DAY })).toBe(DUE);
  });

  test('that was put off goes when the check was made meanwhile, and no other does', () => {
    const check = { answeredAt: NOON - MINUTE, until: NOON + DAY };
    const later = (kind: 'check' | 'need', after: number) => {
      const put = { ...freshNudging(NOON, 'seed'), later: { kind, at: NOON + 5 * MINUTE, after } };
      const both = around({ ...wished, 'need.on': true });
      return look(put, moment(NOON, { around: both, check })).after.later?.kind;
    };
    expect(later('check', NOON - 2 * MINUTE)).toBeUndefined();
    expect(later('check', NOON)).toBe('check');
    expect(later('need', NOON - 2 * MINUTE)).toBe('need');
  });

  test('does not come later either, where it was put off after the check was made for days before', () => {
    const check = { answeredAt: NOON - HOUR, until: NOON + DAY };
    const later = { kind: 'check', at: NOON + 5 * MINUTE, after: NOON, since: NOON } as const;
    const put = { ...freshNudging(NOON, 'seed'), later };
    expect(next(check, NOON, put)).toBe(DUE);
    expect(next({ ...check, until: later.at }, NOON, put)).toBe(later.at);
  });
});
