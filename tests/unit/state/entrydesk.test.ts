import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, describe, expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import { makeWin, type Win } from '@/utils/domain/win';
import { EntryDesk } from '@/utils/state/entrydesk.svelte';
import { entriesAgain, restoreEntries } from '@/utils/storage/journal';
import { deleteWin, editWin, keepWin, restoreWin, winOf } from '@/utils/storage/wins';
import { forget, refuse } from './store';

afterEach(async () => {
  fakeBrowser.reset();
  await forget();
});

const day = '2026-03-04';
const kept = async (): Promise<Win> => {
  const win = makeWin({ text: 'rested', day }, { id: 'a', now: 1 });
  await keepWin(win);
  return win;
};

/** A desk on which a win has been given other words, and what is being edited there. */
const changing = (win: Win) => {
  const desk = new EntryDesk();
  const entry: Entry = { kind: 'wins', record: win };
  desk.edit(entry);
  desk.write({ seen: entry, change: {} }, { text: 'rested a while' });
  const editing = () => {
    const now = desk.editing.get(win.id);
    if (!now) throw new Error('Nothing is being edited.');
    return now;
  };
  return { desk, editing };
};

test('words for an entry that was deleted elsewhere are kept when that is wished', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  await deleteWin(win.id, 2);
  await desk.save(editing());
  expect(editing().overtaken).toEqual({ theirs: undefined });
  await desk.save(editing());
  expect(desk.editing.size).toBe(0);
  expect(await winOf(win.id)).toMatchObject({ text: 'rested a while' });
});

test('words stay in the editor if the entry has come back elsewhere meanwhile', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  await deleteWin(win.id, 2);
  await desk.save(editing());
  await restoreWin(win, 3);
  await desk.save(editing());
  expect(editing()).toMatchObject({
    change: { text: 'rested a while' },
    overtaken: { theirs: { record: { text: 'rested' } } },
  });
  expect(await winOf(win.id)).toMatchObject({ text: 'rested' });
  // And what is chosen then is kept.
  await desk.save(editing());
  expect(await winOf(win.id)).toMatchObject({ text: 'rested a while' });
});

test('words that are typed while others are saved stay in the editor, and are saved next', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  const saving = desk.save(editing());
  desk.write(editing(), { text: 'rested a while, and read' });
  await saving;
  expect(await winOf(win.id)).toMatchObject({ text: 'rested a while' });
  expect(editing().change).toEqual({ text: 'rested a while, and read' });
  await desk.save(editing());
  expect(await winOf(win.id)).toMatchObject({ text: 'rested a while, and read' });
  expect(desk.editing.size).toBe(0);
});

test('Undo leaves what somebody else wrote since, puts the rest back, and says so', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  desk.write(editing(), { private: true });
  await desk.save(editing());
  const saved = await winOf(win.id);
  if (!saved) throw new Error('It is gone.');
  await editWin(saved, { text: 'rested until noon' }, 5);
  await desk.undo();
  expect(await winOf(win.id)).toMatchObject({ text: 'rested until noon', private: false });
  expect(desk.told).toEqual({ kind: 'undone_but' });
});

test('Undo with nothing of it left to put back changes nothing', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  await desk.save(editing());
  const saved = await winOf(win.id);
  if (!saved) throw new Error('It is gone.');
  await editWin(saved, { text: 'rested until noon' }, 5);
  const theirs = await winOf(win.id);
  await desk.undo();
  expect(await winOf(win.id)).toEqual(theirs);
});

describe('of several that are chosen', () => {
  const aWin = (id: string): Entry => ({
    kind: 'wins',
    record: makeWin({ text: id, day }, { id, now: 1 }),
  });
  const aPause: Entry = {
    kind: 'pauses',
    record: {
      ...{ id: 'p', day, anchor: 'sound', lasted: 60_000, private: false },
      ...{ createdAt: 1, updatedAt: 1 },
    },
  };

  /** A desk with two wins and a pause chosen, and one win that is kept and not chosen. */
  async function chosen(): Promise<EntryDesk> {
    const desk = new EntryDesk();
    desk.choose(true);
    for (const entry of [aWin('a'), aWin('b'), aPause]) desk.toggle(entry);
    await restoreEntries([aWin('a'), aWin('b'), aPause, aWin('other')], 1);
    return desk;
  }

  /** What is kept, by id, as far as these fields go. */
  async function kept(field: 'day' | 'hidden'): Promise<Record<string, unknown>> {
    const all = await entriesAgain([aWin('a'), aWin('b'), aPause, aWin('other')]);
    return Object.fromEntries(
      all.map(({ record }) => [record.id, (record as { hidden?: boolean; day: Day })[field]]),
    );
  }

  test('all move to another day at once, and back with Undo', async () => {
    const desk = await chosen();
    expect(await desk.changeChosen({ day: '2026-02-01' })).toBe(true);
    const moved = { a: '2026-02-01', b: '2026-02-01', p: '2026-02-01' };
    expect(await kept('day')).toEqual({ ...moved, other: day });
    expect(desk.told).toMatchObject({ kind: 'saved', count: 3 });
    expect([desk.choosing, desk.chosen.size]).toEqual([false, 0]);
    await desk.undo();
    expect(await kept('day')).toEqual({ a: day, b: day, p: day, other: day });
    expect(desk.told).toEqual({ kind: 'undone' });
  });

  test('the wins are not shown again, the rest is as it was, and Undo has them shown', async () => {
    const desk = await chosen();
    expect(await desk.changeChosen({ hidden: true })).toBe(true);
    expect(await kept('hidden')).toEqual({ a: true, b: true });
    await desk.undo();
    expect(await kept('hidden')).toEqual({});
  });

  test('nothing has changed and all are still chosen where the store refuses', async () => {
    const desk = await chosen();
    await refuse();
    expect(await desk.changeChosen({ day: '2026-02-01' })).toBe(false);
    expect(desk.told).toEqual({ kind: 'failed' });
    expect([desk.choosing, [...desk.chosen.keys()]]).toEqual([true, ['a', 'b', 'p']]);
  });
});

test('one win that is not to be shown again stays in the journal, and can be shown again', async () => {
  const win = await kept();
  const { desk, editing } = changing(win);
  desk.write(editing(), { hidden: true });
  await desk.save(editing());
  expect(await winOf('a')).toMatchObject({ text: 'rested a while', hidden: true });
  const [hidden] = await entriesAgain([{ kind: 'wins', record: win }]);
  if (hidden?.kind !== 'wins') throw new Error('It is gone.');
  const again = changing(hidden.record);
  again.desk.write(again.editing(), { hidden: false });
  await again.desk.save(again.editing());
  expect(await winOf('a')).toMatchObject({ hidden: false });
});

test('a change that is taken back by keys pressed twice is told to be as it was', async () => {
  const { desk, editing } = changing(await kept());
  await desk.save(editing());
  await Promise.all([desk.undo(), desk.undo()]);
  expect(desk.told).toEqual({ kind: 'undone' });
  expect(await winOf('a')).toMatchObject({ text: 'rested' });
});

test('Undo that ends after another change leaves what is told of that, and its own Undo', async () => {
  const { desk, editing } = changing(await kept());
  const other = makeWin({ text: 'slept', day }, { id: 'b', now: 1 });
  await keepWin(other);
  await desk.save(editing());
  await Promise.all([desk.remove([{ kind: 'wins', record: other }]), desk.undo()]);
  expect(desk.told).toMatchObject({ kind: 'deleted', count: 1 });
  expect(await desk.undo()).toHaveLength(1);
  expect(await winOf('b')).toMatchObject({ text: 'slept' });
});
