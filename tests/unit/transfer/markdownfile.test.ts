import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRecords, type Records } from '@/utils/domain/journal';
import { readList } from '@/utils/transfer/apps/list';
import { writeMarkdown, type MarkdownWords } from '@/utils/transfer/markdownfile';

const words: MarkdownWords = {
  ...{ title: 'My journal', week: '$1 to $2', pause: 'A pause', kindLines: 'Kind lines' },
  names: new Map([
    ['need.bathroom', 'the bathroom'],
    ['practice.critic.title', 'The inner critic'],
    ['practice.critic.says', 'What it says'],
    ['practice.unnamed', 'A practice of my own'],
  ]),
  firstDay: 1,
};
const dated = { createdAt: 1, updatedAt: 1, private: false };

const records: Records = {
  ...emptyRecords(),
  wins: [
    { ...dated, id: 'a', day: '2026-11-15', text: 'said no', area: 'No more  of it' },
    { ...dated, id: 'b', day: '2026-11-21', text: 'rested\r\nand\rslept\nlong', area: '' },
  ],
  pauses: [
    { ...dated, id: 'c', day: '2026-11-21', anchor: 'breath', lasted: 60_000 },
    { ...dated, id: 'd', day: '2026-11-20', anchor: 'need', lasted: 0, need: 'quiet' },
  ],
  reflections: [
    {
      ...dated,
      ...{ id: 'e', day: '2026-11-20', form: 'own', area: 'anger', title: 'Evening' },
      answers: [
        { question: 'Evening', text: 'A door' },
        { question: 'And then?', text: 'I sat' },
      ],
    },
    {
      ...dated,
      ...{ id: 'f', day: '2026-11-20', form: 'thought' },
      answers: [{ question: 'What is it?', text: 'Rain' }],
    },
  ],
  kindLines: [{ id: 'g', text: 'Small\ncounts', standing: 'usual', createdAt: 1, updatedAt: 1 }],
};

test('a text to read has a heading for each week and each day, the newest first', () => {
  expect(writeMarkdown(records, words)).toBe(`# My journal

## 2026-11-16 to 2026-11-22

### 2026-11-21

- rested
  and
  slept
  long
- A pause

### 2026-11-20

- A pause: quiet
- Evening
  A door
  And then?: I sat #anger
- What is it?: Rain

## 2026-11-09 to 2026-11-15

### 2026-11-15

- said no #No_more_of_it

## Kind lines

- Small
  counts
`);
});

test('a text of nothing is its title', () => {
  expect(writeMarkdown(emptyRecords(), words)).toBe('# My journal\n');
});

test('what is kept by a name of ours is read in the person’s language, under what it is called', () => {
  const pause = { ...dated, day: '2026-11-20', anchor: 'need', lasted: 0 } as const;
  const reflection = { ...dated, day: '2026-11-20' } as const;
  const written = writeMarkdown(
    {
      ...emptyRecords(),
      pauses: [
        { ...pause, id: 'a', need: 'bathroom' },
        { ...pause, id: 'b', need: 'to be held' },
      ],
      reflections: [
        {
          ...reflection,
          ...{ id: 'c', form: 'critic' },
          answers: [{ question: 'practice.critic.says', text: 'lazy' }],
        },
        { ...reflection, id: 'd', form: 'own', answers: [{ question: 'And?', text: 'I sat' }] },
      ],
    },
    words,
  );
  expect(written.split('\n').slice(6, -1)).toEqual([
    '- A pause: the bathroom',
    '- A pause: to be held',
    '- The inner critic',
    '  What it says: lazy',
    '- A practice of my own',
    '  And?: I sat',
  ]);
});

test('what is just for the person stands below the rest of its day', () => {
  const wins = ['one', 'two', 'three'].map((text, at) => ({
    ...dated,
    ...{ id: text, text, day: '2026-11-21' as const, private: at !== 1 },
  }));
  const pauses = [{ ...dated, id: 'p', day: '2026-11-20', anchor: 'breath', lasted: 0 } as const];
  const mine = pauses.map((pause) => ({ ...pause, private: true }));
  const written = writeMarkdown({ ...emptyRecords(), wins, pauses: mine }, words);
  expect(written.split('\n').slice(4, -1)).toEqual([
    ...['### 2026-11-21', '', '- two', '', '#### just_for_me', '', '- one', '- three', ''],
    ...['### 2026-11-20', '', '#### just_for_me', '', '- A pause'],
  ]);
});

test('what is just for the person stays so when the text comes in again, and nothing else is', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '- a', '# a', '2026-11-19', '---', '\n', '\r', '#### b', '  c', '#d'),
  );
  const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const win = fc.record({
    text: fc.tuple(text, fc.boolean()),
    day: fc.constantFrom('2026-11-20' as const, '2026-11-21' as const),
  });
  fc.assert(
    fc.property(fc.array(win, { maxLength: 6 }), (all) => {
      // Whose piece one is can be told from its letters.
      const wins = all.map(({ text: [its, justForMe], day }, at) => ({
        ...{ ...dated, id: `${at}`, day, private: justForMe },
        text: its.replace(/[a-z]/gi, justForMe ? 'p' : 's'),
      }));
      const { found } = readList(writeMarkdown({ ...emptyRecords(), wins }, words), '2026-11-22');
      for (const one of found) {
        if (one.kind !== 'entry') throw new Error(one.kind);
        if (one.entry.private) expect(one.entry.text).not.toContain('s');
        else expect(one.entry.text).not.toContain('p');
      }
    }),
  );
});

test('words with empty lines among them come in again as one entry, to the letter', () => {
  const text = 'rested\n\na while\n\n\nlong';
  const wins = [{ ...dated, id: 'a', day: '2026-11-21' as const, text }];
  const { found } = readList(writeMarkdown({ ...emptyRecords(), wins }, words), '2026-11-22');
  expect(found).toMatchObject([{ entry: { text, day: '2026-11-21' } }]);
});
