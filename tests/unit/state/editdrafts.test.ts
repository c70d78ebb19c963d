import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Win } from '@/utils/domain/win';
import { addWaitingEdit, waitingEdits } from '@/utils/platform/waitingedits';
import { Edits } from '@/utils/state/edits.svelte';
import { Forget } from '@/utils/state/forget.svelte';
import { readEdits, writeEdit } from '@/utils/storage/editdrafts';
import { deleteWin, editWin, keepWin, winOf } from '@/utils/storage/wins';
import { left, open, stored, win, words } from './halfway';
import { forget, holdStore, refuse } from './store';

beforeEach(async () => {
  fakeBrowser.reset();
  for (const name of ['window', 'document']) vi.stubGlobal(name, new EventTarget());
  await forget();
  await keepWin(win);
});

describe('words changed in a win and not saved', () => {
  test('outlive the page, and the next one says so and goes on with them', async () => {
    await left('rested a wh');
    const edits = await open();
    edits.begin(win);
    expect(edits.of('a')).toEqual({ seen: win, text: 'rested a wh' });
    edits.write('a', 'rested a while');
    await edits.save('a');
    expect(await winOf('a')).toMatchObject({ text: 'rested a while' });
    await expect.poll(stored).toEqual([]);
  });

  test('are the newest, whatever the rhythm of typing', async () => {
    const edits = await open();
    edits.begin(win);
    for (const text of ['rested a', 'rested a w', 'rested a while']) edits.write('a', text);
    await expect.poll(words).toEqual(['rested a while']);
  });

  test('leave nothing behind once they are saved, and are not offered again', async () => {
    const edits = await left('rested a while');
    await edits.save('a');
    await expect.poll(stored).toEqual([]);
    const after = (await winOf('a')) as Win;
    expect(edits.unfinished(after)).toBe(false);
  });

  test('leave nothing behind when the win is left as it was', async () => {
    const edits = await left('rested a while');
    edits.leave('a');
    await expect.poll(stored).toEqual([]);
    expect(edits.unfinished(win)).toBe(false);
  });

  test('leave nothing behind when they were gone on with and then left', async () => {
    await left('rested a while');
    const edits = await open();
    edits.begin(win);
    edits.leave('a');
    await expect.poll(stored).toEqual([]);
  });

  test('are none once they are the words of the win again', async () => {
    const edits = await left('rested a while');
    edits.write('a', 'rested');
    await expect.poll(stored).toEqual([]);
  });

  test('that were typed while others were saved are not lost either', async () => {
    const edits = await left('rested a');
    const saving = edits.save('a');
    edits.write('a', 'rested a while');
    await saving;
    await expect.poll(words).toEqual(['rested a while']);
  });

  test('stay with the journal where more than words was changed, for only there all of it is shown', async () => {
    await writeEdit('edit:a/one', {
      id: 'edit:a/one',
      of: 'a',
      seen: win.updatedAt,
      change: { text: 'rested a while', private: true },
      turn: 1,
    });
    const edits = new Edits();
    onTestFinished(edits.follow());
    // Whoever asks after it has read by then.
    await stored();
    expect(edits.unfinished(win)).toBe(false);
    edits.begin(win);
    edits.write('a', 'slept');
    await edits.save('a');
    expect(await winOf('a')).toMatchObject({ text: 'slept' });
    await expect.poll(stored).toMatchObject([{ change: { private: true } }]);
  });

  test('are there to choose from beside those of a win that was changed meanwhile', async () => {
    await left('mine');
    const edits = await open();
    await editWin(win, { text: 'theirs' }, 5);
    const theirs = (await winOf('a')) as Win;
    edits.begin(theirs);
    expect(edits.of('a')).toMatchObject({ text: 'mine', overtaken: { theirs } });
    await edits.choose('a', 'mine');
    expect(await winOf('a')).toMatchObject({ text: 'mine' });
    await expect.poll(stored).toEqual([]);
  });

  test('of two pages outlive both: the newest come first, the others after them', async () => {
    const [tab, popup] = [await open(), await open()];
    for (const edits of [tab, popup]) edits.begin(win);
    // No two keys are pressed in one moment.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    tab.write('a', 'slept');
    await expect.poll(words).toEqual(['slept']);
    vi.advanceTimersByTime(1);
    popup.write('a', 'rested a while');
    await expect.poll(words).toHaveLength(2);
    const edits = await open();
    edits.begin(win);
    expect(edits.of('a')?.text).toBe('rested a while');
    await edits.save('a');
    const after = (await winOf('a')) as Win;
    await expect.poll(words).toEqual(['slept']);
    await expect.poll(() => edits.unfinished(after)).toBe(true);
    edits.begin(after);
    expect(edits.of('a')).toMatchObject({ text: 'slept', overtaken: { theirs: after } });
  });

  test('stay with the page that still writes them, whatever another makes of them', async () => {
    const tab = await left('rested a');
    const popup = await open();
    popup.begin(win);
    tab.write('a', 'rested a while, and slept');
    await expect.poll(words).toEqual(['rested a while, and slept']);
    popup.leave('a');
    // Whatever that wrote is written once this is.
    await writeEdit('edit:other/one', undefined);
    expect(await words()).toEqual(['rested a while, and slept']);
  });

  test('go when the win is deleted, and come back with it', async () => {
    await left('rested a while');
    const edits = await open();
    await edits.remove(win);
    expect(await stored()).toEqual([]);
    await edits.undo();
    expect(edits.unfinished((await winOf('a')) as Win)).toBe(true);
    expect(await words()).toEqual(['rested a while']);
  });

  test('that were typed on after another page deleted the win are not written over by its Undo', async () => {
    const edits = await left('rested a wh');
    const other = await open();
    await other.remove(win);
    edits.write('a', 'rested a while');
    await expect.poll(words).toEqual(['rested a while']);
    await other.undo();
    expect(await words()).toEqual(['rested a while']);
  });

  test('go when the win is deleted on another page', async () => {
    await left('rested a while');
    await deleteWin('a', 5);
    expect(await stored()).toEqual([]);
  });
});

describe('while the store is behind', () => {
  test('the words are in the other place, and wait there no more once it is not', async () => {
    const edits = await open();
    const held = await holdStore();
    edits.begin(win);
    edits.write('a', 'rested a while');
    await expect.poll(async () => (await waitingEdits())[0]?.change.text).toBe('rested a while');
    held.release();
    await expect.poll(waitingEdits).toEqual([]);
    expect(await words()).toEqual(['rested a while']);
  });

  test('words that the store refused outlive the page, and are saved once', async () => {
    const edits = await open();
    edits.begin(win);
    await refuse();
    edits.write('a', 'rested a while');
    await expect.poll(waitingEdits).toHaveLength(1);
    await forget();
    await keepWin(win);
    const next = await open();
    next.begin(win);
    expect(next.of('a')?.text).toBe('rested a while');
    await next.save('a');
    expect(await winOf('a')).toMatchObject({ text: 'rested a while' });
    await expect.poll(stored).toEqual([]);
  });
});

test('what is forgotten takes its unsaved words along, wherever they are, and Undo brings them', async () => {
  const storage = { clear: () => undefined, removeItem: () => undefined };
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, storage);
  await left('rested a while');
  const [edit] = await readEdits();
  if (edit) await addWaitingEdit({ ...edit, id: 'edit:a/other', change: { text: 'slept' } });
  const forgetting = new Forget();
  await forgetting.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await stored()).toHaveLength(2);
  await forgetting.forget({ what: 'area', area: 'rest' });
  expect(await stored()).toEqual([]);
  await forgetting.undo();
  expect((await words()).toSorted()).toEqual(['rested a while', 'slept']);
});
