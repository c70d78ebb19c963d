import type { Win } from '@/utils/domain/win';
import { until } from '../../scripts/browsers/poll.ts';
import type { Page } from '../../scripts/browsers/types.ts';

/** Everything in one of the extension's stores, asked in any page of it. */
export function stored(
  page: Page,
  store: 'wins' | 'drafts' | 'kindLines' | 'pauses' | 'reflections',
): Promise<unknown[]> {
  return page.evaluate(readStore, store);
}

/** Every win that is not deleted, as the database has it. */
export async function storedWins(page: Page): Promise<Win[]> {
  const records = (await stored(page, 'wins')) as Win[];
  return records.filter((win) => !('deleted' in win));
}

/** Runs in the page. */
function readStore(store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    // Where nothing was kept yet there is no database, and looking must not make one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => {
      resolve([]);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(store).objectStore(store).getAll();
      reading.onsuccess = () => {
        resolve(reading.result);
      };
      reading.onerror = () => {
        reject(new Error(`${store} cannot be read.`));
      };
      database.close();
    };
  });
}

/** The stored win with these words, or nothing. */
export async function storedWin(page: Page, text: string): Promise<Win | undefined> {
  return (await storedWins(page)).find((win) => win.text === text);
}

/** Clicks the first button, label or link of this name, once it is there and stays there. */
export async function clickOn(page: Page, name: string): Promise<void> {
  await until(
    `"${name}" to be clicked`,
    async () => {
      if (!(await page.evaluate(markNamed, name))) return false;
      // What is made anew while it is aimed at has lost the mark, and is looked for again.
      await page.click('[data-named]', 2_000);
      return true;
    },
    { timeout: 20_000 },
  );
}

/** Runs in the page: marks what has this name, whether or not it moves before it is clicked. */
function markNamed(name: string): boolean {
  for (const before of document.querySelectorAll('[data-named]'))
    before.removeAttribute('data-named');
  const named = [...document.querySelectorAll('button, label, a')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
  );
  named?.setAttribute('data-named', '');
  return named !== undefined;
}

/** Presses Tab until what has this name (or value, for a choice) has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 60) {
    await page.press('Tab');
    const here = await page.evaluate(focused);
    if (here === name) return;
    seen.push(here);
  }
  throw new Error(`Tab never came to "${name}", only to ${seen.join(', ')}`);
}

/** Runs in the page: the name of what has the focus. */
export function focused(): string {
  const { activeElement: at } = document;
  if (!at || at === document.body) return 'nothing';
  const labels = (at as Partial<HTMLInputElement>).labels;
  const name = at.getAttribute('aria-label') ?? (labels?.[0] ?? at).textContent;
  return name.trim();
}

/** Waits until what has this name has the focus. */
export async function focusesOn(page: Page, name: string): Promise<void> {
  await until(`"${name}" to have the focus`, async () => (await page.evaluate(focused)) === name);
}

/** Waits until a status line of the page says exactly this. */
export function says(page: Page, words: string): Promise<void> {
  return page.waitFor(
    (expected) =>
      [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => textContent.trim() === expected,
      ),
    words,
  );
}

/** Waits until the field holds exactly this. */
export function fieldHolds(page: Page, words: string): Promise<void> {
  return page.waitFor(
    (expected) => document.querySelector<HTMLTextAreaElement>('form textarea')?.value === expected,
    words,
  );
}

/** Takes all words out of the popup's field. The next popup would begin with them while they are on the disk. */
export async function emptyField(popup: Page): Promise<void> {
  await popup.press('Control+a');
  await popup.press('Delete');
  await fieldHolds(popup, '');
  await until('the draft to be gone', async () => {
    const drafts = (await stored(popup, 'drafts')) as { text?: string }[];
    return drafts.every(({ text = '' }) => text.trim() === '');
  });
}

/** Waits until the popup's list holds a win with these words, or until it holds none. */
export function lists(popup: Page, words: string, there = true): Promise<void> {
  return popup.waitFor(
    (expected, wanted) =>
      [...document.querySelectorAll('section[aria-labelledby=week] li [dir=auto]')].some(
        ({ textContent }) => textContent === expected,
      ) === wanted,
    words,
    there,
  );
}
