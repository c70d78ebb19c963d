import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { addDays, type Day } from '../../utils/domain/day.ts';
import { dayFromBefore } from '../../utils/domain/frombefore.ts';

declare const browser: typeof import('wxt/browser').browser;

/** A win to put into the store, `ago` days before today. */
export interface Seeded {
  text: string;
  ago?: number;
  area?: string;
  private?: boolean;
  hidden?: boolean;
}

/** Opens a real new tab and waits until everything of it has been loaded. */
export async function openTab(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await whole(tab);
  return tab;
}

/** Waits until the part of the page that comes later is there, and the page has the keys. */
export async function whole(tab: Page): Promise<void> {
  await tab.waitFor(() => document.querySelector('main[data-whole]'));
  // The address bar has the focus until somebody clicks into the page.
  await tab.click('h1');
}

/** Puts wins into the store as another page would, and says so to every open one. */
export async function seed(page: Page, wins: readonly Seeded[]): Promise<void> {
  await page.evaluate(addWins, wins);
}

/** Changes the win of these words as another page would, and says so to every open one. */
export async function changeElsewhere(page: Page, text: string, change: object): Promise<void> {
  await page.evaluate(changeWin, text, change);
}

/** Has the browser begin its store anew, as after damage, once it remembers that something was kept. */
export async function loseJournal(page: Page): Promise<void> {
  await page.waitFor(async () => (await browser.storage.local.get('kept')).kept === true);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('inbetween').onsuccess = () => {
          resolve();
        };
      }),
  );
}

/** How many days ago a win is from that comes up today: whether one does follows from its day. */
export async function agoOfBefore(tab: Page): Promise<number> {
  const today = await tab.evaluate(() => Temporal.Now.plainDateISO().toString() as Day);
  let ago = 20;
  while (!dayFromBefore(today, addDays(today, -ago))) ago += 1;
  return ago;
}

/** Takes every win, line, mark and draft away, and whatever was set and remembered. */
export async function empty(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    const { plan: _, ...others } = await browser.storage.local.get();
    await browser.storage.local.remove(Object.keys(others));
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('inbetween');
      opening.onsuccess = () => {
        const names = ['wins', 'drafts', 'kindLines', 'lineMarks'];
        const clearing = opening.result.transaction(names, 'readwrite');
        for (const name of names) clearing.objectStore(name).clear();
        clearing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}

/** Writes settings as the settings page would. */
export function set(page: Page, settings: object): Promise<void> {
  return page.evaluate(async (change) => {
    const { settings: before } = await browser.storage.local.get('settings');
    await browser.storage.local.set({ settings: { ...(before as object), ...change } });
  }, settings);
}

/** Everything a person can read on the page. */
export function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until the page can be read to say this, or no longer. */
export function reads(page: Page, text: string, there = true): Promise<void> {
  return page.waitFor(
    (expected, wanted) => document.body.innerText.includes(expected) === wanted,
    text,
    there,
  );
}

/** Runs in the page. */
function addWins(wins: readonly Seeded[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const adding = opening.result.transaction('wins', 'readwrite');
      const today = Temporal.Now.plainDateISO();
      for (const [at, { ago = 0, ...win }] of wins.entries()) {
        const createdAt = Date.now() - at;
        const day = today.subtract({ days: ago }).toString();
        const times = { createdAt, updatedAt: createdAt };
        adding
          .objectStore('wins')
          .add({ id: crypto.randomUUID(), private: false, ...times, ...win, day });
      }
      adding.onabort = () => {
        reject(new Error('The wins could not be added.'));
      };
      adding.oncomplete = () => {
        opening.result.close();
        new BroadcastChannel('inbetween-changes').postMessage(null);
        resolve();
      };
    };
  });
}

/** Runs in the page. */
function changeWin(text: string, change: object): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const changing = opening.result.transaction('wins', 'readwrite');
      const wins = changing.objectStore('wins');
      const reading = wins.getAll();
      reading.onsuccess = () => {
        const all = reading.result as { text: string; updatedAt: number }[];
        for (const win of all) {
          if (win.text === text) wins.put({ ...win, ...change, updatedAt: win.updatedAt + 1 });
        }
      };
      changing.oncomplete = () => {
        opening.result.close();
        new BroadcastChannel('inbetween-changes').postMessage(null);
        resolve();
      };
    };
  });
}
