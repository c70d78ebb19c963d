import { expect, test } from 'vitest';
import { LAST_MOMENT } from '@/utils/domain/moment';
import { bury, isLiving, laterThan } from '@/utils/domain/tombstone';

test('what is deleted leaves an id and a time, and is told from what is there', () => {
  const record = { id: 'a', text: 'rested', updatedAt: 5 };
  const tombstone = bury(record, 9);
  expect(tombstone).toEqual({ id: 'a', updatedAt: 9, deleted: true });
  expect([isLiving(record), isLiving(tombstone), isLiving(undefined)]).toEqual([
    ...[true, false, false],
  ]);
});

test('every change is later than the one before, also if the clock went back', () => {
  expect([laterThan({ updatedAt: 5 }, 9), laterThan({ updatedAt: 5 }, 3)]).toEqual([9, 6]);
  expect(laterThan({ updatedAt: 5 }, 5)).toBe(6);
  expect(laterThan({ updatedAt: LAST_MOMENT }, 5)).toBe(LAST_MOMENT);
});
