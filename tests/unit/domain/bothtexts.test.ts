import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothTexts } from '@/utils/domain/bothtexts';

const without = (text: string, letters: RegExp) => text.replaceAll(letters, '');

describe('a text that was changed in two places', () => {
  test.each([
    ['I rested.', 'I rested. Well.', 'Today I rested.', 'Today I rested. Well.'],
    ['I rested well.', 'I rested.', 'Today I rested well.', 'Today I rested.'],
    // Where both went on, each has a line.
    ['lo', 'lox', 'long words', 'long words\nx'],
    ['', 'two', 'one', 'one\ntwo'],
    ['a cat sat', 'a bat sat', 'a hat sat', 'a hat sat\na bat sat'],
    // One of them did the rest of what the other did.
    ['', 'I', 'I rested', 'I rested'],
    ['', 'I rested', 'I', 'I rested'],
    // What one took away and nobody else changed is gone; what somebody changed is not.
    ['one two', 'one', 'one two', 'one'],
    ['one two', 'one two', '', ''],
    ['one two', ' ', 'one two three', 'one two three'],
    ['one two', 'one two three', ' ', 'one two three'],
  ])('%j: %j here and %j there', (base, mine, theirs, both) => {
    expect(bothTexts(base, mine, theirs)).toBe(both);
  });

  test('has every letter that was put in, once, wherever it was put in', () => {
    const put = fc.tuple(fc.nat(), fc.string({ minLength: 1 }));
    const base = fc.stringMatching(/^[0-9]*$/u);
    fc.assert(
      fc.property(base, put, put, (before, [at, there], [place, here]) => {
        const letter = (from: number) => (_: string, index: number) =>
          String.fromCodePoint(from + (index % 26));
        const insert = (where: number, text: string) => {
          const cut = where % (before.length + 1);
          return before.slice(0, cut) + text + before.slice(cut);
        };
        const theirs = there.replaceAll(/[^]/gu, letter(65));
        const mine = here.replaceAll(/[^]/gu, letter(97));
        const both = bothTexts(before, insert(place, mine), insert(at, theirs));
        expect(without(both, /[^A-Z]/gu)).toBe(theirs);
        expect(without(both, /[^a-z]/gu)).toBe(mine);
        expect(without(both, /[^0-9]/gu)).toBe(before);
      }),
    );
  });

  test('cuts no character in half, however alike their halves are', () => {
    expect(bothTexts('\u{1f601}', '\u{1f600}\u{1f601}', '\u{1f602}\u{1f601}')).toBe(
      '\u{1f602}\n\u{1f600}\u{1f601}',
    );
    const sign = fc.constantFrom('\u{1f600}', '\u{1f601}', '\u{1f901}', '\u{1f900}', 'x');
    const text = fc.string({ unit: sign, maxLength: 5 });
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(bothTexts(base, mine, theirs).isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('has every word of both, whatever was done to it', () => {
    const words = fc
      .array(fc.constantFrom('rest', 'no', 'walk', 'tea', 'sun'))
      .map((all) => all.join(' '));
    const mark = (text: string, sign: string) => `${text} ${sign}`.trim();
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const both = bothTexts(base, mark(mine, 'HERE'), mark(theirs, 'THERE'));
        expect(both).toContain('HERE');
        expect(both).toContain('THERE');
      }),
    );
  });
});
