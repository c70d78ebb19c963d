import { describe, expect, test } from 'vitest';
import { answered, rested, type Shared } from '@/utils/domain/nudge/answer';
import { look, SETTLE, type Moment } from '@/utils/domain/nudge/look';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest } from '@/utils/domain/nudge/rest';
import type { Nudging } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE } from '@/utils/domain/time';
import { around, EVERY_HOUR, liveUntil, moment, NOON, planned } from './living';

describe('an answer', () => {
  const offer: Offer = { at: NOON, kind: 'pause', dot: true, card: true, pending: [] };
  const shared = (): Shared => {
    const nudging = { ...planned(), lastAt: NOON, lastMark: NOON };
    return { nudging, offer, rest: undefined };
  };

  test.each([5, 15, 60])('"in %i minutes" brings it again then, gap or no gap', (minutes) => {
    const { nudging, offer: left } = answered(
      shared(),
      offer,
      { kind: 'later', minutes },
      NOON,
      around(),
    );
    expect(left).toBeUndefined();
    const { given, at } = liveUntil(NOON + 2 * HOUR, nudging);
    expect(given?.kind).toBe('pause');
    expect(at).toBe(NOON + Math.max(minutes * MINUTE, SETTLE));
  });

  test('"later" is forgotten when the person has taken a pause since, or kept the win', () => {
    const { nudging } = answered(shared(), offer, { kind: 'later', minutes: 15 }, NOON, around());
    const today = { ...nudging, later: { ...nudging.later, kind: 'today' } } as Nudging;
    const both = around({ ...EVERY_HOUR, 'today.on': true });
    const left = (before: Nudging, more: Partial<Moment>) =>
      look(before, moment(NOON + 2, { around: both, ...more })).after.later?.kind;
    expect(left(nudging, {})).toBe('pause');
    expect(left(nudging, { pausedAt: NOON - 1, keptAt: NOON + 1 })).toBe('pause');
    expect(left(nudging, { pausedAt: NOON })).toBeUndefined();
    expect(left(today, { keptAt: NOON - 1 })).toBe('today');
    expect(left(today, { keptAt: NOON })).toBeUndefined();
    expect(left(today, { pausedAt: NOON + 1 })).toBeUndefined();
  });

  test('that it is done takes the offer away and nothing else', () => {
    const before = shared();
    expect(answered(before, offer, { kind: 'done' }, NOON, around())).toEqual({
      ...before,
      offer: undefined,
    });
  });

  test('takes away no offer that has come since', () => {
    const newer = { ...shared(), offer: { ...offer, at: NOON + HOUR } };
    expect(answered(newer, offer, { kind: 'done' }, NOON + HOUR, around())).toEqual(newer);
  });

  test('"later" brings back what it was about', () => {
    const about: Offer = { ...offer, kind: 'body', cue: 'eyes', line: 'a_line' };
    const body = around({ ...EVERY_HOUR, 'pause.on': false, 'body.on': true });
    const { nudging } = answered(shared(), about, { kind: 'later', minutes: 5 }, NOON, around());
    const { given, after } = liveUntil(NOON + HOUR, nudging, { around: body });
    expect(given).toEqual({ kind: 'body', cue: 'eyes', line: 'a_line' });
    expect([after.later, after.lastCue]).toEqual([undefined, 'eyes']);
    const other = { ...nudging, later: { kind: 'pause', at: NOON + MINUTE, after: NOON } } as const;
    const wished = around({ ...EVERY_HOUR, 'body.on': true });
    expect(liveUntil(NOON + HOUR, other, { around: wished }).given?.cue).toBeUndefined();
  });

  test('"not today" rests all of them until the day ends, and "until I say" stands', () => {
    const { rest, nudging } = answered(shared(), offer, { kind: 'not today' }, NOON, around());
    expect(rest).toEqual({ kind: 'tomorrow', at: NOON });
    const { next } = look(nudging, moment(NOON, { around: around(EVERY_HOUR, rest) })).after;
    expect(next?.at).toBe(NOON + 12 * HOUR + HOUR);
    const open = rested(shared(), 'open', NOON, around());
    expect(answered(open, offer, { kind: 'not today' }, NOON, around()).rest?.kind).toBe('open');
    const none = look(nudging, moment(NOON, { around: around(EVERY_HOUR, open.rest) }));
    expect([none.after.next, none.wakeAt]).toEqual([undefined, undefined]);
  });

  test('"for an hour" takes nothing away of a rest that is longer, and is one after any that is over', () => {
    const rests = (rest: Rest | undefined, kind: Rest['kind'], now: number) =>
      rested({ ...shared(), rest }, kind, now, around()).rest;
    const hour = (at: number): Rest => ({ kind: 'hour', at });
    const tomorrow: Rest = { kind: 'tomorrow', at: NOON };
    expect(rests(tomorrow, 'hour', NOON + HOUR)).toEqual(tomorrow);
    expect(rests(tomorrow, 'hour', NOON + 12 * HOUR)).toEqual(hour(NOON + 12 * HOUR));
    expect(rests(hour(NOON), 'hour', NOON + MINUTE)).toEqual(hour(NOON + MINUTE));
    expect(rests(hour(NOON), 'tomorrow', NOON + MINUTE)?.kind).toBe('tomorrow');
    // Late in the evening an hour is longer than the day.
    const late = NOON + 12 * HOUR - 10 * MINUTE;
    expect(rests(hour(late), 'tomorrow', late + MINUTE)).toEqual(hour(late));
    expect(rests({ kind: 'open', at: NOON + HOUR }, 'hour', NOON)?.kind).toBe('open');
  });
});
