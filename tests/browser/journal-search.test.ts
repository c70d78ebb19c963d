import { expect, test } from 'vitest';
import { clickOn, says, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { reloadWhole } from './everypage';
import { focusIsOn, goTo, journalWith, openJournal, put, showsRows } from './journal';
import { all, some } from './journal-samples';

inBothBrowsers((running) => {
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
    // The browser keeps addresses; what was looked for is not in them.
    expect(await page.url()).toContain('#/search?area=boundaries&to=2026-03-31');
    await page.click('h2 a');
    await showsRows(page, all);
    expect(await page.url()).toContain('#/week/2026-W10');
    await page.evaluate(() => {
      history.back();
    });
    await showsRows(page, ['said no']);
    await reloadWhole(page);
    await showsRows(page, ['said no']);
    expect(await page.url()).not.toContain('said');
    await page.close();
  });

  test('a search notes what is asked there, and nothing when it is arrived at', async () => {
    const page = await journalWith(running(), some);
    await page.evaluate(holdWaits);
    // Not as a page writes it: whatever it noted would be another address.
    const address = '#/search?to=2026-03-31&area=boundaries';
    await goTo(page, address);
    await showsRows(page, ['said no']);
    await page.evaluate(endWaits);
    expect(await page.url()).toContain(address);
    await put(page, 'form label:nth-of-type(2) select', 'wins');
    await page.evaluate(endWaits);
    expect(await page.url()).toMatch(/#\/search\?.*kind=wins/);
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

  test('a date that is no day is said to be none, and stays in its field until it is one', async () => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), '#/search?to=2026-03-31&words=said');
    await showsRows(page, ['said no']);
    const from = 'form [type=date]';
    await put(page, from, '22026-03-01');
    await says(page, "That isn't a day on the calendar.");
    const value = (field: string) => document.querySelector<HTMLInputElement>(field)?.value;
    expect(await page.evaluate(value, from)).toBe('22026-03-01');
    await showsRows(page, ['said no']);
    await put(page, from, '2026-04-01');
    await says(page, 'The end is before the beginning. Here are the days between the two.');
    await page.waitFor(() => !document.body.innerText.includes("That isn't a day"));
    await page.close();
  });

  test('a search of ten thousand characters finds nothing and says so', async () => {
    await (await journalWith(running(), some)).close();
    const page = await openJournal(running(), '#/search');
    await put(page, 'input[type=search]', 'no '.repeat(3_333) + 'such words');
    await says(page, 'Nothing has these words. Fewer words, or part of one, find more.');
    await page.close();
  });
});

/** Runs in the page: from now on a wait as long as that before an address is noted ends with `endWaits`. */
function holdWaits(): void {
  const begin = window.setTimeout.bind(window);
  const waits: (() => void)[] = [];
  const setTimeout = (work: () => void, ms = 0) => (ms < 400 ? begin(work, ms) : -waits.push(work));
  Object.assign(window, { waits, setTimeout });
}

/** Runs in the page. */
function endWaits(): void {
  const { waits } = window as unknown as { waits: (() => void)[] };
  for (const work of waits.splice(0)) work();
}
