import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLength, roomLeft } from '@/utils/domain/text';
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

  test('and the room that is left are two sides of one count', () => {
    expect([roomLeft('', 3), roomLeft('🌱a', 3), roomLeft('abc', 3), roomLeft('abcd', 3)]).toEqual([
      3, 1, 0, -1,
    ]);
  });

  test('counts an emoji and half of one as a character each', () => {
    expect(checkLength('🌱🌱', 2)).toEqual({ kind: 'fits' });
    expect(checkLength('\ud83c\ud83c', 1)).toEqual({ kind: 'long', over: 1 });
  });
});
