import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '@/utils/domain/entry';
import { EntryDesk } from '@/utils/state/entrydesk.svelte';
import { keepRecord } from '@/utils/storage/records';
import { keepWin, winOf } from '@/utils/storage/wins';
import { weeklyCheck } from '../samples';
import { left, stored, win, words } from './halfway';
import { forget } from './store';

// What is changed in the journal and not saved.

const entry: Entry = { kind: 'wins', record: win };
const reflection = weeklyCheck();

beforeEach(async () => {
  fakeBrowser.reset();
  for (const name of ['window', 'document']) vi.stubGlobal(name, new EventTarget());
  await forget();
  await keepWin(win);
});

test('a change that was left on another page is gone on with, and saved', async () => {
  await left('rested a while');
  const desk = new EntryDesk();
  onTestFinished(desk.follow());
  await expect.poll(() => desk.unfinished(entry)).toBe(true);
  desk.edit(entry);
  const editing = desk.editing.get('a');
  expect(editing).toMatchObject({ change: { text: 'rested a while' } });
  if (editing) await desk.save(editing);
  expect(await winOf('a')).toMatchObject({ text: 'rested a while' });
  await expect.poll(stored).toEqual([]);
});

test('answers that were changed and not saved outlive the page', async () => {
  await keepRecord('reflections', reflection);
  const slept: Entry = { kind: 'reflections', record: reflection };
  const answers = [{ question: 'q', text: 'I slept, and' }];
  const before = new EntryDesk();
  before.edit(slept);
  before.write({ seen: slept, change: {} }, { answers });
  await expect.poll(stored).toHaveLength(1);
  const desk = new EntryDesk();
  onTestFinished(desk.follow());
  await expect.poll(() => desk.unfinished(slept)).toBe(true);
  desk.edit(slept);
  expect(desk.editing.get('r')?.change).toEqual({ answers });
});

test('changes go with an entry that is deleted, and come back with it', async () => {
  await left('rested a while');
  const desk = new EntryDesk();
  onTestFinished(desk.follow());
  await expect.poll(() => desk.unfinished(entry)).toBe(true);
  await desk.remove([entry]);
  expect(await stored()).toEqual([]);
  await desk.undo();
  expect(await words()).toEqual(['rested a while']);
});
