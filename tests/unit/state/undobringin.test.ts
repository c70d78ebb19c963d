import fc from 'fast-check';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyRecords, type Journal } from '@/utils/domain/journal';
import { makeWin, type Win } from '@/utils/domain/win';
import { changeSettings, readChosen } from '@/utils/platform/changesettings';
import { writeNote } from '@/utils/platform/note';
import { rememberedLook } from '@/utils/platform/remembered';
import { bringBeside, takeBackBeside } from '@/utils/state/beside';
import { Reader } from '@/utils/state/reader';
import type { Ask, Tell } from '@/utils/state/readerwords';
import { readBeside } from '@/utils/state/takeout';
import { readEverything } from '@/utils/storage/everything';
import { deleteWin, editWin, keepWin } from '@/utils/storage/wins';
import { writeJournal } from '@/utils/transfer/journalfile';
import { here as inUtc, words } from '../../fixtures/fate';
import { fixture } from '../../fixtures/zips';
import { journals } from '../transfer/journals';
import { forget, refuse } from './store';
import { journalBytes } from './workers';

const here = { ...inUtc, zone: 'Europe/Berlin' };

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

/** A reader with a file that is looked at; `told` is what it told last. */
async function look(file: Blob, hear: (tell: Tell, reader: Reader) => void = () => undefined) {
  let last: Tell | undefined;
  const reader = new Reader((tell) => {
    last = tell;
    hear(tell, reader);
  });
  const ask = async (asked: Ask) => {
    await reader.hear(asked);
    return last;
  };
  await ask({ kind: 'open', file, here, words });
  return {
    bring: (revive = false) => ask({ kind: 'bring', revive }),
    undo: () => ask({ kind: 'undo' }),
  };
}

async function fileOf(journal: Partial<Journal>): Promise<Blob> {
  const empty = { ...emptyRecords(), settings: {}, note: { people: '', helps: '' } };
  return new Blob([await writeJournal({ ...empty, ...journal })]);
}

const wins = async () => (await readEverything()).wins;
const texts = async () => (await wins()).map(({ text }) => text).toSorted();
const rested = makeWin({ text: 'rested', day: '2026-11-01' }, { id: 'a', now: 1 });
const many = new Blob([Array.from({ length: 3_000 }, (_, at) => `- small thing ${at}\n`).join('')]);

test('of what is beside the journal all is brought in or nothing', async () => {
  await changeSettings({ meadow: false });
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  const refusing = vi.spyOn(local, 'set').mockImplementation((values: object) => {
    return 'note' in values ? Promise.reject(new Error('full')) : set(values as never);
  });
  const beside = { settings: { look: 'dark' as const }, note: { people: 'Ada', helps: '' } };
  await expect(bringBeside(beside)).rejects.toThrow('full');
  refusing.mockRestore();
  expect(await readChosen()).toEqual({ meadow: false });
});

test('taken back, the journal is to the byte what it was before, settings and note too', async () => {
  await fc.assert(
    fc.asyncProperty(journals, journals, async (first, second) => {
      fakeBrowser.reset();
      await forget();
      await (await look(await fileOf(first))).bring();
      await bringBeside(first);
      const before = await journalBytes();
      // Some of the second are newer states of what is here.
      const newer = first.wins.map((win) => ({
        ...win,
        text: 'now',
        updatedAt: win.updatedAt + 1,
      }));
      const ids = new Set(newer.map(({ id }) => id));
      const both = [...newer, ...second.wins.filter(({ id }) => !ids.has(id))];
      const { bring, undo } = await look(await fileOf({ ...second, wins: both }));
      await bring();
      const beside = await bringBeside(second);
      expect(await undo()).toMatchObject({ kind: 'undone', stayed: 0 });
      if (beside) await takeBackBeside(beside);
      expect(await journalBytes()).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('what was changed since stays and is told, what was deleted since stays deleted', async () => {
  const { bring, undo } = await look(await fixture('list.txt'));
  await bring();
  const [first, second] = (await wins()) as [Win, Win];
  await editWin(first, { text: 'in my own words' }, Date.now());
  await deleteWin(second.id, Date.now());
  expect(await undo()).toEqual({ kind: 'undone', count: 2, stayed: 1 });
  expect(await texts()).toEqual(['in my own words']);
});

test('what was newer in the file is again as it was here, and what had been deleted is deleted', async () => {
  await keepWin(rested);
  await keepWin({ ...rested, id: 'b', text: 'let go' });
  await deleteWin('b', 2);
  const file = await fileOf({
    wins: [
      { ...rested, text: 'rested, and it was good', updatedAt: 5 },
      { ...rested, id: 'b', text: 'let go' },
    ],
  });
  const { bring, undo } = await look(file);
  await bring(true);
  expect(await texts()).toEqual(['let go', 'rested, and it was good']);
  expect(await undo()).toEqual({ kind: 'undone', count: 2, stayed: 0 });
  expect(await wins()).toEqual([rested]);
});

test('the same file can be brought in again, as if it had never been here', async () => {
  const { bring, undo } = await look(await fixture('list.txt'));
  await bring();
  const before = await journalBytes();
  await undo();
  expect(await texts()).toEqual([]);
  const again = await look(await fixture('list.txt'));
  expect(await again.bring()).toMatchObject({ kind: 'brought', count: 4 });
  expect(await journalBytes()).toEqual(before);
});

test('what another page kept while the preview was shown is neither overwritten nor taken out', async () => {
  const file = await fileOf({ wins: [rested, { ...rested, id: 'z', text: 'drank some water' }] });
  const { bring, undo } = await look(file);
  await keepWin({ ...rested, text: 'mine' });
  await keepWin({ ...rested, id: 'z', text: 'mine, too' });
  expect(await bring()).toMatchObject({ kind: 'brought', count: 0 });
  expect(await undo()).toMatchObject({ kind: 'undone', count: 0 });
  expect(await texts()).toEqual(['mine', 'mine, too']);
});

test('stopped half-way, all of it is still here and can be taken back', async () => {
  let stop = false;
  const { bring, undo } = await look(many, (tell, reader) => {
    // At once: a fast machine would be done before anybody asks.
    if (stop && tell.kind === 'progress') void reader.hear({ kind: 'stop' });
  });
  await bring();
  stop = true;
  expect(await undo()).toEqual({ kind: 'stopped' });
  expect(await wins()).toHaveLength(3_000);
  stop = false;
  expect(await undo()).toEqual({ kind: 'undone', count: 3_000, stayed: 0 });
});

test('when the store refuses, the trouble is told', async () => {
  const { bring, undo } = await look(await fixture('list.txt'));
  await bring();
  await refuse();
  expect(await undo()).toMatchObject({ kind: 'trouble' });
});

test('a setting or a note that was changed since stays', async () => {
  const note = { people: 'Ada', helps: 'tea' };
  await changeSettings({ meadow: false });
  const beside = await bringBeside({ settings: { meadow: true, keys: false, clock: true }, note });
  await changeSettings({ clock: false });
  await writeNote({ helps: 'tea and rain' });
  if (beside) await takeBackBeside(beside);
  expect(await readChosen()).toEqual({ meadow: false, clock: false });
  expect((await readBeside()).note).toEqual({ people: '', helps: 'tea and rain' });
});

test('the next new tab begins with the settings of a file, and without them once they are taken back', async () => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const note = { people: '', helps: '' };
  const beside = await bringBeside({ settings: { startCovered: true, dayStartsAt: 3 }, note });
  expect(rememberedLook()).toMatchObject({ startCovered: true, dayStartsAt: 3 });
  if (beside) await takeBackBeside(beside);
  expect(rememberedLook()).toMatchObject({ startCovered: false, dayStartsAt: 0 });
});
