import { expect, test } from 'vitest';
import { openFile } from '@/utils/transfer/recognise';
import { here, readingOf } from '../../../fixtures/fate';
import { zipOf } from '../../../fixtures/zips';

/** What a file of JSON comes to, in words: a line for each entry and for what was not read. */
async function told(value: unknown): Promise<string[]> {
  return toldOf(new Blob([JSON.stringify(value)]));
}

async function toldOf(file: Blob, zone = here.zone): Promise<string[]> {
  const { source, records, unread, wordless } = readingOf(await openFile(file, { ...here, zone }));
  return [
    source,
    ...[...records.wins].map(({ day, createdAt, text }) => {
      return `${day} ${new Date(createdAt).toISOString().slice(0, 16)} ${text}`;
    }),
    ...unread.map(({ at, why, text }) => `${at} ${why} ${text}`),
    `${wordless} wordless`,
  ];
}

test('jrnl: a title and a body, and what cannot be read by its place', async () => {
  const entry = { title: ' Rested ', body: ' A while.\n', date: '2026-10-30', time: '08:30' };
  const entries = [
    ...[entry, { title: 'Said no', date: '2026-10-31' }, { title: ' ', date: '2026-10-31' }],
    ...[{ title: 'a', date: 'soon' }, { title: 7 }],
  ];
  expect(await told({ entries })).toEqual([
    'jrnl',
    '2026-10-30 2026-10-30T08:30 Rested\nA while.',
    '2026-10-31 2026-10-31T12:00 Said no',
    '4 no_day {"title":"a","date":"soon"}',
    '5 no_entry {"title":7}',
    '1 wordless',
  ]);
  await expect(told({ entries: [{ title: 7 }] })).rejects.toThrow('unknown');
  await expect(told({ entries: [] })).rejects.toThrow('empty');
});

test('Daily You: times of the writer’s own clock, for the order within a day', async () => {
  const entry = (timeCreated: string, text: string | null = timeCreated) => {
    return { timeCreated, timeModified: timeCreated, text };
  };
  expect(
    await told([
      ...[entry('2026-10-30T21:15:00.000', ' Sat in the sun\n'), entry('2026-10-30 08:00')],
      ...[entry('2026-10-30T23:30:00Z'), entry('2026-10-30T23:30+02:00')],
      ...[entry('2026-10-30T23:30-0200'), entry('2026-10-30 in the evening')],
      ...[entry('2026-10-30', null), entry('soon'), { timeCreated: 7 }],
    ]),
  ).toEqual([
    'daily_you',
    '2026-10-30 2026-10-30T21:15 Sat in the sun',
    '2026-10-30 2026-10-30T08:00 2026-10-30 08:00',
    '2026-10-30 2026-10-30T23:30 2026-10-30T23:30:00Z',
    '2026-10-30 2026-10-30T21:30 2026-10-30T23:30+02:00',
    '2026-10-30 2026-10-31T01:30 2026-10-30T23:30-0200',
    '2026-10-30 2026-10-30T12:00 2026-10-30 in the evening',
    '8 no_day {"timeCreated":"soon","timeModified":"soon","text":"soon"}',
    '9 no_entry {"timeCreated":7}',
    '1 wordless',
  ]);
});

test('Daily You: an evening is one in the writer’s own zone', async () => {
  const [timeCreated, timeModified] = ['2026-10-30T21:15:00.000', '2026-10-30T21:15:00.000'];
  const file = new Blob([JSON.stringify([{ timeCreated, timeModified, text: 'Sat in the sun' }])]);
  expect(await toldOf(file, 'America/Los_Angeles')).toContain(
    '2026-10-30 2026-10-31T04:15 Sat in the sun',
  );
});

test('Daylio’s backup: months from 0, and the names of what was done', async () => {
  const at = Date.UTC(2026, 9, 30, 21);
  const day = { year: 2026, month: 9, day: 30, datetime: at };
  const backup = {
    version: 15,
    tags: [{ id: 1, name: ' walk ' }, { id: 2 }, { id: 3, name: 'tea' }],
    dayEntries: [
      ...[
        { ...day, note: 'Rested', tags: [1, 2, 3, 9] },
        { ...day, note_title: 'A title' },
      ],
      ...[day, { ...day, month: 12 }, { ...day, day: 31.5 }, { ...day, note: 7 }],
    ],
  };
  const lines = [
    'daylio',
    '2026-10-30 2026-10-30T21:00 Rested\nwalk · tea',
    '2026-10-30 2026-10-30T21:00 A title',
    `4 no_such_day ${JSON.stringify({ ...day, month: 12 })}`,
    `5 no_such_day ${JSON.stringify({ ...day, day: 31.5 })}`,
    `6 no_entry ${JSON.stringify({ ...day, note: 7 })}`,
    '1 wordless',
  ];
  expect(await told(backup)).toEqual(lines);
  const base64 = new TextEncoder().encode(JSON.stringify(backup)).toBase64();
  expect(await toldOf(await zipOf({ 'backup.daylio': base64 }))).toEqual(lines);
  const untagged = { version: 15, dayEntries: [{ ...day, note: 'Rested', tags: [1] }] };
  expect(await told(untagged)).toContain('2026-10-30 2026-10-30T21:00 Rested');
});

test('Pixels: notes and tags, in both of its shapes', async () => {
  const pixel = { date: '2024-03-09', type: 'Mood', scores: [4] };
  expect(
    await told([
      ...[{ ...pixel, notes: ' Asked for help\n', tags: [{ entries: ['tired'] }] }, pixel],
      ...[{ ...pixel, tags: [{ entries: ['a', 'b'] }, { entries: ['c'] }] }],
      ...[
        { ...pixel, date: 'soon', notes: null },
        { ...pixel, notes: 7 },
      ],
    ]),
  ).toEqual([
    'pixels',
    '2024-03-09 2024-03-09T12:00 Asked for help\ntired',
    '2024-03-09 2024-03-09T12:00 a · b · c',
    '4 no_day {"date":"soon","type":"Mood","scores":[4],"notes":null}',
    '5 no_entry {"date":"2024-03-09","type":"Mood","scores":[4],"notes":7}',
    '1 wordless',
  ]);
  const old = { date: '2020-1-5', mood: 4 };
  expect(await told([old, { ...old, notes: 'Walked' }, { date: 7 }])).toEqual([
    ...['pixels', '2020-01-05 2020-01-05T12:00 Walked', '3 no_entry {"date":7}', '1 wordless'],
  ]);
});

test('Day One: the day in its own zone, and words without its marks', async () => {
  const metadata = { version: '1.0' };
  const entry = (text: string | undefined, timeZone?: string) => {
    return { creationDate: '2026-10-31T23:30:00Z', text, timeZone };
  };
  const entries = [
    ...[entry('Rested\\.', 'Europe/Berlin'), entry('Said \\- no', 'Mars/Olympus')],
    entry('One\n![a picture](dayone-moment://AB12)\n\n\n\ntwo\n\nthree'),
    ...[entry('![](dayone-moment:/video/AB12)'), entry(undefined)],
    ...[{ creationDate: 'soon' }, { text: 'a' }],
  ];
  expect(await told({ metadata, entries })).toEqual([
    'day_one',
    '2026-11-01 2026-10-31T23:30 Rested.',
    '2026-10-31 2026-10-31T23:30 Said - no',
    '2026-10-31 2026-10-31T23:30 One\n\ntwo\n\nthree',
    '6 no_day {"creationDate":"soon"}',
    '7 no_entry {"text":"a"}',
    '2 wordless',
  ]);
  await expect(told({ metadata: {}, entries: [entry('a')] })).rejects.toThrow('unknown');
});

test('Day One: an entry has one id, whatever is changed in it', async () => {
  const file = (text: string, more: object = {}) => {
    const entry = { uuid: 'AB12', creationDate: '2026-10-31T23:30:00Z', text, ...more };
    return new Blob([JSON.stringify({ metadata: { version: '1.0' }, entries: [entry] })]);
  };
  const id = async (blob: Blob) => [...readingOf(await openFile(blob, here)).records.wins][0]?.id;
  expect(await id(file('one'))).toBe(await id(file('two', { timeZone: 'Asia/Tokyo' })));
  expect(await id(file('one'))).not.toBe(await id(file('one', { uuid: 'AB13' })));
});

test('Day One: pictures that begin and never end keep nobody waiting', async () => {
  for (const begun of ['![', '![](dayone-moment:']) {
    const text = begun.repeat(150_000);
    const entries = [{ creationDate: '2026-10-30T12:00:00Z', text }];
    const file = new Blob([JSON.stringify({ metadata: { version: '1.0' }, entries })]);
    const { records } = readingOf(await openFile(file, here));
    expect([...records.reflections][0]?.answers[0]?.text).toBe(text);
  }
});
