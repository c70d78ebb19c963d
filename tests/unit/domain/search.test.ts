import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Query } from '@/utils/domain/address';
import { asksNothing, finder, fold, notesOn, searchable, searchWords } from '@/utils/domain/search';
import { makeWin } from '@/utils/domain/win';

const TODAY = '2026-11-21';

function finds(text: string, words: string, choices: Partial<Query> = {}): boolean {
  const win = makeWin({ text, day: '2026-11-19', area: 'rest' }, { id: 'a', now: 1 });
  return finder({ words, ...choices })(searchable({ kind: 'wins', record: win }));
}

describe('a search', () => {
  test.each([
    ['Café in the rain', 'cafe'],
    ['cafe', 'CAFÉ'],
    ['Ich habe die STRASSE gefegt', 'straße'],
    ['don’t', "don't"],
    ['don’t', 'dont'],
    ['Łódź', 'lodz'],
    ['ΟΔΟΣ', 'οδός'],
    ['Всё ёлка', 'елка'],
    ['שָׁלוֹם', 'שלום'],
    ['كِتَابٌ', 'كتاب'],
    ['İstanbul’da', 'istanbul'],
    ['한국어', '하'],
    ['今日は休んだ', '休'],
    ['हिन्दी में', 'हिन्दी'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'full'],
    ['rested 🌱 a while', '🌱'],
    ['said no', 'no, said'],
    ['said\n  no', 'said no'],
    ['held on until it passed', 'til pass'],
  ])('finds %s by %s', (text, words) => {
    expect(finds(text, words)).toBe(true);
  });

  test('keeps letters apart that only look like others with a mark', () => {
    expect(finds('हिन्दी', 'हन्द')).toBe(false);
    expect(finds('said no', 'yes')).toBe(false);
    expect(finds('said no', 'said yes')).toBe(false);
  });

  test('finds every text by itself, and by each of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(finds(text, text)).toBe(true);
        for (const word of text.split(/\s+/)) expect(finds(text, word)).toBe(true);
        expect(finds(text, text.toLocaleUpperCase('en'))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is not changed by being folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is narrowed by area, kind and days, both ends among them', () => {
    expect(finds('a', '', { area: 'rest' })).toBe(true);
    expect(finds('a', '', { area: 'body' })).toBe(false);
    expect(finds('a', '', { kind: 'wins' })).toBe(true);
    expect(finds('a', '', { kind: 'pauses' })).toBe(false);
    expect(finds('a', '', { from: '2026-11-19', to: '2026-11-19' })).toBe(true);
    expect(finds('a', '', { from: '2026-11-20' })).toBe(false);
    expect(finds('a', '', { to: '2026-11-18' })).toBe(false);
  });

  test('of ten thousand characters is a search like any other', () => {
    expect(finds('rested', 'ab '.repeat(3_333))).toBe(false);
    expect(finds('rested', 'a'.repeat(10_000))).toBe(false);
    expect(searchWords('ab '.repeat(3_333))).toEqual(['ab']);
  });
});

describe('an unusual search has its line and still an answer', () => {
  test('one of punctuation alone', () => {
    expect(notesOn({ words: '?! … —' }, TODAY)).toEqual(['punctuation']);
    expect(asksNothing({ words: '?!' })).toBe(true);
    expect(asksNothing({ words: '?!', area: 'rest' })).toBe(false);
    expect(asksNothing({ words: 'rest' })).toBe(false);
    expect(asksNothing({ words: ' ' })).toBe(true);
    expect(notesOn({ words: ' ' }, TODAY)).toEqual([]);
    expect(notesOn({ words: 'rest' }, TODAY)).toEqual([]);
    expect(notesOn({ words: '' }, TODAY)).toEqual([]);
  });

  test('one whose end is before its beginning means the days between', () => {
    const query = { words: '', from: '2026-11-20', to: '2026-11-18' } as const;
    expect(notesOn(query, TODAY)).toEqual(['swapped']);
    expect(finds('a', '', query)).toBe(true);
  });

  test('one that begins in the future or before 1970', () => {
    expect(notesOn({ words: '', from: '2026-12-24' }, TODAY)).toEqual(['future']);
    expect(notesOn({ words: '', from: '1912-01-01' }, TODAY)).toEqual(['early']);
    const days = { words: '', from: '1970-01-01', to: '1970-01-01' } as const;
    for (const fine of [
      days,
      { words: '', from: TODAY },
      { words: '', to: '2026-12-24' },
    ] as const) {
      expect(notesOn(fine, TODAY)).toEqual([]);
    }
    expect(finds('a', '', { from: '1912-01-01' })).toBe(true);
  });
});
