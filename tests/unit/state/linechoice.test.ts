import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays, type Day } from '@/utils/domain/day';
import { settingsFrom } from '@/utils/domain/settings';
import { rememberLine } from '@/utils/platform/rememberedline';
import { captureKindLine } from '@/utils/state/capture';
import { lookAtLines } from '@/utils/state/linechoice';
import { keepLine, setStanding, standingOf } from '@/utils/state/linestanding';
import { TabLine } from '@/utils/state/tabline.svelte';
import { deleteKindLine, someOwn } from '@/utils/storage/kindlines';
import { forget, refuse } from './store';

const today: Day = '2026-11-21';
const settings = settingsFrom({});

beforeEach(async () => {
  fakeBrowser.reset();
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => `text of ${name}`);
  await forget();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await forget();
});

test('a line stays all day, and the next day has the one that was chosen ahead', async () => {
  const first = await lookAtLines(today, settings);
  expect((await lookAtLines(today, settings)).now).toEqual(first.now);
  const second = await lookAtLines(addDays(today, 1), settings);
  expect(second.now).toEqual(first.next);
});

test('a tab that has a line of its own keeps it, until that is retired or deleted elsewhere', async () => {
  await keepLine('a line that I wrote');
  const [mine] = await someOwn(1);
  if (!mine) throw new Error('It was not kept.');
  const each = { ...settings, lineEach: 'tab' } as const;
  const memory = await lookAtLines(today, each);
  const line = { id: mine.id, text: mine.text, own: true };
  rememberLine({ ...memory, now: line });
  const tab = new TabLine(mine.id);
  await tab.look(today, each);
  expect(tab.shown).toEqual(line);
  // Another tab has gone on to the next.
  rememberLine({ ...memory, before: mine.id });
  await tab.look(today, each);
  expect(tab.shown).toEqual(line);
  await deleteKindLine(mine.id, Date.now());
  await tab.look(today, each);
  expect(tab.shown).toEqual(memory.now);
});

test.each(['day', 'tab'] as const)(
  'Undo brings the line back that was retired, and the star as it was, with a line for each %s',
  async (lineEach) => {
    const each = { ...settings, lineEach };
    const tab = new TabLine(undefined);
    await tab.look(today, each);
    const line = tab.shown;
    if (!line) throw new Error('There is no line.');
    await tab.star();
    expect(tab.starred).toBe(true);
    await tab.undo();
    expect([tab.starred, await standingOf(line)]).toEqual([false, 'usual']);
    await tab.star();
    await tab.retire();
    // As the page does after every change.
    await tab.look(today, each);
    expect(tab.shown).not.toEqual(line);
    await tab.undo();
    expect(tab.shown).toEqual(line);
    expect([tab.starred, await standingOf(line)]).toEqual([true, 'starred']);
    await tab.look(today, each);
    expect(tab.shown).toEqual(line);
  },
);

test('Undo before another line has come leaves the one that is there, with its star', async () => {
  const each = { ...settings, lineEach: 'tab' } as const;
  const tab = new TabLine(undefined);
  await tab.look(today, each);
  const line = tab.shown;
  await tab.star();
  await tab.retire();
  await tab.undo();
  expect([tab.shown, tab.starred]).toEqual([line, true]);
});

test('the same line never comes two days running, whatever is added, starred and deleted', async () => {
  let last = '';
  for (let days = 0; days < 40; days += 1) {
    if (days % 3 === 0) await keepLine(`own ${days}`);
    const { now } = await lookAtLines(addDays(today, days), settings);
    expect(now.id).not.toBe(last);
    last = now.id;
    if (days % 5 === 0) await setStanding(now, 'starred');
    if (days % 7 === 0) for (const own of await someOwn(1)) await deleteKindLine(own.id, days);
  }
});

test('a line that was retired or deleted meanwhile is not shown, today or tomorrow', async () => {
  const { now, next } = await lookAtLines(today, settings);
  await setStanding(now, 'retired');
  await setStanding(next, 'retired');
  const after = await lookAtLines(today, settings);
  expect([now.id, next.id]).not.toContain(after.now.id);
  expect([now.id, next.id, after.now.id]).not.toContain(after.next.id);
});

test('words are kept once: as an own line, or as the built-in one that has them', async () => {
  expect(await keepLine(' \n')).toBe('blank');
  expect(await keepLine('x'.repeat(301))).toBe('long');
  expect(await keepLine(' soft is strong ')).toBe('kept');
  expect(await keepLine('soft is strong')).toBe('there already');
  expect(await keepLine('text of kind_line_rest_fact_1')).toBe('there already');
  expect((await someOwn(10)).map(({ text }) => text)).toEqual(['soft is strong']);
});

test("words of a line that was retired bring it back, built in or of one's own, however they come", async () => {
  for (const keep of [keepLine, captureKindLine]) {
    await forget();
    await keepLine('soft is strong');
    const [own] = await someOwn(1);
    const lines = [
      { id: own?.id ?? '', own: true, text: 'soft is strong' },
      { id: 'rest_fact_1', own: false, text: 'text of kind_line_rest_fact_1' },
    ];
    for (const line of lines) {
      await setStanding(line, 'retired');
      await keep(line.text);
      expect(await standingOf(line)).toBe('usual');
      await setStanding(line, 'starred');
      await keep(line.text);
      expect(await standingOf(line)).toBe('starred');
    }
    expect(await someOwn(10)).toHaveLength(1);
  }
});

test('without the store there is a built-in line all the same', async () => {
  await refuse();
  const { now, next } = await lookAtLines(today, settings);
  expect(now.text).not.toBe('');
  expect(next.id).not.toBe(now.id);
});

test('nothing is told of an own line that is gone, by whatever page it was deleted', async () => {
  await keepLine('soft is strong');
  const [own] = await someOwn(1);
  if (!own) throw new Error('There is no line.');
  rememberLine({
    day: today,
    now: { id: own.id, text: own.text, own: true },
    next: { id: 'rest_fact_1', text: 'x', own: false },
    plain: 'x',
  });
  const tab = new TabLine(own.id);
  await tab.look(today, settings);
  await tab.star();
  expect([tab.starred, tab.told.kind]).toEqual([true, 'starred']);
  await deleteKindLine(own.id, Date.now());
  await tab.undo();
  expect([tab.starred, tab.told.kind]).toEqual([true, 'failed']);
  await tab.retire();
  expect(tab.told.kind).toBe('failed');
});
