import { describe, expect, test } from 'vitest';
import { calendarDay } from '@/utils/domain/nudge/calendar';
import { choicesFrom, WEEKDAYS } from '@/utils/domain/nudge/choices';
import { momentsAfter } from '@/utils/domain/nudge/moments';
import { promptsOfDay } from '@/utils/domain/nudge/quiet';
import { HOUR } from '@/utils/domain/time';

const at = (text: string) => Temporal.Instant.from(`${text}Z`).epochMilliseconds;
const told = (ms: number) => new Date(ms).toISOString().slice(0, 16);

/** The moments after one, as far as a plan looks ahead. */
function moments(
  kind: Parameters<typeof momentsAfter>[0],
  after: string,
  stored: object,
  seed = 'seed',
) {
  const choices = choicesFrom({ quiet: [], ...stored });
  return [...momentsAfter(kind, at(after), { choices, zone: 'UTC', seed })];
}

describe('set times', () => {
  const rhythm = { kind: 'times', times: [1140, 60], weekdays: [6, 1] };

  test('come on the days that are chosen, in their order, each once', () => {
    const due = moments('today', '2026-11-21T01:00', { 'today.rhythm': rhythm });
    expect(due.slice(0, 3).map((moment) => told(moment.at))).toEqual([
      ...['2026-11-21T19:00', '2026-11-23T01:00', '2026-11-23T19:00'],
    ]);
    expect(due.every((moment) => moment.begin === moment.at)).toBe(true);
    const last = due.map((moment) => told(moment.at)).at(-1);
    expect(last).toBe('2026-12-05T19:00');
  });

  test('that were chosen twice come once', () => {
    const twice = { kind: 'times', times: [60, 60], weekdays: [6] };
    const due = moments('today', '2026-11-20T12:00', { 'today.rhythm': twice });
    expect(due.map((moment) => told(moment.at))).toEqual([
      ...['2026-11-21T01:00', '2026-11-28T01:00'],
    ]);
  });
});

test('a rhythm that counts minutes has no moments of its own', () => {
  const every = { kind: 'every', minutes: 60 };
  expect(moments('pause', '2026-11-21T12:00', { 'pause.rhythm': every })).toEqual([]);
});

describe('moments that vary', () => {
  const thrice = { 'pause.rhythm': { kind: 'varied', count: 3 } };
  const day = (stored: object, seed?: string) =>
    moments('pause', '2026-11-20T23:59', stored, seed).filter(
      (moment) => moment.at < at('2026-11-22T00:00'),
    );

  test('have each part of the day to themselves, with two spares in it', () => {
    const due = day(thrice);
    expect(due.map(({ begin }) => told(begin).slice(11))).toEqual([
      ...['00:00', '00:00', '00:00'],
      ...['08:00', '08:00', '08:00'],
      ...['16:00', '16:00', '16:00'],
    ]);
    for (const [place, moment] of due.entries()) {
      const from = at('2026-11-21T00:00') + (place * 8 * HOUR) / 3;
      expect(moment.at).toBeGreaterThanOrEqual(from - 1_000);
      expect(moment.at).toBeLessThan(from + (8 * HOUR) / 3);
      expect(moment.at % 1_000).toBe(0);
    }
  });

  test('share the hours that are left when some are quiet', () => {
    const quiet = [
      { from: 0, to: 8 * 60, weekdays: WEEKDAYS },
      { from: 12 * 60, to: 14 * 60, weekdays: WEEKDAYS },
      { from: 22 * 60, to: 0, weekdays: WEEKDAYS },
    ];
    const due = day({ 'pause.rhythm': { kind: 'varied', count: 2 }, quiet });
    expect(due.map(({ begin }) => told(begin).slice(11))).toEqual([
      ...['08:00', '08:00', '08:00'],
      ...['16:00', '16:00', '16:00'],
    ]);
    for (const moment of due) {
      const hour = (moment.at - at('2026-11-21T00:00')) / HOUR;
      expect((hour >= 8 && hour < 12) || (hour >= 14 && hour < 22)).toBe(true);
    }
    expect(due.some((moment) => moment.at < at('2026-11-21T12:00'))).toBe(true);
  });

  test('are none where less than a minute is left, and other ones from another seed', () => {
    const full = { from: 0, to: 0, weekdays: WEEKDAYS };
    expect(day({ ...thrice, quiet: [full] })).toEqual([]);
    expect(day(thrice, 'seed')).toEqual(day(thrice));
    expect(day(thrice, 'other')).not.toEqual(day(thrice));
  });
});

describe('the prompts around a session', () => {
  const stored = { 'session.on': true, 'session.before': true, 'session.after': true };
  const { session } = choicesFrom(stored);
  const tuesday = calendarDay(at('2026-11-24T12:00'), 'UTC');
  const prompts = (which: 'before' | 'after', more: object = {}, day = tuesday) =>
    promptsOfDay({ ...session, ...more }, which, day).map(told);

  test('come half an hour before the quiet, and when it is over', () => {
    expect(prompts('before')).toEqual(['2026-11-24T13:30']);
    expect(prompts('after')).toEqual(['2026-11-24T17:00']);
    expect(prompts('before', { around: 0 })).toEqual(['2026-11-24T14:30']);
    expect(prompts('after', { around: 0 })).toEqual(['2026-11-24T16:00']);
  });

  test('come on its day, and if they are wished for', () => {
    expect(prompts('before', {}, calendarDay(at('2026-11-25T12:00'), 'UTC'))).toEqual([]);
    expect(prompts('before', { on: false })).toEqual([]);
    expect(prompts('before', { before: false })).toEqual([]);
    expect(prompts('after', { after: false })).toEqual([]);
    expect(prompts('after', { before: false })).toHaveLength(1);
  });

  test('are planned on other days as well when they lie over midnight', () => {
    const night = { ...stored, 'session.time': 30 };
    const due = moments('before', '2026-11-22T12:00', night);
    expect(due.map((moment) => told(moment.at))).toEqual([
      ...['2026-11-23T23:00', '2026-11-30T23:00'],
    ]);
    const late = moments('after', '2026-11-25T00:30', { ...stored, 'session.time': 23 * 60 });
    expect(late.map((moment) => [told(moment.at), told(moment.begin)])[0]).toEqual([
      ...['2026-11-25T01:00', '2026-11-25T01:00'],
    ]);
  });
});
