import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWaiting,
  LATE,
  LONG_REST,
  look,
  NUDGE_EVERY,
  OFFER_LASTS,
  SETTLE,
  wakeAt,
  type Nudging,
  type Presence,
} from '@/utils/domain/nudge';
import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';

const NOON = Temporal.Instant.from('2026-11-21T12:00Z').epochMilliseconds;
const here = (now: number, answeredAt?: number) => ({ now, answeredAt, presence: 'here' }) as const;
const away = (now: number) => ({ now, answeredAt: undefined, presence: 'away' }) as const;
const counting = (since: number): Nudging => ({
  plan: { kind: 'counting', since, dueAt: since + NUDGE_EVERY },
});

describe('the plan', () => {
  test('begins with a whole interval', () => {
    expect(look(undefined, here(NOON))).toEqual({ after: counting(NOON), offered: false });
  });

  test('is not moved by being looked at, however often', () => {
    const before = counting(NOON);
    for (let now = NOON; now < NOON + NUDGE_EVERY - MINUTE; now += 7 * SECOND) {
      expect(look(before, here(now))).toEqual({ after: before, offered: false });
    }
  });

  test('offers a pause when the time has come, once, and counts on', () => {
    const due = NOON + NUDGE_EVERY;
    const first = look(counting(NOON), here(due));
    expect(first).toEqual({ after: { ...counting(due), offer: { at: due } }, offered: true });
    expect(look(first.after, here(due + SECOND))).toEqual({ after: first.after, offered: false });
  });

  test('drops a nudge whose moment has passed, as after a sleep', () => {
    const now = NOON + NUDGE_EVERY + LATE + SECOND;
    expect(look(counting(NOON), here(now))).toEqual({ after: counting(now), offered: false });
  });

  test('stands still while nobody is there, and goes on when they are back', () => {
    const left = look(counting(NOON), away(NOON + 20 * MINUTE)).after;
    expect(wakeAt(left)).toBeUndefined();
    const back = NOON + 25 * MINUTE;
    expect(wakeAt(look(left, here(back)).after)).toBe(back + 30 * MINUTE);
  });

  test('begins anew after an absence that was a pause in itself', () => {
    const left = look(counting(NOON), away(NOON + 20 * MINUTE)).after;
    const back = NOON + 20 * MINUTE + LONG_REST;
    expect(look(left, here(back)).after).toEqual(counting(back));
  });

  test('lets somebody settle who left just before a nudge', () => {
    const left = look(counting(NOON), away(NOON + NUDGE_EVERY - 5 * SECOND)).after;
    const back = NOON + NUDGE_EVERY + 3 * MINUTE;
    expect(wakeAt(look(left, here(back)).after)).toBe(back + SETTLE);
  });

  test('begins anew when a pause was taken or declined', () => {
    const answered = NOON + 40 * MINUTE;
    expect(look(counting(NOON), here(answered + SECOND, answered)).after).toEqual(
      counting(answered),
    );
  });

  test.each([
    ['set back a year', NOON - 365 * 24 * HOUR],
    ['set ahead a year', NOON + 365 * 24 * HOUR],
  ])('survives a clock that was %s', (_, now) => {
    expect(look(counting(NOON), here(now))).toEqual({ after: counting(now), offered: false });
  });
});

describe('an offer', () => {
  test('leaves by itself', () => {
    const offer = { at: NOON };
    const moment = (now: number) => ({ now, answeredAt: undefined });
    expect(isWaiting(offer, moment(NOON + OFFER_LASTS - 1))).toBe(true);
    expect(isWaiting(offer, moment(NOON + OFFER_LASTS))).toBe(false);
    const before: Nudging = { ...counting(NOON), offer };
    expect(wakeAt(before)).toBe(NOON + OFFER_LASTS);
    expect(look(before, here(NOON + OFFER_LASTS)).after.offer).toBeUndefined();
  });

  test('is gone once it is answered, and an older answer does not count', () => {
    const offer = { at: NOON };
    expect(isWaiting(offer, { now: NOON + MINUTE, answeredAt: NOON + 1 })).toBe(false);
    expect(isWaiting(offer, { now: NOON + MINUTE, answeredAt: NOON - 1 })).toBe(true);
  });
});

test('whatever happens, offers keep their distance and nobody is met at the door', () => {
  const step = fc.record({
    after: fc.oneof(
      fc.integer({ min: 1, max: 5 * MINUTE }),
      fc.integer({ min: 1, max: 20 * HOUR }),
    ),
    presence: fc.constantFrom<Presence>('here', 'here', 'here', 'away'),
    answers: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let now = NOON;
      let nudging: Nudging | undefined;
      let answeredAt: number | undefined;
      let lastOffer = -Infinity;
      let cameBack = -Infinity;
      let presence: Presence = 'here';
      for (const next of steps) {
        // The alarm wakes the worker on the way, as it would.
        const target = now + next.after;
        const alarm = nudging && wakeAt(nudging);
        const times =
          alarm !== undefined && alarm > now && alarm < target ? [alarm, target] : [target];
        for (now of times) {
          if (now === target) {
            if (presence === 'away' && next.presence === 'here') cameBack = now;
            presence = next.presence;
          }
          const { after, offered } = look(nudging, { now, presence, answeredAt });
          nudging = after;
          if (!offered) continue;
          expect(presence).toBe('here');
          expect(now - lastOffer).toBeGreaterThanOrEqual(NUDGE_EVERY - SECOND);
          expect(now - cameBack).toBeGreaterThanOrEqual(SETTLE - SECOND);
          if (answeredAt !== undefined) {
            expect(now - answeredAt).toBeGreaterThanOrEqual(NUDGE_EVERY - SECOND);
          }
          lastOffer = now;
        }
        if (next.answers && presence === 'here') answeredAt = now;
        const due = nudging && wakeAt(nudging);
        if (due !== undefined) expect(due - now).toBeLessThanOrEqual(NUDGE_EVERY);
      }
    }),
    { numRuns: 1_000 },
  );
});
