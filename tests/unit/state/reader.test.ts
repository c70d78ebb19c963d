import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Journal } from '@/utils/domain/journal';
import { makeWin } from '@/utils/domain/win';
import { chooseMissing, readChosen, unchoose } from '@/utils/platform/changesettings';
import { bringBeside } from '@/utils/state/beside';
import { Reader } from '@/utils/state/reader';
import type { Ask, Preview, Tell } from '@/utils/state/readerwords';
import { readEverything } from '@/utils/storage/everything';
import { deleteWin, editWin, keepWin } from '@/utils/storage/wins';
import { writeJournal } from '@/utils/transfer/journalfile';
import type { Here } from '@/utils/transfer/reading';
import { here as inUtc, words } from '../../fixtures/fate';
import { daylioBackup, fixture } from '../../fixtures/zips';
import { journals } from '../transfer/journals';
import { forget, refuse } from './store';
import { journalBytes } from './workers';

const here = { ...inUtc, zone: 'Europe/Berlin' };

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

/** A reader, and what it told. */
function newReader(): {
  ask: (ask: Ask) => Promise<Tell | undefined>;
  told: Tell[];
  reader: Reader;
} {
  const told: Tell[] = [];
  const reader = new Reader((tell) => told.push(tell));
  const ask = async (asked: Ask) => {
    await reader.hear(asked);
    return told.at(-1);
  };
  return { ask, told, reader };
}

async function look(
  file: Blob,
  where: Here = here,
): Promise<{ preview: Preview; bring: (revive?: boolean) => Promise<Tell | undefined> }> {
  const { ask } = newReader();
  const tell = await ask({ kind: 'open', file, here: where, words });
  if (tell?.kind !== 'preview') throw new Error(JSON.stringify(tell));
  return { preview: tell.preview, bring: (revive = false) => ask({ kind: 'bring', revive }) };
}

async function bringIn(file: Blob): Promise<void> {
  const { preview, bring } = await look(file);
  expect(await bring()).toMatchObject({ kind: 'brought' });
  await bringBeside(preview.beside);
}

async function fileOf(journal: Journal): Promise<Blob> {
  return new Blob([await writeJournal(journal)]);
}

const texts = async () => (await readEverything()).wins.map(({ text }) => text).toSorted();

test('taken out, wiped and brought in, a journal makes the same file again', async () => {
  await fc.assert(
    fc.asyncProperty(journals, async (journal) => {
      fakeBrowser.reset();
      await forget();
      await bringIn(await fileOf(journal));
      const first = await journalBytes();
      fakeBrowser.reset();
      await forget();
      await bringIn(new Blob([first]));
      expect(await journalBytes()).toEqual(first);
    }),
    { numRuns: 25 },
  );
});

describe('bringing in twice changes nothing, on another day, in another zone and language:', () => {
  // Days before Berlin's and after it.
  const elsewhere: Here[] = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].map((zone) => {
    return { ...here, today: '2026-11-23', zone, entryTitle: 'Aus einem anderen Tagebuch' };
  });
  const long = new Blob([`- rested\n- ${'a'.repeat(2_001)}\n\n# 2026-10-30\n- rested\n`]);
  const files: [string, () => Promise<Blob>][] = [
    ...[
      ...['list.md', 'list.txt', 'presently.csv', 'freecbt.csv', 'jrnl.json', 'dailyyou.json'],
      ...['daylio-current.csv', 'daylio-older.csv', 'daylio-oldest.csv', 'dayone.json'],
      ...['pixels-new.json', 'pixels-old.json'],
    ].map((name): [string, () => Promise<Blob>] => [name, () => fixture(name)]),
    ['a .daylio file', daylioBackup],
    ['a list without days, with a long entry', () => Promise.resolve(long)],
  ];

  test.each(files)('%s', async (_, file) => {
    await bringIn(await file());
    const before = await journalBytes();
    for (const there of elsewhere) {
      const { preview, bring } = await look(await file(), there);
      expect(Object.values(preview.fresh).every((count) => count === 0)).toBe(true);
      expect(preview).toMatchObject({ newer: 0, deleted: 0 });
      expect(preview.here).toBeGreaterThan(0);
      await bring();
      expect(await journalBytes()).toEqual(before);
    }
  });

  test('and a list that has grown brings what is new in it', async () => {
    await bringIn(new Blob(['- rested\n']));
    const { preview } = await look(new Blob(['- rested\n- slept\n- rested\n']), elsewhere[0]);
    expect(preview).toMatchObject({ here: 1, fresh: { wins: 2 } });
  });
});

describe('what is here already', () => {
  test('stays as it was edited, and what was deleted stays deleted', async () => {
    await bringIn(await fixture('list.txt'));
    const [first, second] = (await readEverything()).wins;
    if (!first || !second) throw new Error('There are none.');
    await editWin(first, { text: 'in my own words' }, 2);
    await deleteWin(second.id, 2);
    const before = await journalBytes();
    const { preview, bring } = await look(await fixture('list.txt'));
    expect(preview).toMatchObject({ deleted: 1, here: 3, newer: 0 });
    await bring();
    expect(await journalBytes()).toEqual(before);
  });

  test('and was deleted comes back when that is wanted', async () => {
    await bringIn(await fixture('list.txt'));
    const before = await texts();
    const [first] = (await readEverything()).wins;
    await deleteWin(first?.id ?? '', Date.now());
    const { bring } = await look(await fixture('list.txt'));
    await bring(true);
    expect(await texts()).toEqual(before);
  });

  test('is known by its words, whatever its id', async () => {
    await keepWin(makeWin({ text: 'rested', day: '2026-11-01' }, { id: 'typed', now: 1 }));
    const { preview } = await look(await fixture('list.txt'));
    expect(preview).toMatchObject({ here: 1, fresh: { wins: 3 } });
  });

  test('gives way to what is newer in a journal file', async () => {
    const win = makeWin({ text: 'rested', day: '2026-11-01' }, { id: 'a', now: 1 });
    await keepWin(win);
    const newer = { ...win, text: 'rested, and it was good', updatedAt: 5 };
    const { ask } = newReader();
    const none = {
      pauses: [],
      reflections: [],
      kindLines: [],
      lineMarks: [],
      practices: [],
      settings: {},
      note: { people: '', helps: '' },
    };
    const tell = await ask({
      kind: 'open',
      file: await fileOf({ wins: [newer], ...none }),
      here,
      words,
    });
    expect(tell).toMatchObject({ kind: 'preview', preview: { newer: 1, here: 0 } });
    await ask({ kind: 'bring', revive: false });
    expect(await texts()).toEqual(['rested, and it was good']);
  });

  test('settings stay those that were chosen here', async () => {
    await chooseMissing({ meadow: true });
    await chooseMissing({ meadow: false, nudges: false });
    expect(await readChosen()).toEqual({ meadow: true, nudges: false });
  });

  test('of nudges, too, what was not chosen here comes along, and goes again', async () => {
    await chooseMissing({ nudging: { gap: 30 } });
    const brought = await chooseMissing({ nudging: { gap: 40, 'check.on': true } });
    expect(await readChosen()).toMatchObject({ nudging: { gap: 30, 'check.on': true } });
    await unchoose(brought);
    expect(await readChosen()).toMatchObject({ nudging: { gap: 30 } });
    expect((await readChosen()).nudging).not.toHaveProperty('check.on');
  });
});

test('what cannot be read is shown by its place and can be saved with the reason, as it stands in the file', async () => {
  const { preview } = await look(new Blob(['entryDate,entryContent\n10/30/2026,a\nsoon,"b, c"\n']));
  expect(preview.unread).toEqual([{ counted: 'line', at: 3, why: 'no_day', text: 'soon,"b, c"' }]);
  expect(await preview.unreadFile?.text()).toBe('Line 3: no day\nsoon,"b, c"\n');
  const entries = [
    { title: 'a', date: '2026-10-30' },
    { title: 'b', date: 'soon' },
  ];
  const other = await look(new Blob([JSON.stringify({ entries }, undefined, 1)]));
  expect(await other.preview.unreadFile?.text()).toBe(
    'Entry 2: no day\n{"title":"b","date":"soon"}\n',
  );
});

describe('nothing is kept', () => {
  const many = new Blob([
    Array.from({ length: 3_000 }, (_, at) => `- small thing ${at}\n`).join(''),
  ]);

  test('before the person says so', async () => {
    await look(await fixture('list.txt'));
    expect(await texts()).toEqual([]);
  });

  test.each([
    ['half-way', 500],
    ['when all of it was written, and nothing was on the disk for good', 3_000],
  ])('of a file that was stopped %s', async (_, written) => {
    const told: Tell[] = [];
    const reader = new Reader((tell) => {
      told.push(tell);
      // At once: a fast machine would be done before anybody asks.
      if (tell.kind === 'progress' && tell.done === written) void reader.hear({ kind: 'stop' });
    });
    await reader.hear({ kind: 'open', file: many, here, words });
    await reader.hear({ kind: 'bring', revive: false });
    expect(told.map(({ kind }) => kind)).toContain('progress');
    expect(told.at(-1)).toEqual({ kind: 'stopped' });
    expect(await texts()).toEqual([]);
  });

  test('when the store refuses, and the trouble is told', async () => {
    const { ask } = newReader();
    await ask({ kind: 'open', file: await fixture('list.txt'), here, words });
    await refuse();
    expect(await ask({ kind: 'bring', revive: false })).toMatchObject({ kind: 'trouble' });
    await forget();
    expect(await texts()).toEqual([]);
  });
});
