import { expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import type { Page } from '../../scripts/browsers/types.ts';
import { someEntries } from '../bench/fill.ts';
import { clickOn, focused, says, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { aWin, focusIsOn, goTo, journalWith, openJournal, rows, showsRows } from './journal';

// A day in a week of its own, long past, so that nothing depends on the day of the test.
const DAY: Day = '2026-03-04';

const times = { createdAt: 1, updatedAt: 1, private: false };
const some: Entry[] = [
  aWin('a', 'said no', DAY, { createdAt: 5, area: 'boundaries' }),
  aWin('b', 'Café in the rain', DAY, { createdAt: 4 }),
  aWin('c', 'שלום', addDays(DAY, -1), { createdAt: 3 }),
  aWin('d', 'long ago', '2019-05-06'),
  {
    kind: 'pauses',
    record: { id: 'p', day: DAY, anchor: 'sound', lasted: 60_000, need: 'quiet', ...times },
  },
  {
    kind: 'reflections',
    record: {
      id: 'r',
      day: addDays(DAY, -1),
      form: 'own',
      title: 'From my therapist',
      answers: [{ question: 'What happened?', text: 'It rained.' }],
      ...times,
    },
  },
];
const all = ['said no', 'Café in the rain', 'quiet', 'שלום', 'It rained.', 'long ago'];

/** The words of a text field or the value of a date that is drawn. */
async function put(page: Page, selector: string, value: string): Promise<void> {
  await page.waitFor((one) => document.querySelector(one), selector);
  await page.evaluate(
    (one, text) => {
      const field = document.querySelector<HTMLInputElement>(one);
      if (!field) return;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

inBothBrowsers((running) => {
  test('everything kept is there by week and day, under headings, newest first', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3)')].map(
        (one) => `${one.localName} ${one.querySelector('time')?.dateTime ?? ''}`,
      ),
    );
    expect(headings).toEqual([
      'h1 ',
      'h2 ',
      `h3 ${DAY}`,
      `h3 ${addDays(DAY, -1)}`,
      'h2 ',
      'h3 2019-05-06',
    ]);
    await page.close();
  });

  test('by keyboard alone a win is edited, and Undo brings its words back', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await tabTo(page, 'Edit: said no');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' twice');
    await page.press('Enter');
    await says(page, 'Saved.');
    await showsRows(page, ['said no twice', ...all.slice(1)]);
    await focusIsOn(page, 'said no twice');
    await page.press('Control+z');
    await says(page, 'Back as it was.');
    await showsRows(page, all);
    await page.close();
  });

  test('Escape leaves an entry as it was', async () => {
    const page = await journalWith(running(), some);
    await tabTo(page, 'Edit: said no');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type('!');
    await page.press('Escape');
    await focusIsOn(page, 'said no');
    expect(await rows(page)).toEqual(all);
    await page.close();
  });

  test('after a delete the focus is on the next row, and Undo goes back to the row', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    await tabTo(page, 'Delete: said no');
    await page.press('Enter');
    await says(page, 'Deleted.');
    await focusIsOn(page, 'Café in the rain');
    await showsRows(page, all.slice(1));
    await page.press('Control+z');
    await focusIsOn(page, 'said no');
    await showsRows(page, all);

    // The last one of all: the row before it.
    await tabTo(page, 'Delete: long ago');
    await page.press('Enter');
    await focusIsOn(page, 'It rained.');
    await page.close();
  });

  test('a win moves to another day, and a day that cannot be is told and moves nothing', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: long ago');
    await put(page, 'li form input[type=date]', '2999-01-01');
    await says(page, 'That day is still to come.');
    await put(page, 'li form input[type=date]', '1912-01-01');
    await says(page, 'Days here begin with the year 1970.');
    await put(page, 'li form input[type=date]', DAY);
    await clickOn(page, 'Save');
    await showsRows(page, [
      'said no',
      'Café in the rain',
      'long ago',
      'quiet',
      'שלום',
      'It rained.',
    ]);
    await page.close();
  });

  test('a pause and a reflection can be made private, and an answer edited', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: A pause with sound');
    await clickOn(page, 'Just for me');
    await clickOn(page, 'Save');
    await says(page, 'Saved.');
    await clickOn(page, 'Edit: From my therapist');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' All day.');
    await clickOn(page, 'Save');
    await page.waitFor(() => document.body.textContent.includes('It rained. All day.'));
    expect(await page.evaluate(() => document.querySelector('#entry-p')?.textContent)).toContain(
      'just for me',
    );
    await page.close();
  });

  test('several are changed at once by keyboard, and one Undo takes all of it back', async () => {
    const page = await journalWith(running(), some);
    await tabTo(page, 'Choose several');
    await page.press('Enter');
    for (const name of ['Choose: said no', 'Choose: A pause with sound']) {
      await tabTo(page, name);
      await page.press(' ');
    }
    await says(page, '2 chosen');
    await clickOn(page, 'Delete');
    await says(page, '2 deleted.');
    await focusIsOn(page, 'Café in the rain');
    await showsRows(page, ['Café in the rain', 'שלום', 'It rained.', 'long ago']);
    await page.press('Control+z');
    await showsRows(page, all);

    await clickOn(page, 'Stop choosing');
    await clickOn(page, 'Choose several');
    for (const id of ['a', 'd']) await page.click(`#entry-${id} input`);
    await clickOn(page, 'Just for me');
    await says(page, '2 saved.');
    await page.waitFor(() => {
      const told = ['a', 'b', 'd'].map((id) =>
        document.getElementById(`entry-${id}`)?.textContent.includes('just for me'),
      );
      return told.join() === 'true,false,true';
    });
    await page.close();
  });

  test('words that are being edited stay when another page deletes the entry', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' and meant it');
    const other = await openJournal(running());
    await clickOn(other, 'Delete: said no');
    await says(other, 'Deleted.');
    await other.close();
    await page.press('Enter');
    await clickOn(page, 'Keep yours');
    await showsRows(page, ['said no and meant it', ...all.slice(1)]);
    await page.close();
  });

  test('words that another page changed meanwhile stand beside one’s own', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Edit: said no');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type(' here');
    const other = await openJournal(running());
    await clickOn(other, 'Edit: said no');
    await other.waitFor(() => document.activeElement?.localName === 'textarea');
    await other.type(' there');
    await other.press('Enter');
    await says(other, 'Saved.');
    await other.close();
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('blockquote')?.textContent.includes('there'));
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'said no here',
    );
    await clickOn(page, 'Keep yours');
    await showsRows(page, ['said no here', ...all.slice(1)]);
    await page.close();
  });

  test('the search finds by a part of a word, without accents, in any script', async () => {
    const page = await journalWith(running(), some);
    await clickOn(page, 'Search');
    await tabTo(page, 'Words, or part of one');
    await page.type('cafe');
    await showsRows(page, ['Café in the rain']);
    await says(page, '1 found');
    await page.press('Control+a');
    await page.type('שלו');
    await showsRows(page, ['שלום']);
    await page.press('Control+a');
    await page.type('therapist rain');
    await showsRows(page, ['It rained.']);
    await page.press('Control+a');
    await page.type('nowhere to be found');
    await showsRows(page, []);
    await says(page, 'Nothing has these words. Fewer words, or part of one, find more.');
    await page.close();
  });

  test('the address brings a search back, and Back leads from a week to the search', async () => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), '#/search?words=said&area=boundaries&to=2026-03-31');
    await showsRows(page, ['said no']);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('form :is(input, select)')].map(
          ({ value }) => value,
        ),
      ),
    ).toEqual(['said', 'boundaries', '', '', '2026-03-31']);
    await page.click('h2 a');
    await showsRows(page, all);
    expect(await page.url()).toContain('#/week/2026-W10');
    await page.evaluate(() => {
      history.back();
    });
    await showsRows(page, ['said no']);
    await page.close();
  });

  test('a delete in the search goes to the next result, and Undo brings it back', async () => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), '#/search?kind=wins');
    await showsRows(page, ['said no', 'Café in the rain', 'שלום', 'long ago']);
    await tabTo(page, 'Delete: Café in the rain');
    await page.press('Enter');
    await focusIsOn(page, 'שלום');
    await showsRows(page, ['said no', 'שלום', 'long ago']);
    await page.press('Control+z');
    await focusIsOn(page, 'Café in the rain');
    await page.close();
  });

  test.each([
    ['#/week/2026-W60', 'There is no such week. Here is the newest one.', all],
    ['#/nowhere/at/all', 'There is no such page in the journal. Here is the journal itself.', all],
    [
      '#/search?from=2026-02-30&words=said',
      'Part of this search made no sense and was left out.',
      ['said no'],
    ],
    [
      '#/search?words=%3F!%E2%80%A6',
      'There are no letters or numbers in this. A word, or part of one, can be looked for.',
      [],
    ],
    [
      '#/search?from=2026-03-31&to=2026-03-01&words=said',
      'The end is before the beginning. Here are the days between the two.',
      ['said no'],
    ],
    ['#/search?from=2999-01-01', 'These days are still to come.', []],
    ['#/search?from=1912-01-01&words=ago', 'Days here begin with the year 1970.', ['long ago']],
  ])('the address %s has a clear line and a view that makes sense', async (hash, line, texts) => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), hash);
    await says(page, line);
    await showsRows(page, texts);
    await page.close();
  });

  test('a search of ten thousand characters finds nothing and says so', async () => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), '#/search');
    await put(page, 'input[type=search]', 'no '.repeat(3_333) + 'such words');
    await says(page, 'Nothing has these words. Fewer words, or part of one, find more.');
    await page.close();
  });

  test('a journal of years is scrolled through while a few weeks are drawn', async () => {
    const entries = someEntries(3_000, '2026-03-04', 4);
    const page = await journalWith(running(), entries);
    // The weeks come a year at a time.
    await page.waitFor(
      (oldest) =>
        [...document.querySelectorAll<HTMLElement>('section[data-week]')].some(
          ({ dataset }) => (dataset.week ?? '') <= oldest,
        ),
      entries.at(-1)?.record.day ?? '',
    );
    const first = await page.evaluate(() => document.querySelectorAll('li[id^=entry-]').length);
    expect(first).toBeLessThan(400);
    // What is drawn may be higher than was guessed: a person scrolls on, too.
    await page.waitFor(() => {
      window.scrollTo({ top: document.documentElement.scrollHeight });
      return document.querySelector('main section:last-of-type li[id^=entry-]');
    });
    await page.waitFor(() => document.querySelectorAll('li[id^=entry-]').length < 400);
    // Every week has its heading all the while, to be moved to by.
    expect(
      await page.evaluate(() => document.querySelectorAll('section > h2').length),
    ).toBeGreaterThan(90);
    await page.waitFor(() => location.hash.startsWith('#/week/'));
    const hash = await page.evaluate(() => location.hash);
    await page.close();

    const again = await openJournal(running(), hash);
    await again.waitFor(() => window.scrollY > 1_000);
    await again.close();
  });

  test('a day is gone to by its date', async () => {
    const page = await journalWith(running(), someEntries(1_000, '2026-03-04', 4));
    await put(page, 'main form input[type=date]', '2025-12-24');
    await clickOn(page, 'Go');
    await page.waitFor(() => document.activeElement?.localName === 'h2' && window.scrollY > 500);
    expect(await page.evaluate(focused)).toMatch(/December/);
    await page.close();
  });

  test('the year has a picture and a list that lead to the same weeks', async () => {
    const page = await journalWith(running(), some);
    await goTo(page, '#/year/2026');
    await page.waitFor(() => document.querySelector('main svg path'));
    const said = await page.evaluate(
      () => document.querySelector('main [role=img]')?.getAttribute('aria-label') ?? '',
    );
    expect(said).toBe('The meadow of 2026. 3 flowers: one for boundaries and 2 without an area.');
    await page.click('main li a');
    await showsRows(page, all);
    await goTo(page, '#/year/1912');
    await says(page, 'There is no such year here. This is the newest one.');
    await page.close();
  });

  test('an empty journal says where to begin, in every view', async () => {
    const page = await journalWith(running(), []);
    await page.waitFor(() => document.body.textContent.includes("there's room for it here"));
    await goTo(page, '#/patterns');
    await page.waitFor(() => document.body.textContent.includes('no hurry'));
    await goTo(page, '#/year');
    await page.waitFor(() => document.querySelectorAll('main svg').length >= 4);
    await goTo(page, '#/search');
    await page.waitFor(() => document.body.textContent.includes('Type a word'));
    await page.close();
  });
});
