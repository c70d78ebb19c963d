import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLength, roomToTell, typedSince } from '@/utils/domain/text';
import { character } from '../../fixtures/texts';

describe('the length of a text', () => {
  test('is counted in characters, and what is over the limit is said to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), fc.nat(40), (text, limit) => {
        const over = Array.from(text).length - limit;
        const expected =
          text.trim() === ''
            ? { kind: 'blank' }
            : over > 0
              ? { kind: 'long', over }
              : { kind: 'fits' };
        expect(checkLength(text, limit)).toEqual(expected);
      }),
    );
  });

  test('is told before it is reached: with 200 characters to go, or a quarter of them', () => {
    const told = (limit: number) =>
      Array.from({ length: limit + 2 }, (_, length) => roomToTell('🌱'.repeat(length), limit));
    for (const [limit, few] of [
      [300, 75],
      [500, 125],
      [2_000, 200],
    ] as const) {
      const left = Array.from({ length: few + 2 }, (_, at) => few - at);
      expect(told(limit)).toEqual([...Array<undefined>(limit - few), ...left]);
    }
    expect(roomToTell('a'.repeat(1_800), 2_000)).toBe(200);
    expect(roomToTell('a'.repeat(1_799), 2_000)).toBeUndefined();
  });

  test('counts an emoji and half of one as a character each', () => {
    expect(checkLength('🌱🌱', 2)).toEqual({ kind: 'fits' });
    expect(checkLength('\ud83c\ud83c', 1)).toEqual({ kind: 'long', over: 1 });
  });
});

describe('what is typed while words are being kept', () => {
  test('stays when they leave the field', () => {
    expect(typedSince('soft is strong', 'soft is strong')).toBe('');
    expect(typedSince('soft is strong and slow', 'soft is strong')).toBe(' and slow');
    expect(typedSince('', 'soft is strong')).toBe('');
  });

  test('stays whole where it is no longer what was kept', () => {
    expect(typedSince('slow is fine', 'soft is strong')).toBe('slow is fine');
    expect(typedSince('is soft is strong', 'soft is strong')).toBe('is soft is strong');
  });
});
