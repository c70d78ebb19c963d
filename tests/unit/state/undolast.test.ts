import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { undoOfLast } from '@/utils/domain/undolast';
import { makeWin } from '@/utils/domain/win';
import { readSettings } from '@/utils/platform/settings';
import { Forget } from '@/utils/state/forget.svelte';
import { LineShelf } from '@/utils/state/lineshelf.svelte';
import { keepLine } from '@/utils/state/linestanding';
import { SettingsPage } from '@/utils/state/settings.svelte';
import { someOwn } from '@/utils/storage/kindlines';
import { keepWin, winOf } from '@/utils/storage/wins';
import { forget as clearStore, refuse } from './store';

const day = '2026-11-20';

/** The settings page, as far as Ctrl+Z knows it. */
function openPage() {
  const [settings, shelf, forget] = [new SettingsPage(), new LineShelf(), new Forget()];
  return { settings, shelf, forget, last: () => undoOfLast([settings, shelf, forget]) };
}

const nudges = async () => (await readSettings()).nudges;
const lines = async () => (await someOwn(10)).map(({ text }) => text);
const hasWin = async () => (await winOf('a')) !== undefined;

/** The only line of the person's own. */
async function onlyLine() {
  const [line] = await someOwn(1);
  if (!line) throw new Error('There is no line.');
  return line;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => `text of ${name}`);
  await clearStore();
  await keepLine('soft is strong');
  await keepWin(makeWin({ text: 'rested', day }, { id: 'a', now: 1 }));
});

test('Ctrl+Z takes back what was done last, in whichever part of the page that was', async () => {
  const { settings, shelf, forget, last } = openPage();
  expect(last()).toBeUndefined();
  await settings.change({ nudges: false });
  await shelf.remove(await onlyLine());
  await forget.forget({ what: 'days', first: day, last: day });
  await settings.change({ meadow: false });
  expect([await nudges(), await lines(), await hasWin()]).toEqual([false, [], false]);
  await last()?.();
  expect((await readSettings()).meadow).toBe(true);
  await last()?.();
  expect([await nudges(), await lines(), await hasWin()]).toEqual([false, [], true]);
  await last()?.();
  expect([await nudges(), await lines(), await hasWin()]).toEqual([
    false,
    ['soft is strong'],
    true,
  ]);
  await last()?.();
  expect(await nudges()).toBe(true);
  expect(last()).toBeUndefined();
});

test('where the last thing has no way back, Ctrl+Z takes back nothing before it', async () => {
  const { settings, shelf, last } = openPage();
  await settings.change({ nudges: false });
  await shelf.add('slow is fine');
  expect(last()).toBeUndefined();
  expect(settings.undoable).toBe(true);
});

test('while something goes nothing before it is taken back, and what could not go counts for nothing', async () => {
  const { settings, forget, last } = openPage();
  await settings.change({ nudges: false });
  const going = forget.forget({ what: 'kind', kind: 'wins' });
  expect(last()).toBeUndefined();
  await going;
  await refuse();
  await forget.forget({ what: 'area', area: 'rest' });
  expect(forget.view.kind).toBe('failed');
  expect(last()).toBe(forget.undo);
  await clearStore();
  const undoing = last()?.();
  await last()?.();
  await undoing;
  expect(await hasWin()).toBe(true);
  expect(last()).toBe(settings.undo);
});

test('keys that are pressed twice take a line back once', async () => {
  const { settings, shelf, last } = openPage();
  await settings.change({ nudges: false });
  const line = await onlyLine();
  await shelf.edit(line, 'soft is enough');
  await Promise.all([last()?.(), shelf.undo()]);
  expect(shelf.told).toBe('undone');
  expect([await nudges(), await lines()]).toEqual([false, ['soft is strong']]);
});
