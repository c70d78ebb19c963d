import { describe, expect, test } from 'vitest';
import {
  freshNudging,
  isChosen,
  mendClock,
  nudgingFrom,
  restFrom,
  see,
  type Nudging,
} from '@/utils/domain/nudge/state';
import { HOUR } from '@/utils/domain/time';

const NOON = Temporal.Instant.from('2026-11-21T12:00Z').epochMilliseconds;
const fresh = freshNudging(NOON, 'fresh');

const full: Nudging = {
  seed: 'a seed',
  presence: { kind: 'away', since: NOON - 5 },
  from: { pause: NOON - 4, check: NOON - 3 },
  given: { after: NOON - 2 },
  lastAt: NOON - 7,
  lastMark: NOON - 6,
  lastCue: 'food',
  paused: { mark: NOON - 9, at: NOON - 8 },
  kept: { mark: NOON - 11, at: NOON - 10 },
  later: {
    ...{ kind: 'body', cue: 'water', line: 'a line', at: NOON + 12, after: NOON - 13 },
    ...{ since: NOON - 12, asked: true },
  },
  watch: { since: NOON - 15, last: NOON - 14 },
  next: { kind: 'before', at: NOON + 16 },
};

describe('a plan', () => {
  test('begins with nothing given, and the whole first gap before it', () => {
    expect(fresh).toEqual({
      ...{ seed: 'fresh', presence: { kind: 'here', since: NOON }, from: {}, given: {} },
      ...{ lastAt: NOON, lastMark: NOON },
      paused: { mark: undefined, at: undefined },
      kept: { mark: undefined, at: undefined },
    });
    expect(fresh.paused).toHaveProperty('mark');
  });

  test('comes back from the disk as it was', () => {
    expect(nudgingFrom(JSON.parse(JSON.stringify(full)), fresh)).toEqual(full);
    const here = { ...full, presence: { kind: 'here', since: NOON } as const };
    expect(nudgingFrom(here, fresh)).toEqual(here);
  });

  test.each([undefined, null, 7, 'new', [], {}, () => 1])('is as at first after %j', (stored) => {
    expect(nudgingFrom(stored, fresh)).toEqual(fresh);
  });

  test.each<[string, unknown, unknown]>([
    ['seed', '', 'fresh'],
    ['seed', 7, 'fresh'],
    ['presence', { kind: 'floating', since: NOON }, fresh.presence],
    ['presence', { kind: 'here', since: 'now' }, fresh.presence],
    ['presence', { kind: 'away' }, fresh.presence],
    ['presence', 'here', fresh.presence],
    ['from', { pause: NOON, dance: NOON, today: 'now' }, { pause: NOON }],
    ['given', { pause: 0.5, body: 8e15, line: -8e15, need: NOON }, { need: NOON }],
    ['given', null, {}],
    ['lastAt', '1', NOON],
    ['lastAt', 8e15, NOON],
    ['lastMark', Number.NaN, NOON],
    ['lastMark', 1.5, NOON],
    ['lastCue', 'dance', undefined],
    ['paused', { mark: 'x', at: NOON }, { mark: undefined, at: NOON }],
    ['kept', { mark: NOON, at: null }, { mark: NOON, at: undefined }],
    ['later', { kind: 'dance', at: NOON, after: NOON }, undefined],
    ['later', { kind: 'pause', at: 'soon', after: NOON }, undefined],
    ['later', { kind: 'pause', at: NOON }, undefined],
    ['watch', { since: NOON }, undefined],
    ['watch', { last: NOON }, undefined],
    ['next', { kind: 'dance', at: NOON }, undefined],
    ['next', { kind: 'pause' }, undefined],
  ])('with a %s of %j takes the rest', (field, value, read) => {
    expect(nudgingFrom({ ...full, [field]: value }, fresh)).toEqual({ ...full, [field]: read });
  });

  test('that was put off keeps nothing that makes no sense', () => {
    const odd = { cue: 'dance', line: 7, since: 'then', asked: 'yes' };
    const later = { kind: 'pause', at: NOON, after: NOON, ...odd };
    expect(nudgingFrom({ later }, fresh).later).toEqual({ kind: 'pause', at: NOON, after: NOON });
  });
});

describe('a stored rest', () => {
  test.each(['hour', 'tomorrow', 'open'])('%s comes back', (kind) => {
    expect(restFrom({ kind, at: NOON, more: 1 })).toEqual({ kind, at: NOON });
  });

  test.each([undefined, null, 'open', { kind: 'open' }, { kind: 'long', at: NOON }, { at: NOON }])(
    'like %j is none',
    (stored) => {
      expect(restFrom(stored)).toBeUndefined();
    },
  );
});

describe('a time that a page wrote down', () => {
  const nothing = { mark: undefined, at: undefined };

  test('is when it was, and now at the latest', () => {
    expect(see(nothing, NOON - 5, NOON)).toEqual({ mark: NOON - 5, at: NOON - 5 });
    expect(see(nothing, NOON + 5, NOON)).toEqual({ mark: NOON + 5, at: NOON });
  });

  test('that was seen before stays, even when the clock is set back and right again', () => {
    const seen = see(nothing, NOON, NOON);
    expect(see(seen, NOON, NOON + HOUR)).toBe(seen);
    expect(see(seen, NOON, NOON)).toBe(seen);
    const back = see(seen, NOON, NOON - HOUR);
    expect(back).toEqual({ mark: NOON, at: NOON - HOUR });
    expect(see(back, NOON, NOON + HOUR)).toEqual(back);
  });

  test('that is gone is gone', () => {
    expect(see({ mark: NOON, at: NOON }, undefined, NOON)).toEqual(nothing);
    expect(see(nothing, undefined, NOON)).toBe(nothing);
  });
});

test('a clock that was set back leaves nothing in the future but what was put off for an hour at most', () => {
  const early = NOON - 100;
  const mended = mendClock({ ...full, later: undefined }, early);
  expect(mended.presence).toEqual({ kind: 'away', since: early });
  expect([mended.from, mended.given]).toEqual([{ pause: early, check: early }, { after: early }]);
  expect([mended.lastAt, mended.lastMark]).toEqual([early, full.lastMark]);
  const later = (at: number) => ({ kind: 'pause', at, after: NOON }) as const;
  const within = { ...full, later: later(NOON + HOUR) };
  expect(mendClock(within, NOON)).toEqual({ ...within, lastAt: full.lastMark });
  expect(mendClock({ ...full, later: later(NOON + HOUR + 1) }, NOON).later).toBeUndefined();
});

test('a nudge is known of again once the clock is right, and still when it is set back once more', () => {
  const given = { ...full, lastAt: NOON, lastMark: NOON };
  const back = mendClock(given, NOON - 34 * HOUR);
  expect(back.lastAt).toBe(NOON - 34 * HOUR);
  const right = mendClock(back, NOON + 5);
  expect(right.lastAt).toBe(NOON);
  expect(mendClock(right, NOON - 10).lastAt).toBe(NOON - 10);
});

test('the prompts around a session are not chosen one by one', () => {
  expect((['pause', 'check', 'before', 'after'] as const).map(isChosen)).toEqual([
    ...[true, true],
    ...[false, false],
  ]);
});
