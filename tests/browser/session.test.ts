import { describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, says, stored, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { copied, holds, openView, seeded, watchCopies } from './forms';
import { readPdf } from './pdf';

const DAY = 24 * 3_600_000;
/** The day so many days ago, as the test's machine and the browser have it. */
const ago = (days: number) =>
  Temporal.Now.plainDateISO().subtract({ days }).toString() as `${number}-${number}-${number}`;
const record = (id: string, days: number) => ({
  id,
  day: ago(days),
  createdAt: Date.now() - days * DAY,
  updatedAt: Date.now() - days * DAY,
  private: false,
});
const win = (text: string, days = 0, more: object = {}) => ({
  ...record(text, days),
  text,
  ...more,
});
const pause = (need: string, days = 0, more: object = {}) => ({
  ...record(need, days),
  anchor: 'breath',
  lasted: 60_000,
  need,
  ...more,
});
const reflection = (form: string, days: number, ...answers: [string, string][]) => ({
  ...record(`${form} ${days}`, days),
  form,
  answers: answers.map(([question, text]) => ({ question: `practice.${form}.${question}`, text })),
});

/** A usual fortnight: a win or two on most days, two weekly checks, two practices. */
const fortnight = {
  wins: Array.from({ length: 20 }, (_, place) =>
    win(`small thing ${place}: said what I needed, and it was alright`, place % 12),
  ),
  reflections: [
    reflection(
      'weekly_check',
      1,
      ['honour', 'I went to bed before I was empty.'],
      ['closing', 'I am proud of myself for showing up.'],
    ),
    reflection('weekly_check', 8, ['honour', 'I said no to one thing and yes to a walk.']),
    reflection(
      'thought',
      3,
      ['happened', 'A short answer from a friend, late in the evening.'],
      ['thought', 'She is angry with me, and it is something I did.'],
      ['leaves_out', 'She had a long day. She wrote back at all. It has been short before.'],
      ['kinder', 'A short answer is a short answer.'],
    ),
    reflection(
      'boundary',
      5,
      ['said', 'That I cannot come on Sunday.'],
      ['guilt', 'That I am letting them down.'],
      ['protects', 'One quiet day.'],
    ),
  ],
};

inBothBrowsers((running) => {
  describe('a page for a session', () => {
    test('is chosen by ticks, and what is just for the person by a tick of its own', async () => {
      const page = await seeded(running(), {
        wins: [
          win('rested'),
          win('secret', 0, { private: true }),
          win('hidden', 1, { hidden: true }),
        ],
        pauses: [pause('a door to close'), pause('to be alone', 1, { private: true })],
        reflections: fortnight.reflections,
      });
      await watchCopies(page);
      await tabTo(page, "What I'd like to bring");
      await page.type('the call with my sister');
      await clickOn(page, 'Copy as text');
      await says(page, 'Copied.');
      const text = await copied(page);
      expect(text).toContain("What I'd like to bring\nthe call with my sister");
      expect(text).toContain('- rested');
      expect(text).toContain('A short answer is a short answer.');
      expect(text).toMatch(/What I needed\n.*\n- a door to close/);
      expect(text).not.toMatch(/secret|hidden|alone/);

      await clickOn(page, 'Untick all');
      await says(page, '0 are ticked now.');
      await tabTo(page, 'secret just for me');
      await page.press('Space');
      await clickOn(page, 'Copy as Markdown');
      await page.waitFor(() => document.body.dataset.copied?.startsWith('# '));
      const markdown = await copied(page);
      expect(markdown).toContain('- secret');
      expect(markdown).not.toMatch(/rested|hidden|short answer|door|alone/);

      // What is to be brought is there the next time.
      await expect.poll(() => stored(page, 'drafts')).toMatchObject([{ id: 'session' }]);
      await page.close();
      const again = await openView(running(), 'session');
      await holds(again, "What I'd like to bring", 'the call with my sister');
      // And on the same day the page is the same: copied is not brought.
      await again.waitFor(
        (first) => document.querySelector<HTMLInputElement>('[type=date]')?.value === first,
        ago(14),
      );
      await again.close();
    });

    test('says what is wrong with its dates, and shows the last ones that were right', async () => {
      const page = await seeded(running(), { wins: [win('rested')] });
      for (const [first, last, words] of [
        [ago(3), ago(5), 'The end is before the beginning'],
        [ago(3), ago(-5), 'still to come'],
        ['1969-12-31', ago(0), 'Days begin in 1970'],
        ['', ago(0), 'not complete'],
      ] as const) {
        await setDates(page, first, last);
        await page.waitFor(
          (line) => document.querySelector('[id$=-fault]')?.textContent.includes(line),
          words,
        );
        expect(await page.evaluate(() => document.querySelector('.sheet')?.textContent)).toContain(
          'rested',
        );
      }
      await setDates(page, '1970-01-01', ago(0));
      await page.waitFor(() => document.querySelector('[id$=-fault]')?.textContent === '');
      await page.close();
    });

    test.each(['A4', 'Letter'] as const)(
      'of a usual fortnight is one page of %s, with what was ticked and nothing else',
      async (paper) => {
        const page = await seeded(running(), {
          ...fortnight,
          wins: [...fortnight.wins, win('unticked one', 2), win('secret', 2, { private: true })],
          pauses: [pause('a door to close', 4), pause('secret, too', 4, { private: true })],
        });
        await page.emulate({ colorScheme: 'dark' });
        await setDates(page, ago(14), ago(0));
        await tabTo(page, "What I'd like to bring");
        await page.press('Control+a');
        await page.type('Sleep, and the call.');
        await clickOn(page, 'unticked one');
        await page.waitFor(
          () => !document.querySelector('.sheet')?.textContent.includes('unticked'),
        );
        const { pages, text } = await readPdf(await page.print(paper));
        expect(pages).toBe(1);
        for (const { text: words } of fortnight.wins) expect(text).toContain(words);
        for (const { answers } of fortnight.reflections) {
          for (const answer of answers) expect(text).toContain(answer.text);
        }
        expect(text).toContain('Sleep, and the call.');
        expect(text).toContain('a door to close');
        expect(text).not.toMatch(/unticked|secret/);
        // Nor anything of what stands around the page.
        expect(text).not.toMatch(/Weekly check|Copy as text|Untick|Print/);
        await page.close();
      },
    );

    test('that is long goes on over as many pages as it takes, and loses nothing', async () => {
      const wins = Array.from({ length: 150 }, (_, place) =>
        win(`thing number ${place},`, place % 13),
      );
      const page = await seeded(running(), { wins });
      await setDates(page, ago(14), ago(0));
      await page.waitFor(() => document.querySelectorAll('.sheet li').length >= 150);
      const { pages, text } = await readPdf(await page.print('A4'));
      expect(pages).toBeGreaterThan(1);
      for (const { text: words } of wins) expect(text).toContain(words);
      await page.close();
    });
  });

  test('a letter to somebody safe holds what was chosen, without a mouse', async () => {
    const page = await seeded(
      running(),
      {
        wins: [win('asked for help'), win('secret', 0, { private: true })],
      },
      'letter',
    );
    await watchCopies(page);
    await tabTo(page, 'Who it is for');
    await page.type('Ada');
    await tabTo(page, 'A line of your own');
    await page.type('I thought of you.');
    await tabTo(page, 'asked for help');
    await page.press('Space');
    await tabTo(page, 'Copy');
    await page.press('Enter');
    expect(await copied(page)).toBe(
      'Hello Ada,\n\nI thought of you.\n\nSome small things from these days:\n- asked for help\n\nWhat have you noticed?',
    );
    await page.close();
  });

  test('a letter comes to wins that lie behind many reflections', async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      ...reflection('need', 1, ['need', 'a door to close']),
      id: `${at}`,
    }));
    const records = { wins: [win('asked for help', 2)], reflections: many };
    const page = await seeded(running(), records, 'letter', '.letter');
    await tabTo(page, 'Earlier ones');
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('main fieldset'));
    await tabTo(page, 'asked for help');
    await page.close();
  });
});

/** Gives both date fields a value at once, as a picker does. */
function setDates(page: Page, first: string, last: string): Promise<void> {
  return page.evaluate(
    (values) => {
      const fields = document.querySelectorAll<HTMLInputElement>('[type=date]');
      for (const [place, field] of fields.entries()) {
        field.value = values[place] ?? '';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    [first, last],
  );
}
