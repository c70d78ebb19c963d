import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../scripts/browsers/poll.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';

/** Few enough that a busy machine writes them within an answer's time. */
const TRANSACTION = 1_000;

/** When wins were kept: the last `inWeek` of them on `day`, all others on days before `before`. */
interface Kept {
  inWeek: number;
  day: string;
  before: string;
}

/** An empty profile, for whoever asks to delete. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'inbetween-'));
}

/** A page of our extension, once it has made its database. */
export async function openStore(browser: Browser): Promise<Page> {
  const tab = await browser.openNewTab();
  await tab.waitFor(hasDatabase);
  await tab.close();
  const page = await browser.openPage('options.html');
  await page.waitFor(() => document.querySelector('h1'));
  return page;
}

/** A page of the extension written by hand, once it has made its database. */
export async function openStoreByHand(browser: Browser): Promise<Page> {
  const page = await browser.openPage('store.html');
  await page.waitFor(hasDatabase);
  return page;
}

/** Puts so many wins into the store of a page. */
export async function fillWins(page: Page, count: number, kept: Kept): Promise<void> {
  for (let done = 0; done < count; done += TRANSACTION) {
    const some = Math.min(TRANSACTION, count - done);
    await page.evaluate(addWins, { some, done, count, ...kept });
  }
}

/** Puts so many kind lines of the person's own into the store of a page. */
export function fillLines(page: Page, count: number): Promise<void> {
  return page.evaluate(addLines, count);
}

/** Puts a draft of a win into the store of a page. */
export function fillDraft(page: Page, text: string): Promise<void> {
  return page.evaluate(addDraft, text);
}

/** Resolves when the browser has not touched its databases for three seconds. */
export async function stillness(profile: string): Promise<void> {
  let [last, since] = ['', performance.now()];
  await until(
    'the browser to have tidied up',
    async () => {
      const files = await readdir(profile, { recursive: true, withFileTypes: true });
      const names = files
        .filter(({ parentPath }) => /indexeddb|idb/i.test(parentPath))
        .map(({ name }) => name);
      const now = names.toSorted().join();
      if (now !== last) [last, since] = [now, performance.now()];
      return performance.now() - since > 3_000;
    },
    { timeout: 300_000, interval: 200 },
  );
}

/** Runs in the page. */
async function hasDatabase(): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === 'inbetween');
}

/** Runs in the page: adds some of the wins of a life, in its order; the last are of the week. */
function addWins(part: Kept & { some: number; done: number; count: number }): Promise<void> {
  const { some, done, count, inWeek, day, before } = part;
  const DAYS = 15_000;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const adding = database.transaction('wins', 'readwrite', { durability: 'relaxed' });
      const store = adding.objectStore('wins');
      for (let each = done; each < done + some; each += 1) {
        const ago = Math.ceil(DAYS * (1 - each / count)) * 86_400_000;
        const earlier = new Date(Date.parse(before) - ago).toISOString().slice(0, 10);
        store.add({
          id: crypto.randomUUID(),
          text: 'lay down for ten minutes and let it be enough',
          day: each < count - inWeek ? earlier : day,
          createdAt: each,
          updatedAt: each,
          private: false,
        });
      }
      adding.oncomplete = () => {
        database.close();
        resolve();
      };
      adding.onabort = () => {
        reject(new Error('The store could not be filled.'));
      };
    };
  });
}

/** Runs in the page. */
function addLines(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const adding = database.transaction('kindLines', 'readwrite', { durability: 'relaxed' });
      const store = adding.objectStore('kindLines');
      for (let each = 0; each < count; each += 1) {
        const times = { createdAt: each, updatedAt: each };
        const text = `A slow morning is allowed, number ${each}.`;
        store.add({ id: crypto.randomUUID(), text, standing: 'usual', ...times });
      }
      adding.oncomplete = () => {
        database.close();
        resolve();
      };
      adding.onabort = () => {
        reject(new Error('The lines could not be kept.'));
      };
    };
  });
}

/** Runs in the page. */
function addDraft(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const adding = database.transaction('drafts', 'readwrite');
      const caret = { from: text.length, to: text.length };
      adding.objectStore('drafts').put({ id: 'win', text, ...caret, private: false });
      adding.oncomplete = () => {
        database.close();
        resolve();
      };
      adding.onabort = () => {
        reject(new Error('The draft could not be kept.'));
      };
    };
  });
}
