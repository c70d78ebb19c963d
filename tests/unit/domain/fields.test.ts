import { expect, test } from 'vitest';
import { fieldsOf, timeOf } from '@/utils/domain/fields';

test('what was stored has the fields it has, and else none', () => {
  expect(fieldsOf({ at: 5 })).toEqual({ at: 5 });
  for (const stored of [undefined, null, 7, 'words', true]) expect(fieldsOf(stored)).toEqual({});
});

test('a time that was stored is a finite number', () => {
  for (const at of [0, -5, 1_795_000_000_000]) expect(timeOf(at)).toBe(at);
  for (const stored of [NaN, Infinity, '5', null, undefined, [5]]) {
    expect(timeOf(stored)).toBeUndefined();
  }
});
