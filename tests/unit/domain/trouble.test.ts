import { expect, test } from 'vitest';
import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';

test('what the store throws names its trouble, and carries what was behind it', () => {
  const cause = new Error('version');
  const trouble = new StoreTrouble('newer', cause);
  expect(troubleOf(trouble)).toBe('newer');
  expect([trouble.name, trouble.message, trouble.cause]).toEqual([
    ...['StoreTrouble', 'The store is not to be had: newer', cause],
  ]);
});

test('a full disk is told from all else that can go wrong', () => {
  expect(troubleOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
  expect(troubleOf(new DOMException('', 'UnknownError'))).toBe('refused');
  expect([undefined, null, 'full', { name: 'QuotaExceededError' }].map(troubleOf)).toEqual([
    ...['refused', 'refused', 'refused', 'refused'],
  ]);
});
