import { expect, test } from 'vitest';
import { addDays } from '@/utils/domain/day';
import type { Page } from '../../scripts/browsers/types.ts';
import { someEntries } from '../bench/fill.ts';
import { clickOn, focused, says } from './capture';
import { inBothBrowsers } from './drive';
import { goTo, journalWith, openJournal, put, showsRows } from './journal';
import { all, DAY, some } from './journal-samples';

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

  test('a full week is drawn to its last entry, and a fuller one has more when asked', async () => {
    const page = await journalWith(running(), someEntries(170, DAY, 170));
    const drawn = (count: number) =>
      page.waitFor((wanted) => document.querySelectorAll('section li').length === wanted, count);
    await drawn(150);
    await clickOn(page, 'More of this week');
    await drawn(170);
    expect(await page.evaluate(() => document.querySelector('.more'))).toBeNull();
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

  test('whatever is opened begins at its heading, so that the keys and a screen reader do', async () => {
    const page = await journalWith(running(), some);
    await showsRows(page, all);
    for (const [link, heading] of [
      ['Search', 'Search'],
      ['Year', /^The meadow of/],
      ['Patterns', 'Patterns'],
      ['Weekly check', 'Noticing my progress'],
      ['For a session', 'A page for a session'],
      ['Ask someone', 'Ask someone safe'],
      ['Journal', 'Journal'],
      ['Practice', 'Practice'],
      // From the list of practices to one of them and back, the view stays the same.
      ['A boundary', 'A boundary'],
      ['Leave it here', 'Practice'],
    ] as const) {
      await clickOn(page, link);
      await expect.poll(() => headingWithFocus(page)).toMatch(heading);
    }
    await goTo(page, '#/practice/no-such-form');
    await page.waitFor(() => document.body.textContent.includes('There is no such form'));
    expect(await headingWithFocus(page)).toBe('Practice');
    await goTo(page, '#/year/2020');
    await expect.poll(() => headingWithFocus(page)).toBe('The meadow of 2020');
    await clickOn(page, '2021');
    await expect.poll(() => headingWithFocus(page)).toBe('The meadow of 2021');
    await page.close();
  });

  test('a week that is still to come leads to the newest one, and says so', async () => {
    const page = await journalWith(running(), some);
    await goTo(page, '#/week/2099-W10');
    await says(page, 'There is no such week. Here is the newest one.');
    await showsRows(page, all);
    await goTo(page, '#/week/2019-W19');
    await page.waitFor(() => document.querySelector('.wrong')?.textContent === '');
    await page.close();
    const again = await openJournal(running(), '#/week/2099-W10');
    await says(again, 'There is no such week. Here is the newest one.');
    await again.close();
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

/** The words of the view's heading, if that is where the focus is. */
function headingWithFocus(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.activeElement?.localName === 'h1' ? document.activeElement.textContent.trim() : '',
  );
}
