import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bothDrafts,
  isBlank,
  isSpent,
  othersWaiting,
  staysAside,
  typedInto,
  under,
  type Draft,
} from '@/utils/domain/draft';
import { bury } from '@/utils/domain/tombstone';
import { makeWin } from '@/utils/domain/win';

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

test('a draft of blanks is nothing that could be lost', () => {
  const some: Draft = { id: 'win', text: ' \n', from: 0, to: 0, private: true };
  expect(isBlank(some)).toBe(true);
  expect(isBlank({ ...some, text: ' a' })).toBe(false);
});

describe('of the drafts in the store and in the waiting place', () => {
  const draft = (text: string, more: Partial<Draft> = {}): Draft => {
    return { id: 'win', text, from: 1, to: 2, private: false, ...more };
  };

  test('the one that is there counts', () => {
    const one = draft('rested');
    expect(bothDrafts(one, undefined)).toBe(one);
    expect(bothDrafts(undefined, one)).toBe(one);
    expect(bothDrafts(undefined, undefined)).toBeUndefined();
  });

  test('the newer counts, if they were begun as one', () => {
    const [older, newer] = [
      draft('rest', { since: 5, turn: 1 }),
      draft('no', { since: 5, turn: 2 }),
    ];
    expect(bothDrafts(older, newer)).toBe(newer);
    expect(bothDrafts(newer, older)).toBe(newer);
    const [waiting, stored] = [draft('rest', { since: 5 }), draft('no', { since: 5 })];
    expect(bothDrafts(waiting, stored)).toBe(waiting);
    expect(bothDrafts(waiting, { ...stored, turn: 1 })).toMatchObject({ text: 'no' });
  });

  test('other words in the store stand above those that wait, and nothing is dropped', () => {
    const waiting = draft('said no', { since: 5, turn: 1, as: 'a', waitingAs: 'b', area: 'rest' });
    for (const since of [undefined, 6]) {
      expect(bothDrafts(waiting, draft('rested', { since, turn: 9, area: 'body' }))).toEqual({
        ...waiting,
        ...{ text: 'rested\nsaid no', from: 8, to: 9, as: undefined, waitingAs: undefined },
      });
    }
    const ageless = draft('said no');
    expect(bothDrafts(ageless, draft('rested', { turn: 9 }))?.text).toBe('rested\nsaid no');
    const longer = draft('rested and slept');
    expect(bothDrafts(longer, draft('rested'))).toEqual(longer);
  });
});

describe('a draft that was going to be a win', () => {
  const draft = { id: 'win', text: 'rested', from: 0, to: 0, private: false, as: 'a' } as const;
  const win = makeWin({ text: 'rested a lot', day: '2026-11-21' }, { id: 'a', now: 1 });

  test('is none once that win has its words, or was deleted', () => {
    expect(isSpent(draft, win)).toBe(true);
    expect(isSpent(draft, bury(win, 2))).toBe(true);
  });

  test('that was refused is none once all of it is kept, and no part of it before', () => {
    const refused = { ...draft, waitingAs: 'a', waitingOf: 1 };
    const same = { ...win, text: 'rested' };
    expect(isSpent(refused, same)).toBe(true);
    expect(isSpent({ ...refused, day: '2026-11-21' }, same)).toBe(true);
    expect(isSpent(refused, win)).toBe(false);
    for (const other of [{ private: true }, { area: 'rest' }, { day: '2026-11-20' }] as const)
      expect(isSpent({ ...refused, ...other }, same)).toBe(false);
  });

  test('that waits with these words is none once they are kept, whatever became of them since', () => {
    const waits = { ...draft, waitingAs: 'a' };
    expect(isSpent(waits, { ...win, text: 'slept', private: true })).toBe(true);
  });

  test('still is one if it has other words, or was going to be another', () => {
    expect(isSpent({ ...draft, text: 'rested, then slept' }, win)).toBe(false);
    expect(isSpent({ ...draft, as: 'b' }, win)).toBe(false);
  });
});

describe('words that a field finds where it writes', () => {
  const there = { id: 'win', text: 'rested', from: 0, to: 0, private: false, as: 'a' } as const;
  const aside = { ...there, id: 'win/1' } as const;
  const other = { ...there, text: 'said no', as: 'b' };

  test('are written over if they are its own', () => {
    expect(staysAside(there, other, 'rested')).toBe(false);
    expect(staysAside(aside, { ...other, as: 'a' }, '')).toBe(false);
  });

  test('stay if another field wrote them', () => {
    expect(staysAside(there, other, 'rest')).toBe(true);
    expect(staysAside(there, { ...other, text: '' }, 'rest')).toBe(true);
    expect(staysAside(aside, other, 'rested')).toBe(true);
  });

  test('need not stay if they are in what it writes', () => {
    expect(staysAside(there, { ...other, text: 'rested and slept' }, '')).toBe(false);
    expect(staysAside(aside, { ...other, text: 'rested and slept' }, '')).toBe(false);
  });
});

describe('words that wait in the second place', () => {
  const there: Draft = { id: 'win', text: 'rested', from: 0, to: 0, private: false, as: 'a' };
  const written: Draft = { ...there, text: 'said no', as: 'b' };
  const beside = (some: Partial<Draft>, seen: Draft[] = []) =>
    othersWaiting([{ ...there, ...some }], { seen, written, name: '1' });

  test('stay beside those of another field, under a name of their own', () => {
    expect(beside({})).toEqual([{ ...there, id: 'win/1' }]);
    expect(beside({ id: 'win/0' })).toEqual([{ ...there, id: 'win/0' }]);
  });

  test('are going to be another win than the one that is written, if they had its id', () => {
    const [aside] = beside({ as: 'b' });
    expect(aside?.as).toBeUndefined();
  });

  test('have gone on into what is written if its field had them, or has them in it', () => {
    expect(beside({}, [there])).toEqual([]);
    expect(beside({}, [{ ...there, text: 'rest' }])).toHaveLength(1);
    expect(beside({}, [{ ...there, as: 'c' }])).toHaveLength(1);
    expect(beside({ text: 'no' })).toEqual([]);
  });
});

test('of two drafts that are joined, none or one is what there is', () => {
  const one: Draft = { id: 'win/1', text: 'rested', from: 0, to: 0, private: false };
  expect(under(undefined, undefined)).toBeUndefined();
  expect(under(one, undefined)).toEqual(one);
  expect(under(undefined, one)).toEqual(one);
});

test('of two drafts that are joined, all is just for the person if one of them is', () => {
  const one: Draft = { id: 'win/1', text: 'rested', from: 0, to: 0, private: true };
  const other: Draft = { id: 'win', text: 'said no', from: 0, to: 0, private: false };
  expect(under(one, other)).toMatchObject({ text: 'rested\nsaid no', private: true });
  expect(under(other, one)).toMatchObject({ text: 'said no\nrested', private: true });
  expect(under(other, { ...one, private: false })).toMatchObject({ private: false });
  // Also where the words of the one are in the other already.
  expect(under(one, { ...other, text: 'rested a lot' })).toEqual({
    ...other,
    text: 'rested a lot',
    private: true,
  });
});
