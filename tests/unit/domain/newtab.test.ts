import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import { dayFromBefore, isReturn, lastDayBefore, mayComeUp } from '@/utils/domain/frombefore';
import { dayPart } from '@/utils/domain/daypart';
import { keyAction, takesBack, type Press } from '@/utils/domain/keys';
import { isUnfinished, promptOf } from '@/utils/domain/prompt';
import { makeWin } from '@/utils/domain/win';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: `Key${key.toUpperCase()}`, altKey: false, ctrlKey: false, metaKey: false },
  ...{ shiftKey: false, isComposing: false, repeat: false },
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
    // Held down, it would uncover again what it has covered.
    [press('c', { repeat: true }), undefined],
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

describe('Ctrl+Z', () => {
  const control = { code: 'KeyZ', ctrlKey: true };
  test.each([
    [press('z', control), true],
    [press('z', { metaKey: true }), true],
    // With Caps Lock, on keyboards without Latin letters, and where Z lies elsewhere.
    [press('Z', control), true],
    [press('я', control), true],
    [press('ζ', control), true],
    [press('z', { ...control, code: 'KeyY' }), true],
    [press('y', control), false],
    [press('z'), false],
    [press('Z', { ...control, shiftKey: true }), false],
    [press('ż', { ...control, altKey: true }), false],
  ])('%j: %s', (pressed, takes) => {
    expect(takesBack(pressed)).toBe(takes);
  });
});

describe('what waits', () => {
  test('is one thing at most, a lost journal before all else, then a nudge', () => {
    const all = { lost: true, nudge: true, check: true, draft: true, before: true };
    expect(promptOf(all, { lowEnergy: false })).toBe('lost');
    expect(promptOf({ ...all, lost: false }, { lowEnergy: false })).toBe('nudge');
    expect(promptOf({ ...all, lost: false, nudge: false }, { lowEnergy: false })).toBe('check');
    expect(promptOf({ draft: true, before: true }, { lowEnergy: false })).toBe('draft');
    expect(promptOf({ before: true }, { lowEnergy: false })).toBe('before');
    expect(promptOf({}, { lowEnergy: false })).toBe(undefined);
  });

  test('asks for nothing on a low-energy day', () => {
    expect(promptOf({ lost: true, nudge: true, draft: true }, { lowEnergy: true })).toBe(undefined);
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
  expect([0, 4, 5, 11, 12, 17, 18, 21, 22].map(dayPart)).toEqual([
    ...['night', 'night', 'morning', 'morning', 'afternoon', 'afternoon'],
    ...['evening', 'evening', 'night'],
  ]);
});
