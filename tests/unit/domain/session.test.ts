import { describe, expect, test } from 'vitest';
import { makePause } from '@/utils/domain/pause';
import { makeReflection } from '@/utils/domain/reflection';
import {
  goesIn,
  madePage,
  shareable,
  spanFault,
  usualSpan,
  type MadePage,
} from '@/utils/domain/session';
import { makeWin } from '@/utils/domain/win';

const today = '2026-11-21';
const win = (id: string, day: `${number}-${number}-${number}`, now = 1) =>
  makeWin({ text: id, day }, { id, now });
const winOf = (need: string) => `noticed: ${need}`;
const reflection = (id: string, day: `${number}-${number}-${number}`, text = 'x') =>
  makeReflection(
    { form: 'need', day, answers: [{ question: 'q', text }], private: false },
    { id, now: 5 },
  );

test.each([
  ['2026-11-07', '2026-11-21', undefined],
  ['2026-11-21', '2026-11-21', undefined],
  ['1970-01-01', '2026-11-21', undefined],
  ['2026-11-22', '2026-11-22', 'future'],
  ['2026-11-20', '2026-12-01', 'future'],
  ['1969-12-31', '2026-11-21', 'early'],
  ['0001-01-01', '2026-11-21', 'early'],
  ['2026-11-21', '2026-11-07', 'backwards'],
  ['', '2026-11-21', 'missing'],
  ['2026-11-07', '', 'missing'],
  ['12026-11-07', '2026-11-21', 'missing'],
  ['2026-02-31', '2026-11-21', 'missing'],
  ['2026-11-07', '2026-11-31', 'missing'],
])('from %s until %s is %s', (first, last, fault) => {
  expect(spanFault({ first, last }, today)).toBe(fault);
});

describe('a page for a session', () => {
  test('begins where the last one ended, and with a fortnight the first time', () => {
    const made: MadePage = { first: '2026-10-02', last: '2026-10-30', madeOn: '2026-10-31' };
    expect(usualSpan(made, today)).toEqual({ first: '2026-10-30', last: today });
    expect(usualSpan(undefined, today)).toEqual({ first: '2026-11-07', last: today });
    for (const last of ['2030-01-01', '1969-12-31'] as const) {
      expect(usualSpan({ ...made, last }, today).first).toBe('2026-11-07');
    }
  });

  test('is the same when it is looked at again on the day it was made', () => {
    const first = madePage({ first: '2026-10-30', last: today }, today, undefined);
    expect(usualSpan(first, today)).toEqual({ first: '2026-10-30', last: today });
    // Also after a few of its days were copied by themselves.
    const second = madePage({ first: '2026-11-20', last: today }, today, first);
    expect(usualSpan(second, today)).toEqual({ first: '2026-10-30', last: today });
    expect(usualSpan(second, '2026-11-22').first).toBe(today);
    // What was made on another day has no say in it.
    const third = madePage({ first: '2026-11-21', last: '2026-11-22' }, '2026-11-22', second);
    expect(usualSpan(third, '2026-11-22').first).toBe('2026-11-21');
    // And one that looks further back, does.
    const fourth = madePage({ first: '2026-09-01', last: '2026-11-22' }, '2026-11-22', third);
    expect(usualSpan(fourth, '2026-11-22').first).toBe('2026-09-01');
  });

  test('lists the newest day first, and within it what was kept last', () => {
    const wins = [win('a', '2026-11-20'), win('b', '2026-11-21', 1), win('c', '2026-11-21', 9)];
    const reflections = [reflection('r', '2026-11-21'), reflection('blank', '2026-11-21', ' ')];
    const pause = makePause({ day: '2026-11-21', anchor: 'breath' }, { id: 'p', now: 3 });
    const entries = shareable(
      [
        ...wins.map((record) => ({ kind: 'wins' as const, record })),
        ...reflections.map((record) => ({ kind: 'reflections' as const, record })),
        { kind: 'pauses', record: pause },
      ],
      winOf,
    );
    expect(entries.map(({ record }) => record.id)).toEqual(['c', 'r', 'b', 'a']);
  });

  describe('has what was needed in a pause', () => {
    const pause = (id: string, need: string | undefined, justForMe = false) => ({
      kind: 'pauses' as const,
      record: {
        ...makePause({ day: today, anchor: 'breath' }, { id, now: 3 }),
        ...{ need, private: justForMe },
      },
    });
    const kept = (text: string, justForMe = false) => ({
      kind: 'wins' as const,
      record: makeWin({ text, day: today, private: justForMe }, { id: 'win', now: 4 }),
    });
    const listed = (entries: Parameters<typeof shareable>[0]) =>
      shareable(entries, winOf).map((entry) => [entry.record.id, goesIn(entry)]);

    test('if it is in the person’s own words', () => {
      const pauses = [
        pause('own', 'a door to close'),
        pause('named', 'rest'),
        pause('none', undefined),
      ];
      expect(listed(pauses)).toEqual([['own', true]]);
    });

    test('in the words of the win made of it, where there is one, so that it is asked about once', () => {
      const own = pause('own', 'a door to close');
      const win = kept('noticed: a door to close');
      expect(listed([own, win])).toEqual([['win', true]]);
      const before = { ...win, record: { ...win.record, day: '2026-11-20' as const } };
      expect(listed([own, before])).toEqual([
        ['own', true],
        ['win', true],
      ]);
      // A win that says the same of something else is no such win.
      expect(listed([own, kept('a door to close')])).toEqual([
        ['win', true],
        ['own', true],
      ]);
    });

    test.each(['a door to close', 'rest'])(
      'and %s, kept as a win, is held back if either is just for the person',
      (need) => {
        const win = `noticed: ${need}`;
        expect(listed([pause('need', need), kept(win, true)])).toEqual([['win', false]]);
        expect(listed([pause('need', need, true), kept(win)])).toEqual([['win', false]]);
        expect(listed([pause('need', need), kept(win)])).toEqual([['win', true]]);
        expect(listed([pause('need', 'to be held', true), kept(win)])).toContainEqual([
          'win',
          true,
        ]);
      },
    );
  });

  test('takes nothing in by itself that is just for the person, or not to be shown again', () => {
    const record = win('a', today);
    expect(goesIn({ kind: 'wins', record })).toBe(true);
    expect(goesIn({ kind: 'wins', record: { ...record, private: true } })).toBe(false);
    expect(goesIn({ kind: 'wins', record: { ...record, hidden: true } })).toBe(false);
    const kept = reflection('r', today);
    expect(goesIn({ kind: 'reflections', record: { ...kept, private: true } })).toBe(false);
    const pause = makePause({ day: today, anchor: 'breath' }, { id: 'p', now: 3 });
    const own = { ...pause, need: 'a door to close' };
    expect(goesIn({ kind: 'pauses', record: own })).toBe(true);
    expect(goesIn({ kind: 'pauses', record: { ...own, private: true } })).toBe(false);
  });
});
