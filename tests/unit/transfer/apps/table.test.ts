import { describe, expect, test } from 'vitest';
import type { Reading } from '@/utils/transfer/reading';
import { openFile, readColumns } from '@/utils/transfer/recognise';
import type { Table } from '@/utils/transfer/apps/table';
import { here, readingOf } from '../../../fixtures/fate';

const file = (...lines: string[]) => new Blob([lines.join('\n')]);
const read = async (...lines: string[]) => readingOf(await openFile(file(...lines), here));

async function table(...lines: string[]): Promise<Table> {
  const opened = await openFile(file(...lines), here);
  if (opened.kind !== 'table') throw new Error(opened.kind);
  return opened.table;
}

const told = ({ records, unread, wordless }: Reading) => [
  ...[...records.wins].map(({ day, text, area, private: justForMe }) =>
    [day, text, area, justForMe && 'just for me'].filter(Boolean).join(' | '),
  ),
  ...unread.map(({ at, why, text }) => `${at} ${why} ${text}`),
  `${wordless} wordless`,
];

describe('a table of a known app names what it cannot read:', () => {
  test('Presently', async () => {
    const reading = await read(
      ...['entryDate,entryContent', '10/30/2026,"Rested\nlong"', '10/31/2026, ', 'soon,words'],
      '11/01/2026,"never closed',
    );
    expect(told(reading)).toEqual([
      ...['2026-10-30 | Rested\nlong', '5 no_day soon,words'],
      ...['6 broken_quotes 11/01/2026,"never closed', '1 wordless'],
    ]);
  });

  test('words beyond the last column, as where a comma stands without quotes', async () => {
    const presently = [
      'entryDate,entryContent',
      '10/30/2026,ate',
      '10/31/2026,ate',
      '11/01/2026,ate',
    ];
    expect(
      told(await read(...presently, '11/13/2026,Rested, and slept', '11/14/2026,ate,')),
    ).toEqual([
      ...['2026-10-30 | ate', '2026-10-31 | ate', '2026-11-01 | ate', '2026-11-14 | ate'],
      ...['5 broken_quotes 11/13/2026,Rested, and slept', '0 wordless'],
    ]);
    const daylio = ['full_date,date,weekday,time,mood,activities,note', '2026-10-30,,,,,,ate'];
    expect(
      told(await read(...daylio, ...daylio.slice(1), '2026-10-31,,,,,,Rested, and slept')),
    ).toContain('4 broken_quotes 2026-10-31,,,,,,Rested, and slept');
    const freecbt = [
      'createdAt,automaticThought,cognitiveDistortions,challenge,alternativeThought',
      '2026-10-30T10:00:00Z,a,b,c,d',
      '2026-10-30T11:00:00Z,a,b,c,d',
      '2026-10-30T12:00:00Z,a,b,c,d, and more',
    ];
    expect(told(await read(...freecbt))).toEqual([
      ...['4 broken_quotes 2026-10-30T12:00:00Z,a,b,c,d, and more', '0 wordless'],
    ]);
  });

  test('and counts lines', async () => {
    const { unread } = await read('entryDate,entryContent', '10/30/2026,"a\nb"', 'soon,words');
    expect(unread).toEqual([{ counted: 'line', at: 4, why: 'no_day', text: 'soon,words' }]);
  });

  test('Daylio', async () => {
    const reading = await read(
      'full_date,date,weekday,time,mood,activities,note_title,note',
      '2026-10-30,,,8:15 pm,,walk |  | tea, A title ,words',
      ...['2026-10-30,,,,,,,', 'soon,,,,,,,words', '2026-10-31,,,,,,,"never closed'],
    );
    expect(told(reading)).toEqual([
      '2026-10-30 | A title\nwords\nwalk · tea',
      '4 no_day soon,,,,,,,words',
      '5 broken_quotes 2026-10-31,,,,,,,"never closed',
      '1 wordless',
    ]);
    expect([...reading.records.wins][0]?.createdAt).toBe(Date.parse('2026-10-30T20:15:00Z'));
  });

  test('Daylio at its oldest, in Croatian and in Polish', async () => {
    const header = 'year,date,weekday,time,mood,activities,note';
    const croatian = '2018,18. listopada,četvrtak,19:05,,,rested';
    expect(told(await read(header, croatian))[0]).toBe('2018-10-18 | rested');
    const polish = '2018,18 listopada,niedziela,19:05,,,rested';
    expect(told(await read(header, polish))[0]).toBe('2018-11-18 | rested');
  });

  test('and has days as a spreadsheet wrote them that saved it again', async () => {
    const days = async (...lines: string[]) => told(await read(...lines)).slice(0, 2);
    const british = ['2026-11-05 | rested', '2026-11-21 | said no'];
    expect(
      await days('entryDate;entryContent', '05/11/2026;rested', '21/11/2026;said no', ''),
    ).toEqual(british);
    expect(await days('entryDate,entryContent', '11/5/2026,rested', '11/6/2026,said no')).toEqual([
      '2026-11-05 | rested',
      '2026-11-06 | said no',
    ]);
    const header = 'full_date,date,weekday,time,mood,activities,note_title,note';
    const daylio = (one: string, other: string) =>
      days(header, `${one},,,,,,,rested`, `${other},,,,,,,said no`);
    expect(await daylio('11/5/2026', '11/21/2026')).toEqual(british);
    expect(await daylio('5.11.2026', '21.11.2026')).toEqual(british);
  });

  test('FreeCBT, whose thoughts keep their names', async () => {
    const header =
      'uuid,createdAt,automaticThought,cognitiveDistortions,challenge,alternativeThought';
    const thoughts = async (name: string, thought = ' They laugh ') => {
      const reading = await read(
        ...[header, `${name},2026-10-30T21:15:00Z,${thought},,,`, 'b,2026-10-30T21:15:00Z, ,,,'],
        ...['c,soon,words,,,', 'd,2026-10-30T21:15:00Z,"never closed'],
      );
      expect(told(reading)).toEqual([
        ...['4 no_day c,soon,words,,,'],
        ...['5 broken_quotes d,2026-10-30T21:15:00Z,"never closed', '1 wordless'],
      ]);
      expect(reading.source).toBe('freecbt');
      return [...reading.records.reflections];
    };
    const [one] = await thoughts('a');
    expect(one).toMatchObject({
      ...{ day: '2026-10-30', createdAt: Date.parse('2026-10-30T21:15:00Z'), private: false },
      answers: [{ question: 'Automatic thought', text: 'They laugh' }],
    });
    expect((await thoughts('@Quirk:thoughts:a', 'Other'))[0]?.id).toBe(one?.id);
    expect((await thoughts('z'))[0]?.id).not.toBe(one?.id);
    const nameless = (await thoughts('', 'One'))[0]?.id;
    expect((await thoughts('', 'Two'))[0]?.id).not.toBe(nameless);
  });
});

describe('the columns of another table', () => {
  test('are known by their names', async () => {
    const { guess } = await table(
      ...['Extra, Note ,DATE,area,just_for_me', 'longer than the note,a,01/02/2026,rest,yes'],
    );
    expect(guess).toEqual({ day: 2, words: 1, area: 3, private: 4, order: 'dmy', named: true });
  });

  test('or by what stands in them', async () => {
    const { guess } = await table(
      ...['n,a,b,c', '1,rest,10/30/2026,I rested for a while', '2,body,10/31/2026,Ate something'],
    );
    const columns = { day: 2, words: 3, area: undefined, private: undefined };
    expect(guess).toEqual({ ...columns, order: 'mdy', named: true });
  });

  test('a column of days is one even if another calls itself so', async () => {
    const { guess } = await table('date,x,text', 'no,2026-10-30,a', 'nor this,2026-10-31,b');
    expect([guess.day, guess.words]).toEqual([1, 2]);
  });

  test('days are no words, however long they are', async () => {
    const { guess } = await table('a,b', '2026-10-30T21:15:00.000Z,tea', '2026-10-31T21:15,sun');
    expect([guess.day, guess.words]).toEqual([0, 1]);
  });

  test('have no names where the first row has a day, or nothing says that it has names', async () => {
    for (const lines of [
      ['2026-10-30,note', '2026-10-31,slept'],
      ['I rested,finally', 'I said no,twice'],
      ['I rested,finally', 'I said no,twice', '2026-10-30,ate', 'I sat,still'],
    ]) {
      const { guess, rows } = await table(...lines);
      expect(guess.named).toBe(false);
      expect(rows.map(({ raw }) => raw)).toEqual(lines);
    }
  });

  test('are guessed from its first rows, and the last one need not be there', async () => {
    const { guess, rows } = await table('a,b', 'rested,2026-10-30', 'slept');
    expect([guess.day, guess.words, rows.length]).toEqual([1, 0, 3]);
  });
});

describe('a table whose columns are known', () => {
  test('is read by them, and says what it cannot read', async () => {
    const opened = await table(
      ...['day,text,area,just_for_me', "2026-10-30,'=1+1,'@home,yes", "2026-10-31,it's,,no"],
      ...['2026-11-01, ,rest,', 'soon,words,,', '2026-11-02,"never closed'],
    );
    const reading = readColumns(opened, opened.guess, here);
    expect(reading.source).toBe('table');
    expect(told(reading)).toEqual([
      ...['2026-10-30 | =1+1 | @home | just for me', "2026-10-31 | it's"],
      ...['4 no_words 2026-11-01, ,rest,', '5 no_day soon,words,,'],
      ...['6 broken_quotes 2026-11-02,"never closed', '0 wordless'],
    ]);
    const swapped = { ...opened.guess, words: 2, area: undefined, private: undefined };
    expect(told(readColumns(opened, swapped, here))[0]).toBe('2026-10-30 | @home');
  });

  test('loses no first row, and none that has more than its columns', async () => {
    const days = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29'];
    const opened = await table(
      ...days.map((day) => `${day},I rested`),
      ...['2026-10-31,I slept, long', '2026-11-01,I ate,'],
    );
    expect(told(readColumns(opened, opened.guess, here))).toEqual([
      ...[...days.map((day) => `${day} | I rested`), '2026-11-01 | I ate'],
      ...['5 broken_quotes 2026-10-31,I slept, long', '0 wordless'],
    ]);
    const bare = await table('I rested,finally', 'I said no,twice');
    expect(told(readColumns(bare, bare.guess, here)).slice(0, 2)).toEqual([
      ...[`${here.today} | I rested`, `${here.today} | I said no`],
    ]);
    const named = { ...bare.guess, named: true };
    expect(told(readColumns(bare, named, here))).toHaveLength(2);
  });

  test('can be a list all the same, with every word of its lines', async () => {
    const opened = await table('I rested,finally', 'I said no,twice');
    const reading = readColumns(opened, undefined, here);
    expect([reading.source, reading.undated]).toEqual(['list', 2]);
    expect(told(reading)).toEqual([
      ...[`${here.today} | I rested,finally`, `${here.today} | I said no,twice`, '0 wordless'],
    ]);
  });

  test('without a column of days comes as of today, the same entries whenever it is read', async () => {
    const opened = await table('Text,Mood', 'rested under a tree,4', 'said no,5', ' ,3');
    expect(opened.guess).toMatchObject({ day: undefined, words: 0 });
    const reading = readColumns(opened, opened.guess, here);
    expect(told(reading)).toEqual([
      ...[`${here.today} | rested under a tree`, `${here.today} | said no`],
      ...['4 no_words  ,3', '0 wordless'],
    ]);
    expect(reading.undated).toBe(2);
    const ids = ({ records }: Reading) => [...records.wins].map(({ id }) => id);
    const later = readColumns(opened, opened.guess, { ...here, today: '2030-01-01' });
    expect(ids(later)).toEqual(ids(readColumns(opened, opened.guess, here)));
  });
});

test.each(['yes', 'Yes', 'YES', ' yes ', 'yes\r'])(
  'what is just for me in a table of ours stays so, written as %j',
  async (written) => {
    const lines = ['day,kind,text,area,just_for_me', `2026-10-30,win,rested,,${written}`];
    const opened = await table(...lines, '2026-10-31,win,slept,,');
    const { records } = readColumns(opened, opened.guess, here);
    expect([...records.wins].map((win) => win.private)).toEqual([true, false]);
  },
);
