import { describe, expect, test } from 'vitest';
import type { Here, Reading } from '@/utils/transfer/reading';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import { daylioBackup, dayOneZip, fixture } from '../../fixtures/zips';

const here: Here = {
  today: '2026-11-21',
  zone: 'Europe/Berlin',
  salt: 'salt',
  entryTitle: 'From another journal',
};

async function read(file: Blob): Promise<Reading> {
  const opened = await openFile(file, here);
  if (opened.kind === 'read') return opened.reading;
  if (opened.kind === 'table') return readColumns(opened.table, opened.table.guess, here);
  throw new Error('encrypted');
}

/** Each win as its day, its words and its area. */
function winsOf({ records }: Reading): string[] {
  return [...records.wins].map(({ day, text, area }) =>
    [day, text, area].filter(Boolean).join(' | '),
  );
}

function unreadOf({ unread }: Reading): string[] {
  return unread.map(({ at, why }) => `${at} ${why}`);
}

describe('a file of another app is known by what is in it:', () => {
  test('Presently, with days that are days', async () => {
    const reading = await read(await fixture('presently.csv'));
    expect(reading.source).toBe('presently');
    expect(winsOf(reading)).toEqual([
      '2026-10-30 | My sister called.\n\nWe laughed, and "that" was good.',
      '2026-10-31 | A slow morning with tea',
    ]);
    expect(unreadOf(reading)).toEqual(['6 no_day']);
    expect(reading.wordless).toBe(1);
  });

  test('Daylio, with its title, note and what was done, and without tags', async () => {
    const reading = await read(await fixture('daylio-current.csv'));
    expect(reading.source).toBe('daylio');
    expect(winsOf(reading)).toEqual([
      '2026-10-30 | Evening\nStayed home\nand read\nreading · gym',
      '2026-10-28 | tea',
    ]);
    expect(reading.wordless).toBe(1);
    expect(new Date([...reading.records.wins][0]?.createdAt ?? 0).toISOString()).toBe(
      '2026-10-30T22:54:00.000Z',
    );
  });

  test('Daylio of some years ago, in German', async () => {
    const reading = await read(await fixture('daylio-older.csv'));
    expect(winsOf(reading)).toEqual(['2019-02-17 | Pause gemacht\nLesen · Yoga']);
  });

  test('Daylio at its oldest, with days in the words of several languages', async () => {
    const reading = await read(await fixture('daylio-oldest.csv'));
    expect(winsOf(reading)).toEqual([
      '2018-05-18 | Went to bed early\nclean · cook',
      '2018-02-17 | Nein gesagt',
      '2018-03-08 | Demandé de l’aide',
    ]);
    expect(unreadOf(reading)).toEqual(['5 no_day']);
  });

  test('a backup of Daylio, where the day is the writer’s own', async () => {
    const reading = await read(await daylioBackup());
    expect(reading.source).toBe('daylio');
    expect(winsOf(reading)).toEqual(['2026-10-31 | The call\nSaid no.\nIt was fine.\nwalk']);
    expect(reading.wordless).toBe(1);
  });

  test('Day One, where each entry is of the day in its own zone', async () => {
    const reading = await read(await dayOneZip());
    expect(reading.source).toBe('day_one');
    expect(winsOf(reading)).toEqual([
      '2026-11-01 | Rested on the first morning of November.',
      '2026-10-31 | Still October here!',
    ]);
    expect(unreadOf(reading)).toEqual(['4 no_day']);
    expect(reading.wordless).toBe(1);
  });

  test.each([
    ['dailyyou.json', 'daily_you', ['2026-10-30 | Sat in the sun'], 1],
    ['pixels-old.json', 'pixels', ['2020-01-05 | Walked by the river\ncalm'], 1],
    ['pixels-new.json', 'pixels', ['2024-03-09 | Asked for help\ntired · relieved'], 0],
    ['jrnl.json', 'jrnl', ['2026-10-30 | Went to bed early.\nPhone in the kitchen.'], 0],
  ])('%s', async (name, source, wins, wordless) => {
    const reading = await read(await fixture(name));
    expect(reading.source).toBe(source);
    expect(winsOf(reading)).toEqual(wins);
    expect(reading.wordless).toBe(wordless);
  });

  test('FreeCBT, whose thoughts become reflections', async () => {
    const { records } = await read(await fixture('freecbt.csv'));
    expect(records.wins).toEqual([]);
    expect(records.reflections).toMatchObject([
      {
        form: 'thought',
        day: '2026-10-30',
        answers: [
          { question: 'Automatic thought', text: "They're all annoyed, surely" },
          { question: 'Cognitive distortions', text: 'fortune-telling,mind-reading' },
          { question: 'Challenge', text: 'Nobody said so' },
          { question: 'Alternative thought', text: 'I can ask one of them' },
        ],
      },
    ]);
  });

  test('a Markdown list, where a heading may be the day and a last word the area', async () => {
    const reading = await read(await fixture('list.md'));
    expect(winsOf(reading)).toEqual([
      '2026-11-21 | asked for help | asking_for_help',
      '2026-10-30 | drank some water',
      '2026-10-30 | said no\nand meant it',
      '2026-10-30 | lay down',
      '2026-10-31 | Felt the anger instead of swallowing it',
    ]);
    expect(reading.undated).toBe(1);
  });

  test('plain text, a line at a time', async () => {
    expect(winsOf(await read(await fixture('list.txt')))).toEqual([
      '2026-10-30 | called the doctor',
      '2026-10-31 | cried, and it was okay',
      '2026-11-01 | rested',
      '2026-11-01 | let a message wait',
    ]);
  });

  test('any other table, whose columns are guessed and can be chosen', async () => {
    const opened = await openFile(await fixture('table.csv'), here);
    if (opened.kind !== 'table') throw new Error(opened.kind);
    expect(opened.table.rows[0]?.cells).toEqual(['When', 'What', 'Mood']);
    expect(opened.table.guess).toMatchObject({ day: 0, words: 1, order: 'dmy', named: true });
    const reading = readColumns(opened.table, opened.table.guess, here);
    expect(winsOf(reading)).toEqual([
      '2026-10-30 | Left when I wanted to leave',
      '2026-10-31 | Ate something warm',
    ]);
    expect(unreadOf(reading)).toEqual(['4 no_day']);
  });
});

test('the same file gives the same ids, and another installation gives others', async () => {
  const ids = async (salt: string) => {
    const opened = await openFile(await fixture('list.txt'), { ...here, salt });
    return opened.kind === 'read' ? [...opened.reading.records.wins].map(({ id }) => id) : [];
  };
  expect(await ids('one')).toEqual(await ids('one'));
  expect(new Set([...(await ids('one')), ...(await ids('two'))]).size).toBe(8);
});

test('an entry longer than a win can be comes whole, as a reflection', async () => {
  const long = 'slow '.repeat(1_000).trim();
  const { records, long: count } = await read(
    new Blob([`entryDate,entryContent\n2026-10-30,${long}\n`]),
  );
  expect(count).toBe(1);
  expect(records.wins).toEqual([]);
  expect(records.reflections).toMatchObject([{ form: 'own', answers: [{ text: long }] }]);
});

test('an entry of many same ones is brought in as often as it is there', async () => {
  const { records } = await read(new Blob(['- rested\n- rested\n']));
  expect(new Set([...records.wins].map(({ id }) => id)).size).toBe(2);
});
