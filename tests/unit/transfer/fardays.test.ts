import { expect, test } from 'vitest';
import { emptyRecords } from '@/utils/domain/journal';
import { LAST_MOMENT } from '@/utils/domain/moment';
import { changeWin, makeWin } from '@/utils/domain/win';
import { writeJournal } from '@/utils/transfer/journalfile';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { here, readingOf } from '../../fixtures/fate';
import { fixture, zipOf } from '../../fixtures/zips';

// Files of other apps with days and moments that our own file cannot hold. Whatever is taken of them
// has to leave again: a journal that cannot be read back is no backup.

const nothing = { settings: {}, note: { people: '', helps: '' } };
const readBack = async (journal: Uint8Array<ArrayBuffer>) =>
  readingOf(await openFile(new Blob([journal]), here)).records;

const DAY_ONE = { metadata: { version: '1.0' } };
const dayOne = (creationDate: string) =>
  JSON.stringify({ ...DAY_ONE, entries: [{ creationDate, text: 'rested' }] });
const dailyYou = (timeCreated: string) =>
  JSON.stringify([{ text: 'rested', timeCreated, timeModified: timeCreated }]);

async function daylio(datetime: number, year = 2026): Promise<Blob> {
  const dayEntries = [{ year, month: 10, day: 1, datetime, note: 'rested' }];
  return zipOf({ 'backup.daylio': btoa(JSON.stringify({ version: 15, dayEntries })) });
}

async function freeCbt(createdAt: string): Promise<Blob> {
  const [header = ''] = (await (await fixture('freecbt.csv')).text()).split(/\r?\n/);
  const row = header
    .split(',')
    .map((name) => (/created/i.test(name) ? createdAt : 'thought'))
    .join(',');
  return new Blob([`${header}\n${row}\n`]);
}

test.each<[string, () => Promise<Blob>]>([
  ['Daylio, at no moment', () => daylio(1e300)],
  ['Daylio, at half a millisecond', () => daylio(0.5)],
  ['Daylio, in the year 9999', () => daylio(1, 9999)],
  [
    'Day One, in the year 12026',
    () => Promise.resolve(new Blob([dayOne('+012026-01-01T10:00:00Z')])),
  ],
  [
    'Day One, before the year 0',
    () => Promise.resolve(new Blob([dayOne('-000005-01-01T10:00:00Z')])),
  ],
  [
    'Day One, at the end of 9998',
    () => Promise.resolve(new Blob([dayOne('9998-12-31T23:00:00-10:00')])),
  ],
  [
    'Daily You, with a zone',
    () => Promise.resolve(new Blob([dailyYou('2026-11-01T10:00:00+99:99')])),
  ],
  ['FreeCBT, after a spreadsheet', () => freeCbt('45821')],
  [
    'a table',
    () => Promise.resolve(new Blob(['date,text\n9999-12-31,rested\n0000-01-01,slept\n'])),
  ],
])('%s: what is taken can be written and read back', async (_, file) => {
  const opened = await openFile(await file(), here);
  const { records } =
    opened.kind === 'table'
      ? readColumns(opened.table, opened.table.guess, here)
      : readingOf(opened);
  const [wins, reflections] = [[...records.wins], [...records.reflections]];
  const journal = { ...nothing, ...emptyRecords(), wins, reflections };
  const back = await readBack(await writeJournal(journal));
  expect([[...back.wins], [...back.reflections]]).toEqual([wins, reflections]);
});

test('a win of the last moment can be changed, and the journal read back', async () => {
  const win = makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: LAST_MOMENT });
  const changed = changeWin(win, { text: 'slept' }, 1);
  const written = await writeJournal({ ...nothing, ...emptyRecords(), wins: [changed] });
  expect([...(await readBack(written)).wins]).toEqual([changed]);
});
