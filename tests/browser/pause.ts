import { expect } from 'vitest';
import type { Pause } from '@/utils/domain/pause';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { until } from '../../scripts/browsers/poll.ts';
import { stored } from './capture';

declare const browser: typeof import('wxt/browser').browser;

/** Opens the pause page and waits until it can begin. */
export async function openPause(browser: Browser): Promise<Page> {
  const page = await browser.openPage('pause.html');
  await page.waitFor(() => document.activeElement?.matches('.stage button'));
  return page;
}

/** Begins a pause and ends it again, by keyboard. */
export async function takePause(browser: Browser): Promise<Page> {
  const page = await openPause(browser);
  await page.press('Enter');
  await goesOn(page);
  await page.press('Escape');
  await isOver(page);
  return page;
}

/** Comes from another page to a pause that begins at once, as an offer and a practice do. */
export async function openBegun(browser: Browser): Promise<Page> {
  const page = await browser.openPage('options.html');
  await page.waitFor(() => document.querySelector('h1'));
  await page.evaluate(() => {
    setTimeout(() => location.assign('/pause.html#begin'));
  });
  await goesOn(page);
  return page;
}

/** Waits until a pause goes on. */
export function goesOn(page: Page): Promise<void> {
  return page.waitFor(() => document.querySelector('.end'));
}

/** Waits until this is what was chosen for pauses last, for the pages to come as well. */
export function isRemembered(page: Page, chosen: object): Promise<void> {
  return page.waitFor(async (wanted) => {
    const { settings } = await browser.storage.local.get('settings');
    const { pausePage = {} } = (settings ?? {}) as { pausePage?: Record<string, unknown> };
    return Object.entries(wanted).every(([name, value]) => pausePage[name] === value);
  }, chosen);
}

/** Waits until the pause is over and the page can be left. */
export function isOver(page: Page): Promise<void> {
  return page.waitFor(() => document.activeElement?.textContent === 'That was a pause.');
}

/** Every pause that is not deleted, as the database has it. */
export async function storedPauses(page: Page): Promise<Pause[]> {
  const records = (await stored(page, 'pauses')) as Pause[];
  return records.filter((pause) => !('deleted' in pause));
}

/** Records every sound context the page makes from here on, so that its state can be asked. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    // Firefox runs tests beside the page and shows its own window through here.
    const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
    const here = own as typeof window & { heard: AudioContext[] };
    here.heard = [];
    const Made = here.AudioContext;
    here.AudioContext = class extends Made {
      constructor(options?: AudioContextOptions) {
        super(options);
        here.heard.push(this);
      }
    };
  });
}

/** What the newest sound context does, or "none". */
export function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
    return (own as typeof window & { heard: AudioContext[] }).heard.at(-1)?.state ?? 'none';
  });
}

/** Presses Escape and waits until the page has closed, which it may before the key is up again. */
export async function leavesWithEscape(page: Page): Promise<void> {
  await page.press('Escape').catch(() => undefined);
  await until('the page to close', () => page.isClosed());
}

/** Asks until it is so, as patiently as `page.waitFor`. */
export function eventually<T>(ask: () => Promise<T>) {
  return expect.poll(ask);
}

/** Takes away all that a test kept and chose, so that the next one sees its own. */
export async function forgetPauses(running: Browser): Promise<void> {
  const page = await running.openPage('options.html');
  await page.waitFor(() => document.querySelector('h1'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        localStorage.clear();
        void browser.storage.local.clear();
        const request = indexedDB.open('inbetween');
        // Where nothing was kept yet there is no database, and looking must not make one.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => {
          resolve();
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction(['pauses', 'wins'], 'readwrite');
          transaction.objectStore('pauses').clear();
          transaction.objectStore('wins').clear();
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await page.close();
}
