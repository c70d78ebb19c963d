import type { Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { fillJournal } from '../bench/fill.ts';
import { clearJournal } from './store';

/** Opens a view of the journal and waits for its heading. */
export async function openJournal(browser: Browser, address = ''): Promise<Page> {
  const page = await browser.openPage(`journal.html${address}`);
  await page.waitFor(() => document.querySelector('main h1'));
  return page;
}

/** Fills the journal and leaves an open page of it. */
export async function journalWith(browser: Browser, entries: readonly Entry[]): Promise<Page> {
  const page = await openJournal(browser);
  await page.waitFor(async () => {
    const all = await indexedDB.databases();
    return all.some(({ name }) => name === 'inbetween');
  });
  await page.evaluate(clearJournal);
  await fillJournal(page, entries);
  await page.close();
  return openJournal(browser);
}

/** A win as the database holds it. */
export function aWin(id: string, text: string, day: Day, more: object = {}): Entry {
  const record = { id, text, day, createdAt: 1, updatedAt: 1, private: false, ...more };
  return { kind: 'wins', record };
}

/** The rows that are drawn, by what the person wrote in them. */
export function rows(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('li[id^=entry-]')].map(
      (row) => row.querySelector('.text')?.textContent ?? '',
    ),
  );
}

/** Waits until exactly these rows are drawn. */
export function showsRows(page: Page, texts: string[]): Promise<void> {
  return page.waitFor(
    (expected) =>
      JSON.stringify(
        [...document.querySelectorAll('li[id^=entry-]')].map(
          (row) => row.querySelector('.text')?.textContent ?? '',
        ),
      ) === JSON.stringify(expected),
    texts,
  );
}

/** Waits until the focus is on the row with these words. */
export function focusIsOn(page: Page, text: string): Promise<void> {
  return page.waitFor(
    (words) => document.activeElement?.querySelector('.text')?.textContent === words,
    text,
  );
}

/** Goes to a place in the journal as a link does. */
export function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Today where the browser is. */
export function todayThere(page: Page): Promise<Day> {
  return page.evaluate(() => Temporal.Now.plainDateISO().toString() as Day);
}

/** The words of a text field or the value of a date that is drawn. */
export async function put(page: Page, selector: string, value: string): Promise<void> {
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
