import { expect, test } from 'vitest';
import { undoOfLast } from '@/utils/domain/undolast';

const part = (doneAt: number, undoable = true) => ({
  doneAt,
  undoable,
  undo: () => Promise.resolve(),
});

test('the last thing done is what is taken back, wherever its part stands', () => {
  const [first, last, none] = [part(1), part(2), part(0, false)];
  expect(undoOfLast([first, last, none])).toBe(last.undo);
  expect(undoOfLast([none, last, first])).toBe(last.undo);
});

test('where the last thing has no way back, or nothing was done, nothing is taken back', () => {
  expect(undoOfLast([part(1), part(2, false)])).toBeUndefined();
  expect(undoOfLast([part(0, false), part(0, false)])).toBeUndefined();
  expect(undoOfLast([])).toBeUndefined();
});
