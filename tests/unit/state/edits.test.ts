import { beforeEach, describe, expect, test } from 'vitest';
import { byDay, firstOf } from '@/utils/domain/windays';
import { deleteWin, editWin, keepWin } from '@/utils/storage/wins';
import { change, day, edits, kept, other, texts, win, write } from './editing';
import { refuse } from './store';

/** What the list shows of these wins, with room for so many. */
function shown(wins: (typeof win)[], room = 5) {
  const { days } = firstOf(edits.among(byDay(wins)), room, edits.of);
  return days.flatMap((one) => one.wins.map(({ id }) => edits.of(id)?.text ?? id));
}

describe('a change', () => {
  test('is kept in the same win, with all else as it was', async () => {
    await change(win, 'laughed a little');
    expect(edits.told).toEqual({ kind: 'saved' });
    expect(edits.editing).toEqual([]);
    const [after] = await kept();
    expect({ ...after, updatedAt: 0 }).toEqual({ ...win, text: 'laughed a little', updatedAt: 0 });
  });

  test.each(['', ' \n', 'a'.repeat(2_001)])('to what no win can be is not made', async (text) => {
    await change(win, text);
    expect(edits.of('a')?.text).toBe(text);
    expect(await kept()).toEqual([win]);
  });

  test('that is none ends the editing, and writes nothing', async () => {
    await change(win, 'laughed');
    expect(edits.editing).toEqual([]);
    expect(edits.told).toEqual({ kind: 'nothing' });
    expect(await kept()).toEqual([win]);
  });

  test('that the store refuses stays in the field, and is said until the field is left', async () => {
    await refuse();
    await change(win, 'laughed a little');
    expect(edits.of('a')?.text).toBe('laughed a little');
    expect(edits.told).toEqual({ kind: 'failed' });
    edits.leave('a');
    expect(edits.told).toEqual({ kind: 'nothing' });
  });

  test('is made once when Enter is pressed twice, and does not meet itself', async () => {
    write(win, 'laughed a little');
    await Promise.all([edits.save('a'), edits.save('a')]);
    expect(edits.told).toEqual({ kind: 'saved' });
    expect(edits.editing).toEqual([]);
    expect(await texts()).toEqual(['laughed a little']);
  });

  test('is made once more at once, before the list was read again', async () => {
    await change(win, 'laughed a little');
    const [again = win] = edits.among(byDay([win])).flatMap(({ wins }) => wins);
    await change(again, 'laughed a lot');
    expect(edits.told).toEqual({ kind: 'saved' });
    expect(await texts()).toEqual(['laughed a lot']);
  });

  test('takes nothing with it of what is typed while it is being saved', async () => {
    write(win, 'laughed a');
    const saving = edits.save('a');
    edits.write('a', 'laughed a lot');
    edits.leave('a');
    await saving;
    expect(await texts()).toEqual(['laughed a']);
    expect(edits.of('a')?.text).toBe('laughed a lot');
    await edits.save('a');
    expect(await texts()).toEqual(['laughed a lot']);
  });
});

describe('what is being written', () => {
  test('is never beside words that say it is saved', async () => {
    await keepWin(other);
    await change(win, 'laughed a little');
    edits.begin(other);
    expect(edits.told).toEqual({ kind: 'nothing' });
    edits.write('b', 'rested a');
    const saving = edits.save('b');
    edits.write('b', 'rested a while');
    await saving;
    expect(edits.told).toEqual({ kind: 'nothing' });
    await edits.save('b');
    expect(edits.told).toEqual({ kind: 'saved' });
  });

  test('stays in the list, in its place, when its win is deleted or hidden elsewhere', () => {
    write(win, 'laughed, and');
    expect(shown([win, other])).toEqual(['b', 'laughed, and']);
    expect(shown([other])).toEqual(['b', 'laughed, and']);
    expect(shown([])).toEqual(['laughed, and']);
  });

  test('stays where it is when its win goes to another day', () => {
    write(win, 'laughed, and');
    expect(shown([{ ...win, day: '2026-11-22' }, other])).toEqual(['b', 'laughed, and']);
  });

  test('stays in the list when others leave it no room', () => {
    write(win, 'laughed, and');
    const more = [3, 4, 5].map((now) => ({ ...other, id: `c${now}`, createdAt: now }));
    expect(shown([win, other, ...more], 2)).toEqual(['c5', 'c4', 'laughed, and']);
    edits.leave('a');
    expect(shown([win, other, ...more], 2)).toEqual(['c5', 'c4']);
  });
});

describe('a win that another page changed meanwhile', () => {
  beforeEach(async () => {
    await editWin(win, { text: 'theirs' }, 5);
    await change(win, 'mine');
  });

  test('is left alone, and both texts are there to choose from', async () => {
    expect(edits.of('a')).toMatchObject({
      text: 'mine',
      overtaken: { theirs: { text: 'theirs' } },
    });
    expect(await texts()).toEqual(['theirs']);
  });

  test.each([
    ['mine', ['mine']],
    ['theirs', ['theirs']],
    ['both', ['mine', 'theirs']],
  ] as const)('becomes what is chosen: %s', async (which, expected) => {
    await edits.choose('a', which);
    expect(await texts()).toEqual(expected);
    expect(edits.editing).toEqual([]);
  });

  test('waits for the choice, whatever else is saved, deleted or brought back', async () => {
    await keepWin(other);
    await change(other, 'rested a while');
    expect(edits.told).toEqual({ kind: 'saved' });
    await edits.remove(other);
    await edits.undo();
    expect(edits.of('a')).toMatchObject({
      text: 'mine',
      overtaken: { theirs: { text: 'theirs' } },
    });
    await edits.choose('a', 'both');
    expect(await texts()).toEqual(['mine', 'rested a while', 'theirs']);
  });

  test('is not decided by another Enter', async () => {
    await edits.save('a');
    expect(await texts()).toEqual(['theirs']);
    expect(edits.of('a')?.text).toBe('mine');
  });

  test('has both once, however often that is pressed', async () => {
    await Promise.all([edits.choose('a', 'both'), edits.choose('a', 'both')]);
    expect(await texts()).toEqual(['mine', 'theirs']);
  });

  test('is asked about again when it was changed once more while choosing', async () => {
    const [theirs = win] = await kept();
    await editWin(theirs, { text: 'theirs, again' }, 9);
    await edits.choose('a', 'mine');
    expect(edits.of('a')).toMatchObject({
      text: 'mine',
      overtaken: { theirs: { text: 'theirs, again' } },
    });
    expect(await texts()).toEqual(['theirs, again']);
  });

  test('loses neither text when the store refuses the choice', async () => {
    await refuse();
    await edits.choose('a', 'both');
    expect(edits.of('a')).toMatchObject({
      text: 'mine',
      overtaken: { theirs: { text: 'theirs' } },
    });
    expect(edits.told).toEqual({ kind: 'failed' });
  });
});

test('of a win that was made just for the person meanwhile, both texts are', async () => {
  await keepWin(other);
  await editWin(other, { private: true }, 5);
  await change(other, 'rested a while');
  await edits.choose('b', 'both');
  expect(await texts()).toEqual(['laughed', 'rested', 'rested a while']);
  expect((await kept()).map((one) => one.private)).toEqual([true, true, true]);
});

describe('a win that another page deleted meanwhile', () => {
  beforeEach(async () => {
    await deleteWin('a', 5);
    await change(win, 'mine');
  });

  test('can be kept in the words that were just written', async () => {
    expect(edits.of('a')).toMatchObject({ text: 'mine', overtaken: { theirs: undefined } });
    await edits.choose('a', 'mine');
    expect(await kept()).toMatchObject([{ text: 'mine', day, area: 'feeling', private: true }]);
  });

  test('stays deleted if that is chosen', async () => {
    await edits.choose('a', 'theirs');
    expect(await kept()).toEqual([]);
  });
});
