import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '@/utils/domain/nudge/choices';
import { look, SETTLE, stillOffered, wakeWith } from '@/utils/domain/nudge/look';
import { OFFER_LASTS } from '@/utils/domain/nudge/offer';
import { freshNudging } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import { around, liveUntil, moment, NOON, planned } from './living';

describe('the next look', () => {
  test('is two minutes and a little before a nudge, then every half minute', () => {
    const approach = NOON + HOUR - SETTLE - 20 * SECOND;
    expect(look(planned(), moment(NOON)).wakeAt).toBe(approach);
    const first = look(planned(), moment(approach));
    expect([first.wakeAt, first.after.watch]).toEqual([
      approach + 30 * SECOND,
      { since: approach, last: approach },
    ]);
    const second = look(first.after, moment(approach + 50 * SECOND));
    expect(second.after.watch).toEqual({ since: approach, last: approach + 50 * SECOND });
    const last = look(second.after, moment(approach + 100 * SECOND));
    expect(last.wakeAt).toBe(approach + 130 * SECOND);
    const close = look(last.after, moment(approach + 125 * SECOND));
    expect(close.wakeAt).toBe(NOON + HOUR);
  });

  test('takes no word for it that somebody was there while the worker slept, or with a wrong clock', () => {
    const at = NOON + HOUR - MINUTE;
    const watched = (since: number, last: number) =>
      look({ ...planned(), watch: { since, last } }, moment(at)).after.watch?.since;
    expect(watched(at - 2 * MINUTE, at - 50 * SECOND)).toBe(at - 2 * MINUTE);
    expect(watched(at - 2 * MINUTE, at - 51 * SECOND)).toBe(at);
    expect(watched(at - 2 * MINUTE, at + 1)).toBe(at);
    expect(watched(at - MINUTE, at - 2 * MINUTE)).toBe(at);
  });

  test('is ten minutes later while nobody is there, and the plan goes on', () => {
    const away = (now: number, stored?: object) =>
      look(planned(), moment(now, { presence: 'away', around: around(stored) }));
    const gone = away(NOON + 20 * MINUTE);
    expect(gone.given).toBeUndefined();
    expect(gone.after.presence).toEqual({ kind: 'away', since: NOON + 20 * MINUTE });
    expect(gone.after.next).toEqual({ kind: 'pause', at: NOON + HOUR });
    expect(gone.wakeAt).toBe(NOON + 30 * MINUTE);
    const still = look(gone.after, moment(NOON + 45 * MINUTE, { presence: 'away' }));
    expect([still.wakeAt, still.after.presence]).toEqual([NOON + 50 * MINUTE, gone.after.presence]);
    const off = away(NOON, { 'pause.on': false });
    expect([off.wakeAt, off.after.next]).toEqual([undefined, undefined]);
  });

  test('after a nudge is before the one that follows, if one does', () => {
    const given = liveUntil(NOON + 2 * HOUR, planned());
    expect(given.after.next).toEqual({ kind: 'pause', at: NOON + 2 * HOUR });
    expect(given.wakeAt).toBe(NOON + 2 * HOUR - SETTLE - 20 * SECOND);
    const once = { ...freshNudging(NOON - HOUR, 'seed'), given: { line: NOON } };
    const later = { kind: 'check', at: NOON + HOUR, after: NOON } as const;
    const check = around({
      ...{ 'pause.on': false, 'check.on': true, quiet: [] },
      'check.rhythm': { kind: 'times', times: [0], weekdays: [] },
    });
    const looked = liveUntil(NOON + 2 * HOUR, { ...once, later }, { around: check });
    expect([looked.given?.kind, looked.wakeAt, looked.after.next]).toEqual([
      ...['check', undefined, undefined],
    ]);
    expect(looked.after.given).toEqual({ line: NOON, check: NOON + HOUR });
  });

  test('is when an offer leaves, if that is sooner', () => {
    const free = around();
    expect(wakeWith(NOON, undefined, free)).toBe(NOON);
    expect(wakeWith(undefined, undefined, free)).toBeUndefined();
    expect(wakeWith(undefined, { at: NOON }, free)).toBe(NOON + OFFER_LASTS);
    expect(wakeWith(NOON + HOUR, { at: NOON }, free)).toBe(NOON + OFFER_LASTS);
    expect(wakeWith(NOON + 1, { at: NOON }, free)).toBe(NOON + 1);
  });

  test('is when quiet hours or a session begin while an offer waits, and it goes then', () => {
    const soon = { from: 12 * 60 + 20, to: 14 * 60, weekdays: WEEKDAYS };
    const therapy = { 'session.on': true, 'session.weekday': 6, 'session.time': 13 * 60 + 20 };
    for (const chosen of [{ quiet: [soon] }, { quiet: [], ...therapy }]) {
      const quiet = around(chosen);
      const begins = NOON + 20 * MINUTE;
      const offer = { at: NOON + 1 };
      expect(wakeWith(NOON + HOUR, offer, quiet)).toBe(begins);
      const waits = (now: number) =>
        stillOffered(offer, { now, answeredAt: undefined, around: quiet });
      expect([waits(begins - 1), waits(begins)]).toEqual([offer, undefined]);
    }
  });

  test('is no sooner for an offer that was asked for in quiet hours', () => {
    const quiet = around({ quiet: [{ from: 11 * 60, to: 14 * 60, weekdays: WEEKDAYS }] });
    const offer = { at: NOON };
    expect(wakeWith(undefined, offer, quiet)).toBe(NOON + OFFER_LASTS);
    const last = NOON + OFFER_LASTS - 1;
    expect(stillOffered(offer, { now: last, answeredAt: undefined, around: quiet })).toBe(offer);
    expect(stillOffered(offer, { now: last, answeredAt: NOON, around: quiet })).toBeUndefined();
  });
});
