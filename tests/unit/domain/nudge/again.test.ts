import { describe, expect, test } from 'vitest';
import { comesAgain } from '@/utils/domain/nudge/again';
import { answered, type Shared } from '@/utils/domain/nudge/answer';
import { look } from '@/utils/domain/nudge/look';
import type { Offer } from '@/utils/domain/nudge/offer';
import type { Rest, Surroundings } from '@/utils/domain/nudge/rest';
import { HOUR, MINUTE } from '@/utils/domain/time';
import { around, EVERY_HOUR, liveUntil, moment, NOON, planned } from './living';

const offer: Offer = { at: NOON, kind: 'pause', dot: true, card: true, pending: [] };

/** What becomes of a nudge of noon that is put off for 15 minutes, and what comes of it within the hour. */
function putOff(
  surroundings: Surroundings,
  { keptAt, kind = 'pause' }: { keptAt?: number; kind?: Offer['kind'] } = {},
) {
  const nudging = { ...planned(), lastAt: NOON, lastMark: NOON };
  const shared: Shared = { nudging, offer: { ...offer, kind }, rest: undefined };
  const now = Math.max(NOON, keptAt ?? NOON);
  const after = answered(
    shared,
    { ...offer, kind },
    { kind: 'later', minutes: 15 },
    now,
    around(),
  ).nudging;
  const taken = { pausedAt: undefined, keptAt };
  const put = comesAgain(after, { now, ...taken, around: surroundings });
  const { given, at } = liveUntil(NOON + HOUR - MINUTE, put.nudging, {
    ...taken,
    around: surroundings,
  });
  return { told: put.at, came: given && at, later: put.nudging.later };
}

describe('a nudge that is put off', () => {
  const quiet = (from: number, to: number) => ({
    ...EVERY_HOUR,
    quiet: [{ from, to, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
  });

  test('comes when it was said to come', () => {
    expect(putOff(around())).toMatchObject({
      told: NOON + 15 * MINUTE,
      came: NOON + 15 * MINUTE,
    });
  });

  test.each<[string, Surroundings]>([
    ['quiet hours', around(quiet(12 * 60 + 10, 13 * 60))],
    // Noon of the 21st is on a Saturday.
    [
      'the quiet around a session',
      around({ ...EVERY_HOUR, 'session.on': true, 'session.weekday': 6, 'session.time': 780 }),
    ],
    ['a rest', around(EVERY_HOUR, { kind: 'hour', at: NOON } satisfies Rest)],
  ])('into %s stays away and is forgotten, as is said', (_, surroundings) => {
    expect(putOff(surroundings)).toEqual({ told: undefined, came: undefined, later: undefined });
  });

  test('to the end of quiet hours comes', () => {
    expect(putOff(around(quiet(11 * 60, 12 * 60 + 15))).came).toBe(NOON + 15 * MINUTE);
  });

  test('comes later than wished after a win that was kept a moment ago, as is said', () => {
    const at = NOON + 26 * MINUTE;
    expect(putOff(around(), { keptAt: NOON + MINUTE })).toMatchObject({ told: at, came: at });
    const today = around({ ...EVERY_HOUR, 'today.on': true });
    const kept = { keptAt: NOON + MINUTE, kind: 'today' } as const;
    expect(putOff(today, kept)).toMatchObject({ told: at, came: at });
  });

  test('comes whatever kinds are on, if it was asked for', () => {
    const none = around({ ...EVERY_HOUR, 'pause.on': false });
    const at = NOON + 15 * MINUTE;
    expect(putOff(none)).toMatchObject({ told: at, came: at, later: { asked: true } });
    expect(putOff(around()).later?.asked).toBeUndefined();
  });

  test('and asked for is waited for while nobody is there, with nothing else planned', () => {
    const none = around({ ...EVERY_HOUR, 'pause.on': false });
    const { later } = putOff(none);
    const looked = look({ ...planned(), later }, moment(NOON, { presence: 'away', around: none }));
    expect(looked.after.next?.at).toBe(NOON + 15 * MINUTE);
    expect(looked.wakeAt).toBeDefined();
  });

  test('is nothing where nothing was put off', () => {
    const nudging = planned();
    const known = { now: NOON, pausedAt: undefined, keptAt: undefined, around: around() };
    expect(comesAgain(nudging, known)).toEqual({ nudging, at: undefined });
  });
});
