import { describe, expect, test } from 'vitest';
import { lookAhead } from '@/utils/domain/nudge/ahead';
import { choicesFrom, WEEKDAYS } from '@/utils/domain/nudge/choices';
import {
  freeFrom,
  restEnds,
  restingAt,
  type Rest,
  type Surroundings,
} from '@/utils/domain/nudge/rest';
import { freshNudging } from '@/utils/domain/nudge/state';
import { HOUR, MINUTE } from '@/utils/domain/time';

const at = (text: string) => Temporal.Instant.from(`${text}Z`).epochMilliseconds;
const told = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const NOON = at('2026-11-21T12:00');

function around(more: Partial<Surroundings> = {}): Surroundings {
  const choices = choicesFrom({ quiet: [] });
  const nothing = { lowEnergyDay: undefined, rest: undefined };
  return { choices, zone: 'UTC', dayStartsAt: 0, ...nothing, ...more };
}

describe('a rest', () => {
  test.each<[Rest['kind'], string]>([
    ['hour', '2026-11-21T13:00'],
    ['tomorrow', '2026-11-22T04:00'],
  ])('of the kind %s ends at %s, and from then on nudges may come', (kind, end) => {
    const rest: Rest = { kind, at: NOON };
    expect(told(restEnds(rest, 'UTC', 4))).toBe(end);
    const resting = around({ rest, dayStartsAt: 4 });
    expect(told(freeFrom(NOON, resting))).toBe(end);
    expect(told(freeFrom(at(end) - 1, resting))).toBe(end);
    expect(freeFrom(at(end), resting)).toBe(at(end));
    expect(freeFrom(NOON - 1, resting)).toBe(NOON - 1);
  });

  test('until the person says has no end', () => {
    expect(freeFrom(NOON, around({ rest: { kind: 'open', at: NOON } }))).toBe(Infinity);
  });

  test('goes on until it ends, and says when that is, if it ends by itself', () => {
    const resting = (after: number, kind?: Rest['kind']) =>
      restingAt(NOON + after, {
        rest: kind && { kind, at: NOON },
        zone: 'UTC',
        dayStartsAt: 0,
      });
    expect(resting(0)).toBeUndefined();
    expect(resting(0, 'hour')).toEqual({ until: NOON + HOUR });
    expect(resting(HOUR - 1, 'hour')).toEqual({ until: NOON + HOUR });
    expect(resting(HOUR, 'hour')).toBeUndefined();
    expect(resting(999 * HOUR, 'open')).toEqual({ until: undefined });
  });

  test('and quiet hours that follow one another are passed over together', () => {
    const choices = choicesFrom({ quiet: [{ from: 13 * 60, to: 15 * 60, weekdays: WEEKDAYS }] });
    const rest: Rest = { kind: 'hour', at: NOON };
    expect(told(freeFrom(NOON, around({ choices, rest })))).toBe('2026-11-21T15:00');
  });
});

describe('a low-energy day', () => {
  test('is quiet from the hour at which the person’s days begin to the same hour', () => {
    const quiet = around({ lowEnergyDay: '2026-11-21', dayStartsAt: 4 });
    expect(freeFrom(at('2026-11-21T03:59'), quiet)).toBe(at('2026-11-21T03:59'));
    expect(told(freeFrom(at('2026-11-21T04:00'), quiet))).toBe('2026-11-22T04:00');
    expect(told(freeFrom(NOON, quiet))).toBe('2026-11-22T04:00');
    const berlin = { ...quiet, zone: 'Europe/Berlin', dayStartsAt: 0 };
    expect(told(freeFrom(NOON, berlin))).toBe('2026-11-21T23:00');
  });
});

describe('what lies ahead', () => {
  const tea = choicesFrom({
    ...{ 'pause.rhythm': { kind: 'every', minutes: 60 } },
    quiet: [{ from: 13 * 60 + 30, to: 14 * 60 + 30, weekdays: WEEKDAYS }],
  });
  const span = { from: NOON, to: NOON + 4 * HOUR };

  test('has each quiet time once, cut at the ends of what is looked at', () => {
    const quiet = (more: Partial<Surroundings>, from = NOON) =>
      lookAhead(freshNudging(NOON, 'seed'), around(more), { ...span, from }).quiet.map((its) =>
        [its.from, its.to].map(told),
      );
    const hour = ['2026-11-21T13:30', '2026-11-21T14:30'];
    expect(quiet({ choices: tea })).toEqual([hour]);
    expect(quiet({ choices: tea, rest: { kind: 'hour', at: NOON - 5 * MINUTE } })).toEqual([
      ['2026-11-21T12:00', '2026-11-21T12:55'],
      hour,
    ]);
    expect(quiet({ rest: { kind: 'open', at: NOON } })).toEqual([
      ['2026-11-21T12:00', '2026-11-21T16:00'],
    ]);
    expect(quiet({})).toEqual([]);
    expect(quiet({ choices: tea }, NOON + 4 * HOUR)).toEqual([]);
  });

  test('has every nudge before its end, and a count begins anew after what is quiet', () => {
    const nudging = { ...freshNudging(NOON, 'seed'), from: { pause: NOON } };
    const { nudges } = lookAhead(nudging, around({ choices: tea }), span);
    expect(nudges.map((due) => [due.kind, told(due.at)])).toEqual([
      ['pause', '2026-11-21T13:00'],
      ['pause', '2026-11-21T15:30'],
    ]);
  });

  test('never has more than a hundred nudges', () => {
    const choices = choicesFrom({ 'pause.rhythm': { kind: 'every', minutes: 10 }, quiet: [] });
    const week = { from: NOON, to: NOON + 7 * 24 * HOUR };
    expect(lookAhead(freshNudging(NOON, 'seed'), around({ choices }), week).nudges).toHaveLength(
      100,
    );
  });
});
