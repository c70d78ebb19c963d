import type { Reflection } from '@/utils/domain/reflection';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { stored } from './capture';
import { keep, openPopup } from './drive';
import { clearJournal } from './store';

/** Opens a view of the journal and waits for its heading. */
export async function openView(browser: Browser, hash: string): Promise<Page> {
  const page = await browser.openPage(`journal.html#/${hash}`);
  await page.waitFor(() => document.querySelector('main h1')?.textContent);
  return page;
}

/** Keeps wins as a person does. */
export async function keepWins(browser: Browser, texts: readonly string[]): Promise<void> {
  const popup = await openPopup(browser);
  for (const text of texts) await keep(popup, text);
  await popup.close();
}

/** Every reflection that is not deleted, as the database has it. */
export async function storedReflections(page: Page): Promise<Reflection[]> {
  const records = (await stored(page, 'reflections')) as Reflection[];
  return records.filter((record) => !('deleted' in record));
}

/** Waits until the form is kept. The words that say so have the focus. */
export function isKept(page: Page): Promise<void> {
  return page.waitFor(
    () => document.activeElement?.textContent.trim() === "Kept. It's in your journal.",
  );
}

/** Waits until the field of this name holds exactly this. */
export function holds(page: Page, name: string, words: string): Promise<void> {
  return page.waitFor(
    (label, expected) =>
      [...document.querySelectorAll('textarea')].some(
        ({ labels, value }) => labels[0]?.textContent.trim() === label && value === expected,
      ),
    name,
    words,
  );
}

/** What the page copies from now on is remembered in it instead; `copied` tells it. */
export function watchCopies(page: Page): Promise<void> {
  return page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.body.dataset.copied = text;
      return Promise.resolve();
    };
  });
}

export async function copied(page: Page): Promise<string> {
  await page.waitFor(() => document.body.dataset.copied !== undefined);
  return page.evaluate(() => document.body.dataset.copied ?? '');
}

/** Gives the page a share sheet, which takes what it is given, or refuses it by an error of this name. */
export function answerShares(page: Page, refusal: string): Promise<void> {
  return page.evaluate((name) => {
    delete document.body.dataset.handed;
    navigator.share = ({ text = '' } = {}) => {
      document.body.dataset.handed = text;
      return name === '' ? Promise.resolve() : Promise.reject(new DOMException('', name));
    };
  }, refusal);
}

/** What the share sheet was given, and what the page tells of it. */
export function handedOn(page: Page): Promise<{ text: string; told: string }> {
  return page.evaluate(() => ({
    text: document.body.dataset.handed ?? '',
    told: document.querySelector('#preview ~ .row [role=status]')?.textContent ?? '',
  }));
}

/** Puts records into stores as they are. The page must have opened the database before. */
export function put(
  page: Page,
  records: Partial<Record<'wins' | 'pauses' | 'reflections' | 'practices', readonly object[]>>,
): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('inbetween');
        opening.onerror = () => {
          reject(new Error('The database does not open.'));
        };
        opening.onsuccess = () => {
          const names = Object.keys(all) as (keyof typeof all)[];
          const transaction = opening.result.transaction(names, 'readwrite');
          for (const name of names) {
            for (const record of all[name] ?? []) transaction.objectStore(name).put(record);
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    records,
  );
}

/** A view over these records and no others. */
export async function seeded(
  running: Browser,
  records: Parameters<typeof put>[1],
  view = 'session',
  there = 'main fieldset',
): Promise<Page> {
  const before = await openView(running, 'session');
  await before.waitFor(() => document.querySelector('.sheet'));
  await before.evaluate(clearJournal);
  await put(before, records);
  await before.close();
  const page = await openView(running, view);
  await page.waitFor((part) => document.querySelector(part), there);
  return page;
}
