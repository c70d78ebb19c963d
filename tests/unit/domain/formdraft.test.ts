import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankForm, isBlankForm, joined, writeInto } from '@/utils/domain/formdraft';

const blank = blankForm('practice:thought');

describe('what stands in a form', () => {
  test('is nothing to lose while it is blank', () => {
    expect(isBlankForm(blank)).toBe(true);
    expect(isBlankForm(writeInto(blank, 'a', ' \n'))).toBe(true);
    expect(isBlankForm(writeInto(blank, 'a', 'x'))).toBe(false);
    expect(isBlankForm({ ...blank, chosen: ['w'] })).toBe(false);
    expect(isBlankForm({ ...blank, added: [{ id: 'w', text: 'x' }] })).toBe(false);
    expect(isBlankForm({ ...blank, area: 'rest' })).toBe(false);
  });

  test('loses no word when the draft of last time comes after the first keys', () => {
    const words = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string());
    fc.assert(
      fc.property(words, words, (before, typed) => {
        const { texts } = joined({ ...blank, texts: before }, { ...blank, texts: typed });
        for (const [field, text] of [...Object.entries(before), ...Object.entries(typed)]) {
          if (text.trim() !== '') expect(texts[field]).toContain(text);
        }
      }),
    );
  });

  test('joins what was chosen before and after, once each', () => {
    const stored = { ...blank, chosen: ['a', 'b'], area: 'rest' as const };
    const both = joined(stored, { ...blank, chosen: ['b', 'c'], private: true });
    expect(both).toMatchObject({ chosen: ['a', 'b', 'c'], area: 'rest', private: true });
  });
});
