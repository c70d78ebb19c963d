import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import {
  lineAtOpening,
  lineMemoryFrom,
  lookMemoryFrom,
  readable,
  type LineMemory,
} from '@/utils/domain/firstframe';
import { dayFromBefore, isReturn, lastDayBefore, mayComeUp } from '@/utils/domain/frombefore';
import { greetingAt } from '@/utils/domain/greeting';
import { keyAction, type Press } from '@/utils/domain/keys';
import { isUnfinished, promptOf } from '@/utils/domain/prompt';
import { firstOf, makeWin, withoutPrivate } from '@/utils/domain/win';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: `Key${key.toUpperCase()}`, altKey: false, ctrlKey: false, metaKey: false },
  isComposing: false,
  ...more,
});

describe('a single key', () => {
  test.each([
    [press('c'), 'cover'],
    [press('C'), 'cover'],
    [press('?', { code: 'Slash' }), 'keys'],
    [press('с', { code: 'KeyC' }), 'cover'],
    [press('c', { ctrlKey: true }), undefined],
    [press('c', { metaKey: true }), undefined],
    [press('c', { altKey: true }), undefined],
    [press('?', { code: 'Minus', altKey: true }), 'keys'],
    [press('?', { code: 'Minus', ctrlKey: true }), undefined],
    [press('c', { isComposing: true }), undefined],
    // Keys that have names, and those that lie nowhere.
    [press('Escape', { code: 'Escape' }), undefined],
    [press('F1', { code: 'KeyCode' }), undefined],
    [press('é', { code: 'XKeyC' }), undefined],
    [press('é', { code: '' }), undefined],
    [press('x'), undefined],
    [press('toString', { code: '' }), undefined],
    // The letter that is written counts, not the place of the key.
    [press('x', { code: 'KeyC' }), undefined],
  ])('%j means %s', (pressed, action) => {
    expect(keyAction(pressed)).toBe(action);
  });
});

describe('what waits', () => {
  test('is one thing at most, a nudge before all else', () => {
    const all = { nudge: true, check: true, draft: true, before: true };
    expect(promptOf(all, { lowEnergy: false })).toBe('nudge');
    expect(promptOf({ ...all, nudge: false }, { lowEnergy: false })).toBe('check');
    expect(promptOf({ draft: true, before: true }, { lowEnergy: false })).toBe('draft');
    expect(promptOf({ before: true }, { lowEnergy: false })).toBe('before');
    expect(promptOf({}, { lowEnergy: false })).toBe(undefined);
  });

  test('asks for nothing on a low-energy day', () => {
    expect(promptOf({ nudge: true, draft: true }, { lowEnergy: true })).toBe(undefined);
  });

  test('a draft that was left for later waits again when it is another one', () => {
    const draft = { id: 'win', text: 'words', from: 0, to: 0, private: false } as const;
    expect(isUnfinished(undefined, undefined)).toBe(false);
    expect(isUnfinished({ ...draft, text: ' \n' }, undefined)).toBe(false);
    expect(isUnfinished({ ...draft, since: 5 }, 5)).toBe(false);
    expect(isUnfinished({ ...draft, since: 6 }, 5)).toBe(true);
    expect(isUnfinished(draft, undefined)).toBe(true);
  });
});

describe('one from before', () => {
  const today: Day = '2026-11-21';

  test('comes from a day between the oldest and two weeks ago, on few days, the same all day', () => {
    let days = 0;
    for (let ahead = 0; ahead < 1_000; ahead += 1) {
      const day = addDays(today, ahead);
      const found = dayFromBefore(day, '2026-01-01');
      expect(dayFromBefore(day, '2026-01-01')).toBe(found);
      if (found === undefined) continue;
      days += 1;
      expect(found >= '2026-01-01' && found <= lastDayBefore(day)).toBe(true);
    }
    expect(days).toBeGreaterThan(150);
    expect(days).toBeLessThan(350);
  });

  test('is never a recent one, nor one that is private or hidden', () => {
    for (let ago = 0; ago < 14; ago += 1) {
      expect(dayFromBefore(today, addDays(today, -ago))).toBe(undefined);
    }
    const win = makeWin({ text: 'rested', day: today }, { id: 'a', now: 0 });
    expect(mayComeUp(win)).toBe(true);
    expect(mayComeUp({ ...win, private: true })).toBe(false);
    expect(mayComeUp({ ...win, hidden: true })).toBe(false);
  });
});

test('coming back is met after three days, not after two', () => {
  expect(isReturn('2026-11-18', '2026-11-21')).toBe(true);
  expect(isReturn('2026-11-19', '2026-11-21')).toBe(false);
  // A clock that was set back is no absence.
  expect(isReturn('2026-12-24', '2026-11-21')).toBe(false);
});

test('a greeting follows the hour on the wall', () => {
  expect([0, 4, 5, 11, 12, 17, 18, 21, 22].map(greetingAt)).toEqual([
    ...['night', 'night', 'morning', 'morning', 'afternoon', 'afternoon'],
    ...['evening', 'evening', 'night'],
  ]);
});

describe('the first frame', () => {
  const line = (id: string, own = false) => ({ id, text: `text of ${id}`, own });
  const memory: LineMemory = {
    ...{ day: '2026-11-21', now: line('a'), next: line('b', true), plain: 'plain' },
  };

  test('has the line of the day, the next one on another day, and on each tab if so set', () => {
    expect(lineAtOpening(memory, '2026-11-21', 'day').id).toBe('a');
    expect(lineAtOpening(memory, '2026-11-22', 'day').id).toBe('b');
    expect(lineAtOpening(memory, '2026-11-21', 'tab').id).toBe('b');
  });

  test('has no word of the person while covered', () => {
    expect(readable(memory.next, memory.plain, true)).toBe('plain');
    expect(readable(memory.next, memory.plain, false)).toBe('text of b');
    expect(readable(memory.now, memory.plain, true)).toBe('text of a');
  });

  test('takes nothing that is not what it wrote', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const look = lookMemoryFrom(stored);
        expect(['system', 'light', 'dark']).toContain(look.look);
        expect(typeof look.startCovered).toBe('boolean');
        const lines = lineMemoryFrom(stored);
        if (lines) expect(typeof lineAtOpening(lines, '2026-11-21', 'day').text).toBe('string');
      }),
    );
    expect(lineMemoryFrom(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(lineMemoryFrom({ ...memory, next: null })).toBe(undefined);
  });
});

describe('the week on the new tab', () => {
  const win = (id: string, day: Day, justForMe = false) =>
    makeWin({ text: id, day, private: justForMe }, { id, now: 0 });
  const days = [
    { day: '2026-11-21' as const, wins: [win('a', '2026-11-21'), win('b', '2026-11-21', true)] },
    { day: '2026-11-20' as const, wins: [win('c', '2026-11-20', true)] },
    { day: '2026-11-19' as const, wins: [win('d', '2026-11-19'), win('e', '2026-11-19')] },
  ];
  const ids = (some: readonly { wins: readonly { id: string }[] }[]) =>
    some.map(({ wins }) => wins.map(({ id }) => id).join(''));

  test('leaves out what is just for the person, and days that have nothing else', () => {
    expect(ids(withoutPrivate(days))).toEqual(['a', 'de']);
  });

  test('folds after so many wins, in the middle of a day if need be', () => {
    expect(ids(firstOf(days, 4).days)).toEqual(['ab', 'c', 'd']);
    expect(firstOf(days, 4).more).toBe(true);
    expect(firstOf(days, 5)).toEqual({ days, more: false });
    expect(firstOf(days, 0)).toEqual({ days: [], more: true });
  });
});
