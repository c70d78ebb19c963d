import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterText } from '@/utils/domain/letter';
import { asMarkdown, asText, type Sheet } from '@/utils/domain/sheet';

const sheet: Sheet = {
  title: 'Between sessions',
  span: '7 – 21 November 2026',
  bring: { heading: 'To bring', text: 'sleep\nand *that* call' },
  wins: {
    heading: 'Small things',
    days: [{ day: 'Sat, 21 Nov', texts: ['rested', '# said no\n- twice'] }],
  },
  needs: {
    heading: 'What I needed',
    days: [{ day: 'Fri, 20 Nov', texts: ['a door\nto *close*'] }],
  },
  reflections: [
    {
      title: 'A boundary',
      day: 'Fri, 20 Nov',
      answers: [{ question: 'What I said', text: '1. not today' }],
    },
  ],
};
const empty: Sheet = {
  ...sheet,
  bring: undefined,
  wins: undefined,
  needs: undefined,
  reflections: [],
};

describe('a page for a session', () => {
  test('is copied as plain text', () => {
    expect(asText(sheet)).toBe(`Between sessions
7 – 21 November 2026

To bring
sleep
and *that* call

Small things
Sat, 21 Nov
- rested
- # said no
  - twice

What I needed
Fri, 20 Nov
- a door
  to *close*

A boundary, Fri, 20 Nov
What I said
1. not today
`);
  });

  test('is copied as Markdown, in which the person’s words stay words', () => {
    expect(asMarkdown(sheet)).toBe(`# Between sessions

7 – 21 November 2026

## To bring

sleep\\
and \\*that\\* call

## Small things

### Sat, 21 Nov

- rested
- \\# said no\\
  \\- twice

## What I needed

### Fri, 20 Nov

- a door\\
  to \\*close\\*

## A boundary, Fri, 20 Nov

**What I said**

1\\. not today
`);
  });

  test('says nothing of what is not there', () => {
    expect(asText(empty)).toBe('Between sessions\n7 – 21 November 2026\n');
    expect(asMarkdown(empty)).toBe('# Between sessions\n\n7 – 21 November 2026\n');
  });

  test('has the same lines, however they are broken', () => {
    const withBreak = (end: string) => ({
      ...sheet,
      bring: { heading: 'To bring', text: `sleep${end}and that call` },
      wins: { heading: 'wins', days: [{ day: 'a day', texts: [`no${end}- yes`] }] },
    });
    for (const end of ['\r\n', '\r']) {
      expect(asMarkdown(withBreak(end))).toBe(asMarkdown(withBreak('\n')));
      expect(asText(withBreak(end))).toContain('\n- no\n  - yes\n');
    }
  });

  test('holds every word that was ticked', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const days = [{ day: 'a day', texts }];
        const text = asText({ ...empty, wins: { heading: 'wins', days } });
        for (const each of texts) expect(text).toContain(each.replace(/\r\n|\r|\n/g, '\n  '));
      }),
    );
  });
});

test('lines without words keep nobody waiting, however many they are', () => {
  const text = `a${'\n'.repeat(150_000)}- b`;
  const sheet = { ...empty, bring: { heading: 'bring', text } };
  expect(asMarkdown(sheet).endsWith('\n\\- b\n')).toBe(true);
});

describe('a letter to somebody safe', () => {
  const letter = {
    greeting: 'Hello Ada,',
    own: '',
    opening: 'Some things:',
    wins: ['rested', 'no\nyes'],
    question: 'What have you noticed?',
  };

  test('holds what was chosen, and the question', () => {
    expect(letterText(letter)).toBe(
      'Hello Ada,\n\nSome things:\n- rested\n- no\n  yes\n\nWhat have you noticed?',
    );
  });

  test('has further lines under the first, however they are broken', () => {
    for (const broken of ['no\r\nyes', 'no\ryes']) {
      expect(letterText({ ...letter, wins: [broken] })).toContain('\n- no\n  yes\n');
    }
  });

  test('asks also without any win', () => {
    expect(letterText({ ...letter, own: 'I miss you.', wins: [] })).toBe(
      'Hello Ada,\n\nI miss you.\n\nWhat have you noticed?',
    );
  });
});
