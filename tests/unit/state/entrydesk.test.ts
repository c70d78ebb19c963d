import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '@/utils/domain/entry';
import { makeWin, type Win } from '@/utils/domain/win';
import { EntryDesk } from '@/utils/state/entrydesk.svelte';
import { deleteWin, editWin, keepWin, restoreWin, winOf } from '@/utils/storage/wins';
import { forget } from './store';

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
