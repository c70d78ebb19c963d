import { describe, expect, test } from 'vitest';
import { choicesFrom, WEEKDAYS } from '@/utils/domain/nudge/choices';
import { countOf, isOn, nextNudge, wantsNotifications } from '@/utils/domain/nudge/next';
import type { Surroundings } from '@/utils/domain/nudge/rest';
import { freshNudging, type Nudging } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE } from '@/utils/domain/time';

const at = (text: string) => Temporal.Instant.from(`2026-11-21T${text}Z`).epochMilliseconds;
const NOON = at('12:00');
const GAP = 25 * MINUTE;

const times = (...minutes: number[]) => ({ kind: 'times', times: minutes, weekdays: WEEKDAYS });
const only = (stored: object): Surroundings => ({
  ...{ choices: choicesFrom({ 'pause.on': false, quiet: [], ...stored }), zone: 'UTC' },
  ...{ dayStartsAt: 0, lowEnergyDay: undefined, rest: undefined },
});
/** A plan that began long ago. */
const calm: Nudging = freshNudging(NOON - 5 * HOUR, 'seed');

function next(around: Surroundings, nudging: Nudging = calm, now = NOON, more: object = {}) {
  const found = nextNudge({ nudging, around, now, missedBefore: now - MINUTE, ...more });
  const told = found && new Date(found.at).toISOString().slice(11, 16);
  return found && [found.kind, told, ...(found.later ? ['later'] : [])].join(' ');
}

describe('a kind of nudge is on', () => {
  test('if it is switched on, and body kindness has something to be about', () => {
    const body = { 'body.on': true };
    const cues = Object.keys(choicesFrom({}).cues).map((cue) => [`cue.${cue}`, false] as const);
    expect(isOn('body', only(body))).toBe(true);
    expect(isOn('body', only({ ...body, ...Object.fromEntries(cues) }))).toBe(false);
    expect(isOn('body', only({ ...body, ...Object.fromEntries(cues.slice(1)) }))).toBe(true);
    expect(isOn('need', only({ 'need.on': true, ...Object.fromEntries(cues) }))).toBe(true);
    expect(isOn('need', only({}))).toBe(false);
  });

  test('around a session, if there is one', () => {
    const session = { 'session.on': true, 'session.before': true };
    expect(isOn('before', only(session))).toBe(true);
    expect(isOn('after', only(session))).toBe(false);
    expect(isOn('before', only({ 'session.before': true }))).toBe(false);
  });

  test('and counts minutes if that is its rhythm', () => {
    expect(countOf('body', only({}))).toBe(HOUR);
    expect(countOf('pause', only({}))).toBeUndefined();
    expect(countOf('before', only({}))).toBeUndefined();
  });
});

test('a notification is wished for if something that is on is to come as one, a prompt around a session too', () => {
  const today = { 'today.notification': true };
  expect(wantsNotifications(only({ 'need.on': true, ...today }))).toBe(false);
  expect(wantsNotifications(only({ 'today.on': true, ...today }))).toBe(true);
  const session = { 'session.on': true, ...today };
  expect(wantsNotifications(only(session))).toBe(false);
  expect(wantsNotifications(only({ ...session, 'session.after': true }))).toBe(true);
});

describe('what comes next', () => {
  const today = { 'today.on': true, 'today.rhythm': times(13 * 60) };

  test('is the earliest, and of two at once the rarer', () => {
    const line = { 'line.on': true, 'line.rhythm': times(13 * 60) };
    const need = { 'need.on': true, 'need.rhythm': times(13 * 60 + 1) };
    expect(next(only({ ...today, ...need }))).toBe('today 13:00');
    expect(next(only({ ...line, ...today }))).toBe('line 13:00');
    expect(next(only({}))).toBeUndefined();
  });

  test('is of two that wait for the gap the one that came least lately: one that is often due leaves room', () => {
    const often = { 'body.on': true, 'body.rhythm': { kind: 'every', minutes: 10 } };
    const line = { 'pause.on': true, 'pause.rhythm': times(13 * 60) };
    const around = only({ ...often, ...line });
    const waiting = { ...calm, lastAt: at('12:50'), from: { body: at('12:50') } };
    const came = (body: string, pause: string) =>
      next(around, { ...waiting, given: { body: at(body), pause: at(pause) } }, at('12:59'));
    expect(came('12:50', '09:00')).toBe('pause 13:15');
    expect(came('09:00', '12:50')).toBe('body 13:15');
  });

  test('waits out the gap after a nudge, a pause and a win, for an hour at most', () => {
    const around = only({ ...today, gap: 25 });
    for (const time of [at('12:50'), at('12:36')]) {
      const held = new Date(time + GAP).toISOString().slice(11, 16);
      const seen = { mark: time, at: time };
      const now = time;
      expect(next(around, { ...calm, lastAt: time }, now)).toBe(`today ${held}`);
      expect(next(around, { ...calm, lastMark: time }, now)).toBe(`today ${held}`);
      expect(next(around, { ...calm, paused: seen }, now)).toBe(`today ${held}`);
      expect(next(around, { ...calm, kept: seen }, now)).toBe(`today ${held}`);
    }
    const hour = only({ ...today, gap: 60 });
    const just = { ...calm, kept: { mark: undefined, at: at('13:00') } };
    expect(next(hour, just, at('13:00'))).toBe('today 14:00');
    // What would have to wait longer is dropped, and comes at its time on the next day.
    const longer = { ...calm, kept: { mark: undefined, at: at('13:00') + 1 } };
    expect(next(hour, longer, at('13:00') + 1, { missedBefore: at('13:00') })).toBe('today 13:00');
  });

  test('comes after an hour of waiting also when the alarm is seconds late, and not when it was missed', () => {
    const hour = only({ ...today, gap: 60 });
    const held = { ...calm, kept: { mark: undefined, at: at('13:00') } };
    expect(next(hour, held, at('14:00') + 30_000)).toBe('today 14:00');
    expect(next(hour, held, at('14:01') + 1, { missedBefore: at('14:00') + 1 })).toBe(
      'today 13:00',
    );
  });

  test('is not held by a mark that lies ahead, from a clock that was wrong', () => {
    expect(next(only(today), { ...calm, lastMark: at('12:59') })).toBe('today 13:00');
  });

  test('passes over moments that are quiet, and those to which courtesy would move into quiet', () => {
    const quiet = (from: number, to: number) => [{ from, to, weekdays: [6] }];
    const twice = { 'today.on': true, 'today.rhythm': times(13 * 60, 16 * 60) };
    expect(next(only({ ...twice, quiet: quiet(780, 800) }))).toBe('today 16:00');
    const soon = { ...calm, lastAt: at('12:50') };
    expect(next(only({ ...twice, quiet: quiet(790, 820) }), soon, at('12:50'))).toBe('today 16:00');
  });

  test('is nothing that was missed, and nothing that was given already', () => {
    const twice = only({ 'today.on': true, 'today.rhythm': times(13 * 60, 16 * 60) });
    expect(next(twice, calm, at('13:01'))).toBe('today 13:01');
    expect(next(twice, calm, at('13:01') + 1)).toBe('today 16:00');
    const given = { ...calm, given: { today: at('13:00') } };
    expect(next(twice, given, at('13:00'))).toBe('today 16:00');
    const since = { ...calm, from: { today: at('13:00') } };
    expect(next(twice, since, at('13:00'))).toBe('today 16:00');
  });

  test('takes a spare moment if the first was missed, and none when the part has had one', () => {
    const around = only({ 'pause.on': true, 'pause.rhythm': { kind: 'varied', count: 1 } });
    const begun = freshNudging(at('00:00') - 24 * HOUR, 'seed');
    const first = nextNudge({
      nudging: begun,
      around,
      now: at('00:00'),
      missedBefore: at('00:00'),
    });
    const spare = nextNudge({
      ...{ nudging: begun, around, now: (first?.at ?? 0) + HOUR },
      missedBefore: (first?.at ?? 0) + 1,
    });
    expect(spare?.at).toBeGreaterThan(first?.at ?? Infinity);
    expect(spare?.at).toBeLessThan(at('00:00') + 24 * HOUR);
    const given = { ...begun, given: { pause: first?.at ?? 0 } };
    const now = (first?.at ?? 0) + 1;
    const after = nextNudge({ nudging: given, around, now, missedBefore: now });
    expect(after?.at).toBeGreaterThan(at('00:00') + 24 * HOUR);
  });
});

describe('what was put off', () => {
  const later = { kind: 'need', at: at('13:00'), after: at('11:00') } as const;
  const put = (more: Partial<Nudging> = {}): Nudging => ({ ...calm, later, ...more });
  const need = only({ 'need.on': true, 'need.rhythm': times(23 * 60) });

  test('comes at its time, before anything else of that moment', () => {
    expect(next(need, put())).toBe('need 13:00 later');
    const other = { 'check.on': true, 'check.rhythm': times(13 * 60) };
    expect(next(only({ 'need.on': true, ...other }), put())).toBe('need 13:00 later');
  });

  test('keeps the distance to a pause, and to another nudge than the one it answers', () => {
    const now = at('12:50');
    const paused = { mark: now, at: now };
    expect(next(need, put({ paused }), now)).toBe('need 13:15 later');
    expect(next(need, put({ lastAt: now, lastMark: now }), now)).toBe('need 13:15 later');
    const answer = { ...later, after: now };
    expect(next(need, put({ later: answer, lastAt: now, lastMark: now }), now)).toBe(
      'need 13:00 later',
    );
  });

  test('is dropped when it was missed, when it is quiet then, and when it would come too late', () => {
    expect(next(need, put(), at('13:01'))).toBe('need 13:01 later');
    expect(next(need, put(), at('13:01') + 1)).toBe('need 23:00');
    const quiet = [{ from: 770, to: 790, weekdays: [6] }];
    const asleep = only({ 'need.on': true, 'need.rhythm': times(23 * 60), quiet });
    expect(next(asleep, put())).toBe('need 23:00');
    const soonest = { soonest: at('14:00'), missedBefore: at('12:00') };
    expect(next(need, put(), at('14:00'), soonest)).toBe('need 14:00 later');
    const tooLate = { soonest: at('14:00') + 1, missedBefore: at('12:00') };
    expect(next(need, put(), at('14:00'), tooLate)).toBe('need 23:00');
  });

  test('is dropped with its kind, and no other of its kind comes before it', () => {
    expect(next(only({}), put())).toBeUndefined();
    expect(next(only({}), put({ later: { ...later, asked: true } }))).toBe('need 13:00 later');
    const soon = only({ 'need.on': true, 'need.rhythm': times(12 * 60 + 30, 23 * 60) });
    expect(next(soon, put())).toBe('need 13:00 later');
    const every = only({ 'need.on': true, 'need.rhythm': { kind: 'every', minutes: 10 } });
    expect(next(every, put({ from: { need: NOON } }))).toBe('need 13:00 later');
  });
});
