import { describe, expect, test } from 'vitest';
import { editId, isMade, newestEdits, type EditDraft } from '@/utils/domain/editdraft';

const edit = (name: string, turn: number, change: EditDraft['change'] = {}): EditDraft => ({
  id: editId('a', name),
  of: 'a',
  seen: 1,
  change,
  turn,
});

test('an edit is named after its entry first, so that all of one entry lie together', () => {
  expect(editId('a', 'one')).toBe('edit:a/one');
});

test('of what two places have of an edit the one written last counts, and the newest edit comes first', () => {
  const [stored, waiting] = [edit('one', 1), edit('one', 3)];
  const other = edit('two', 2);
  expect(newestEdits([stored, other], [waiting])).toEqual([waiting, other]);
  expect(newestEdits([waiting], [other, stored])).toEqual([waiting, other]);
  expect(newestEdits([edit('one', 0)])).toHaveLength(1);
});

describe('an edit', () => {
  const record = { text: 'rested', area: undefined, answers: [{ question: 'q', text: 'yes' }] };

  test('is made once its entry says all of it', () => {
    expect(isMade(edit('one', 1, { text: 'rested' }), record)).toBe(true);
    expect(isMade(edit('one', 1, { area: undefined }), record)).toBe(true);
    expect(isMade(edit('one', 1, { answers: [{ question: 'q', text: 'yes' }] }), record)).toBe(
      true,
    );
  });

  test('is not made while any part of it differs', () => {
    expect(isMade(edit('one', 1, { text: 'rested', area: 'rest' }), record)).toBe(false);
    expect(isMade(edit('one', 1, { answers: [{ question: 'q', text: 'no' }] }), record)).toBe(
      false,
    );
  });
});
