import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedInto, type Draft } from '@/utils/domain/draft';

/** A draft with a caret or a selection somewhere in it. */
const draft = fc.tuple(fc.string(), fc.nat(), fc.nat()).map(([text, one, other]): Draft => {
  const places = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
  const [from = 0, to = 0] = places;
  return { id: 'win', text, from, to, private: true, area: 'rest' };
});

describe('a draft that comes back', () => {
  test('is the same, caret and selection too, when nothing was typed before it came', () => {
    fc.assert(
      fc.property(draft, (some) => {
        expect(typedInto(some, '')).toEqual(some);
      }),
    );
  });

  test('has what was typed before it came at its caret, and the caret after that', () => {
    const some: Draft = { id: 'win', text: 'I today', from: 2, to: 2, private: false };
    expect(typedInto(some, 'rested ')).toEqual({ ...some, text: 'I rested today', from: 9, to: 9 });
  });

  test('loses no word to what was typed, as long as nothing was selected', () => {
    fc.assert(
      fc.property(draft, fc.string({ minLength: 1 }), (some, typed) => {
        const { text, from } = some;
        const whole = typedInto({ ...some, to: from }, typed);
        expect(whole.text).toBe(text.slice(0, from) + typed + text.slice(from));
        expect([whole.from, whole.to]).toEqual([from + typed.length, from + typed.length]);
        expect(whole).toMatchObject({ area: 'rest', private: true });
      }),
    );
  });
});
