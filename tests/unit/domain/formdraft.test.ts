import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blankForm,
  isBlankForm,
  merged,
  newerForm,
  sameForm,
  writeInto,
  type FormDraft,
} from '@/utils/domain/formdraft';

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
        const { texts } = merged(blank, { ...blank, texts: typed }, { ...blank, texts: before });
        for (const [field, text] of [...Object.entries(before), ...Object.entries(typed)]) {
          if (text.trim() !== '') expect(texts[field]).toContain(text);
        }
      }),
    );
  });

  test('joins what was chosen before and after, once each', () => {
    const stored = { ...blank, chosen: ['a', 'b'], area: 'rest' as const };
    const both = merged(blank, { ...blank, chosen: ['b', 'c'], private: true }, stored);
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
  const both = merged(blank, typed, stored);
  expect(both.texts).toEqual({ a: 'one\ntwo', b: 'four', c: 'three', d: 'five' });
  expect([both.private, both.added]).toEqual([false, [{ id: 'x', text: 'y' }]]);
  expect(merged(blank, typed, { ...stored, private: true }).private).toBe(true);
  expect(merged(blank, { ...blank, texts: { a: ' ' } }, stored).texts).toMatchObject(stored.texts);
});

describe('a form that two pages write in', () => {
  const win = (id: string) => ({ id, text: id });
  const base: FormDraft = {
    ...blank,
    texts: { a: 'one', b: 'two', c: 'three' },
    chosen: ['w', 'x'],
    added: [win('m'), win('n')],
    area: 'rest',
  };

  test('has what each of them changed, and not what each took away', () => {
    const mine = {
      ...base,
      texts: { ...base.texts, a: 'one here', c: '' },
      chosen: ['x', 'y'],
      added: [win('n'), win('o')],
    };
    const theirs: FormDraft = {
      ...base,
      texts: { ...base.texts, b: 'two there' },
      chosen: ['w', 'x', 'z'],
      added: [win('m'), win('n'), win('p')],
      area: 'body',
      private: true,
    };
    expect(merged(base, mine, theirs)).toEqual({
      ...base,
      texts: { a: 'one here', b: 'two there' },
      chosen: ['x', 'z', 'y'],
      added: [win('n'), win('p'), win('o')],
      area: 'body',
      private: true,
    });
  });

  test('is as one of them left it where the other changed nothing', () => {
    const changed = writeInto(base, 'a', 'else');
    expect(merged(base, changed, { ...base, turn: 9 })).toBe(changed);
    expect(merged(base, { ...base, turn: 9 }, changed)).toBe(changed);
  });

  test('that was kept in one and written in by the other has what was written, and nothing of what was kept', () => {
    const { texts } = merged(base, writeInto(base, 'a', 'one more'), blank);
    expect(texts).toEqual({ a: 'one more' });
  });

  test('is the same when all of it is, in whatever order it was written', () => {
    expect(sameForm(base, { ...base, texts: { ...base.texts, d: '' }, turn: 3 })).toBe(true);
    for (const other of [
      writeInto(base, 'a', 'One'),
      writeInto(base, 'd', 'four'),
      { ...base, chosen: ['w'] },
      { ...base, added: [win('m')] },
      { ...base, area: undefined },
      { ...base, private: true },
    ]) {
      expect(sameForm(base, other)).toBe(false);
      expect(sameForm(other, base)).toBe(false);
    }
  });
});
