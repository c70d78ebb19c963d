import { describe, expect, test } from 'vitest';
import { hasNoTime, lookAhead } from '@/utils/domain/nudge/ahead';
import { choicesFrom, WEEKDAYS } from '@/utils/domain/nudge/choices';
import { LONG_REST, look, SETTLE, type Moment } from '@/utils/domain/nudge/look';
import { freshNudging, nudgingFrom, type Nudging } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import { around, EVERY_HOUR, liveUntil, moment, NOON, planned } from './living';

describe('the plan', () => {
  test('is not moved by being looked at, however often', () => {
    const before = planned();
    expect(before.next).toEqual({ kind: 'pause', at: NOON + HOUR });
    for (let now = NOON; now < NOON + 50 * MINUTE; now += 7 * SECOND) {
      expect(look(before, moment(now)).after).toEqual(before);
    }
  });

  test('gives a nudge when the time has come, once', () => {
    const { given, at, after } = liveUntil(NOON + 2 * HOUR, planned());
    expect(given?.kind).toBe('pause');
    expect(at).toBe(NOON + HOUR);
    expect(look(after, moment(at + SECOND)).given).toBeUndefined();
  });

  test('drops what came due while the computer slept', () => {
    const { after, given } = look(planned(), moment(NOON + HOUR + 5 * MINUTE));
    expect(given).toBeUndefined();
    expect(after.next?.at).toBe(NOON + 2 * HOUR + 5 * MINUTE);
  });

  test('meets nobody at the door: what is due just after a sleep waits two minutes', () => {
    const back = NOON + HOUR - 10 * SECOND;
    expect(look(planned(), moment(back)).after.next?.at).toBe(back + SETTLE);
  });

  test('is not moved again where a count ended just before the quiet that has begun', () => {
    const afternoon = { from: 13 * 60, to: 15 * 60, weekdays: WEEKDAYS };
    const quiet = around({ ...EVERY_HOUR, quiet: [afternoon] });
    const seen = (at: number, before: Nudging) => look(before, moment(at, { around: quiet })).after;
    const begun = NOON - 5 * SECOND;
    const before = seen(begun, freshNudging(begun, 'seed'));
    const AT_FOUR = NOON + 4 * HOUR;
    // Late by some seconds; or somebody comes back with a minute to go.
    for (const at of [NOON + HOUR + 2 * SECOND, NOON + HOUR - MINUTE + 2 * SECOND]) {
      const first = seen(at, before);
      expect(first.next?.at).toBe(AT_FOUR);
      expect(seen(AT_FOUR - 3 * MINUTE, first).next?.at).toBe(AT_FOUR);
    }
  });

  test('comes no sooner after quiet for a win kept shortly before the quiet ends', () => {
    const afternoon = { from: 12 * 60 + 30, to: 15 * 60, weekdays: WEEKDAYS };
    const quiet = around({ ...EVERY_HOUR, quiet: [afternoon] });
    const keptAt = NOON + 2 * HOUR + 50 * MINUTE;
    const next = (more: object) =>
      look(planned(), moment(keptAt, { around: quiet, ...more })).after.next?.at;
    expect(next({})).toBe(NOON + 4 * HOUR);
    expect(next({ keptAt })).toBe(NOON + 4 * HOUR);
  });

  test('notices a sleep within the last two minutes', () => {
    const first = look(planned(), moment(NOON + HOUR - 2 * MINUTE));
    const second = look(first.after, moment(NOON + HOUR - 20 * SECOND));
    expect(second.after.next?.at).toBe(NOON + HOUR - 20 * SECOND + SETTLE);
  });

  test('puts a count off by a short absence, and begins anew after a long one', () => {
    const gone = look(planned(), moment(NOON + 20 * MINUTE, { presence: 'away' })).after;
    const soon = look(gone, moment(NOON + 25 * MINUTE)).after;
    expect(soon.next?.at).toBe(NOON + HOUR + 5 * MINUTE);
    const late = NOON + 20 * MINUTE + LONG_REST;
    expect(look(gone, moment(late)).after.next?.at).toBe(late + HOUR);
  });

  test('keeps its distance to a pause taken and a win kept', () => {
    const at = NOON + 50 * MINUTE;
    expect(look(planned(), moment(at, { keptAt: at })).after.next?.at).toBe(at + 25 * MINUTE);
    expect(look(planned(), moment(at, { pausedAt: at })).after.next?.at).toBe(at + HOUR);
  });

  test('begins a count anew with the win or the pause it would have reminded of, and no other', () => {
    const both = {
      ...EVERY_HOUR,
      'today.on': true,
      'today.rhythm': { kind: 'every', minutes: 70 },
    };
    const fresh = look(freshNudging(NOON, 'seed'), moment(NOON, { around: around(both) })).after;
    const at = NOON + 10 * MINUTE;
    const counts = (more: Partial<Moment>) =>
      look(fresh, moment(at + MINUTE, { around: around(both), ...more })).after.from;
    expect(counts({})).toEqual({ pause: NOON, today: NOON });
    expect(counts({ keptAt: at })).toEqual({ pause: NOON, today: at });
    expect(counts({ pausedAt: at })).toEqual({ pause: at, today: NOON });
    expect(counts({ keptAt: NOON - HOUR, pausedAt: NOON - HOUR })).toEqual(fresh.from);
  });

  test('knows no count of a kind that is switched off, and begins one that is switched on', () => {
    const off = look(planned(), moment(NOON, { around: around({ 'pause.on': false }) })).after;
    expect([off.from, off.next]).toEqual([{}, undefined]);
    const at = NOON + 20 * MINUTE;
    expect(look(off, moment(at)).after.from).toEqual({ pause: at });
  });

  test('drops a set time at which nobody was there, and keeps what was given before it', () => {
    const set = { kind: 'times', times: [12 * 60 + 30, 15 * 60], weekdays: WEEKDAYS };
    const wished = around({ 'pause.rhythm': set, quiet: [] });
    const before = look(freshNudging(NOON - HOUR, 'seed'), moment(NOON, { around: wished })).after;
    expect(before.next).toEqual({ kind: 'pause', at: NOON + 30 * MINUTE });
    const gone = look(before, moment(NOON + MINUTE, { around: wished, presence: 'away' })).after;
    const back = look(gone, moment(NOON + HOUR, { around: wished })).after;
    expect(back.next).toEqual({ kind: 'pause', at: NOON + 3 * HOUR });
    // Nor does the gap after another nudge bring it back, within an hour of its time.
    const at = NOON + HOUR + 5 * MINUTE;
    const other = { ...back, given: { line: at }, lastAt: at, lastMark: at };
    const soon = look(other, moment(at + MINUTE, { around: wished })).after;
    expect(soon.next).toEqual(back.next);
  });

  test('drops one that was put off to a time at which nobody was there, and another does not bring it back', () => {
    const later = {
      kind: 'need',
      at: NOON + 10 * MINUTE,
      after: NOON,
      asked: true,
    } as const;
    const gone = look({ ...planned(), later }, moment(NOON + MINUTE, { presence: 'away' })).after;
    expect(gone.later).toEqual(later);
    const at = NOON + 20 * MINUTE;
    const back = look(gone, moment(at)).after;
    const other = { ...back, given: { line: at }, lastAt: at, lastMark: at };
    expect(look(other, moment(at + MINUTE)).after.next?.kind).toBe('pause');
    expect(back.later).toBeUndefined();
  });

  test.each([
    ['back a year', -365 * 24 * HOUR],
    ['ahead a year', 365 * 24 * HOUR],
  ])('survives a clock that is set %s', (_, by) => {
    const { next } = look(planned(), moment(NOON + by)).after;
    expect(next?.at).toBeGreaterThan(NOON + by);
    expect(next?.at).toBeLessThanOrEqual(NOON + by + HOUR);
  });

  test('gives body kindness in turn, and passes by what is switched off', () => {
    const body = {
      ...EVERY_HOUR,
      ...{ 'pause.on': false, 'body.on': true, 'cue.bathroom': false },
    };
    let { after } = look(freshNudging(NOON, 'seed'), moment(NOON, { around: around(body) }));
    const cues: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      const now = NOON + (count + 1) * HOUR;
      const watch = { since: now - HOUR, last: now };
      const looked = look({ ...after, watch }, moment(now, { around: around(body) }));
      cues.push(looked.given?.cue);
      after = looked.after;
    }
    expect(cues).toEqual(['water', 'food', 'moving', 'eyes', 'water']);
  });
});

describe('moments that vary', () => {
  const varied = { 'pause.rhythm': { kind: 'varied', count: 3 } };
  const daySpan = (day: number) => {
    const from = NOON - 12 * HOUR + day * 24 * HOUR;
    return { from, to: from + 24 * HOUR };
  };

  test('are as many as wished, between the quiet hours, other ones each day, the same from one seed', () => {
    const nudging = freshNudging(NOON - 24 * HOUR, 'a seed');
    const days = [0, 1, 2, 3, 4].map((day) =>
      lookAhead(nudging, around(varied), daySpan(day)).nudges.map(
        ({ at }) => (at - daySpan(day).from) / HOUR,
      ),
    );
    expect(days.map((hours) => hours.length)).toEqual([3, 3, 3, 3, 3]);
    expect(days.flat().every((hour) => hour >= 8 && hour < 22)).toBe(true);
    expect(new Set(days.map(String)).size).toBe(5);
    const again = lookAhead(nudging, around(varied), daySpan(0)).nudges;
    expect(again.map(({ at }) => (at - daySpan(0).from) / HOUR)).toEqual(days[0]);
  });
});

describe('what makes no sense', () => {
  test.each([0, 1, 1_000_000, 12.5, '20', null])(
    'an interval of %j minutes is the usual one',
    (m) => {
      const { kinds, gap } = choicesFrom({ 'body.rhythm': { kind: 'every', minutes: m }, gap: m });
      expect(kinds.body.rhythm).toEqual({ kind: 'every', minutes: 60 });
      expect(gap).toBe(25);
    },
  );

  test('quiet hours that cover the day leave no time, and nothing is planned', () => {
    const full = { quiet: [{ from: 480, to: 480, weekdays: WEEKDAYS }] };
    expect(hasNoTime(around(full), NOON)).toBe(true);
    const { after, wakeAt } = look(
      freshNudging(NOON, 'seed'),
      moment(NOON, { around: around(full) }),
    );
    expect([after.next, wakeAt]).toEqual([undefined, undefined]);
    expect(hasNoTime(around({}), NOON)).toBe(false);
  });

  test.each([null, 7, 'new', [], { from: { pause: 1e300 }, presence: 'floating', lastAt: 'now' }])(
    'a stored plan like %j is as at first',
    (stored) => {
      const fresh = freshNudging(NOON, 'seed');
      const read = nudgingFrom(stored, fresh);
      expect(look(read, moment(NOON)).after.next).toEqual({ kind: 'pause', at: NOON + HOUR });
    },
  );
});
