import { describe, expect, test } from 'vitest';
import { OFFER_LASTS, offerFrom, stillWaiting, type Offer } from '@/utils/domain/nudge/offer';

const NOON = Temporal.Instant.from('2026-11-21T12:00Z').epochMilliseconds;
const offer: Offer = {
  ...{ at: NOON, kind: 'body', cue: 'water', line: 'a_line', dot: true, card: false },
  pending: ['notification', 'chime'],
};

describe('an offer', () => {
  test.each([
    [NOON, true],
    [NOON + OFFER_LASTS - 1, true],
    [NOON + OFFER_LASTS, false],
    [NOON - 1, false],
  ])('at %d waits: %s', (now, waits) => {
    expect(stillWaiting(offer, now, undefined)).toBe(waits ? offer : undefined);
  });

  test('is answered by a pause that was begun since', () => {
    expect(stillWaiting(offer, NOON + 2, NOON - 1)).toBe(offer);
    expect(stillWaiting(offer, NOON + 2, NOON)).toBeUndefined();
    expect(stillWaiting(undefined, NOON, undefined)).toBeUndefined();
  });

  test('is not answered by a pause that was begun while the clock was ahead', () => {
    expect(stillWaiting(offer, NOON + 2, NOON + 3)).toBe(offer);
  });

  test('comes back from the disk as it was', () => {
    expect(offerFrom(JSON.parse(JSON.stringify(offer)))).toEqual(offer);
    const dotless = { ...offer, dot: false, card: true, cue: undefined, line: undefined };
    expect(offerFrom(JSON.parse(JSON.stringify(dotless)))).toEqual(dotless);
  });

  test('that says little is shown everywhere, and quietly', () => {
    const shown = { dot: true, card: true, pending: [], cue: undefined, line: undefined };
    expect(offerFrom({ at: NOON, kind: 'pause' })).toEqual({ at: NOON, kind: 'pause', ...shown });
    const odd = { cue: 'dance', line: 7, dot: 'yes', card: null, pending: 'chime' };
    expect(offerFrom({ at: NOON, kind: 'pause', ...odd })).toEqual({
      ...{ at: NOON, kind: 'pause', ...shown },
    });
    expect(offerFrom({ ...offer, pending: ['chime', 'trumpet'] })?.pending).toEqual(['chime']);
  });

  test.each([
    ...[undefined, null, 7, 'pause', {}],
    ...[{ at: NOON }, { at: NOON, kind: 'dance' }, { kind: 'pause' }],
    ...[
      { at: '1', kind: 'pause' },
      { at: Infinity, kind: 'pause' },
    ],
  ])('like %j is none', (stored) => {
    expect(offerFrom(stored)).toBeUndefined();
  });
});
