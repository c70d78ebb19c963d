import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankForm, isBlankForm, joined, newerForm, writeInto } from '@/utils/domain/formdraft';

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

test('of two drafts of a form the one written last counts', () => {
  const first = { ...blank, turn: 1 };
  const second = { ...blank, turn: 2 };
  expect(newerForm(first, second)).toBe(second);
  expect(newerForm(second, first)).toBe(second);
  const same = writeInto(blank, 'a', 'b');
  expect(newerForm(same, blank)).toBe(same);
  expect(newerForm(blank, second)).toBe(second);
  expect(newerForm(first, blank)).toBe(first);
  expect(newerForm(undefined, first)).toBe(first);
  expect(newerForm(first, undefined)).toBe(first);
  expect(newerForm(undefined, undefined)).toBeUndefined();
});

test('what came back stands above what was typed meanwhile, and blanks are no words', () => {
  const stored = {
    ...blank,
    texts: { a: 'one', b: ' ', c: 'three' },
    added: [{ id: 'x', text: 'y' }],
  };
  const typed = { ...blank, texts: { a: 'two', b: 'four', c: ' \n', d: 'five' } };
  const both = joined(stored, typed);
  expect(both.texts).toEqual({ a: 'one\ntwo', b: 'four', c: 'three', d: 'five' });
  expect([both.private, both.added]).toEqual([false, [{ id: 'x', text: 'y' }]]);
  expect(joined({ ...stored, private: true }, typed).private).toBe(true);
  expect(joined(stored, { ...blank, private: true, texts: { a: ' ' } })).toBe(stored);
});
