import { test } from 'vitest';
import { inBothBrowsers, keep, openPopup } from './drive';
import { everyPage, openWhole } from './everypage';

/** So many frames in which a page asks for nothing, and it is at rest. */
const FRAMES = 20;

/** Runs in the page: counts what it asks of the store, the settings and other pages from here on. */
function countWork(): void {
  const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
  const page = own as typeof window & { worked: number };
  page.worked = 0;
  const counted = (on: object, name: string) => {
    const all = on as Record<string, (...args: unknown[]) => unknown>;
    const work = all[name];
    all[name] = function (this: unknown, ...args) {
      page.worked += 1;
      return work?.apply(this, args);
    };
  };
  counted(page.IDBDatabase.prototype, 'transaction');
  counted(page.LockManager.prototype, 'request');
  counted(page.Storage.prototype, 'setItem');
}

/** Runs in the page: whether nothing was asked for in some frames. */
async function rests(frames: number): Promise<boolean> {
  const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
  const page = own as typeof window & { worked: number };
  const before = page.worked;
  for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  return page.worked === before;
}

inBothBrowsers((running) => {
  test('a page that nobody touches comes to rest, and leaves the computer alone', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'lay down for ten minutes');
    await popup.close();
    for (const address of everyPage) {
      const page = await openWhole(running(), address);
      await page.evaluate(countWork);
      await page.waitFor(rests, FRAMES);
      await page.close();
    }
  });

  test('open new tabs that hear of each other come to rest as well', async () => {
    const tabs = [await running().openNewTab(), await running().openNewTab()];
    for (const tab of tabs) {
      await tab.waitFor(() => document.querySelector('main[data-whole]'));
      await tab.evaluate(countWork);
    }
    await keep(await openPopup(running()), 'said no');
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.waitFor(() => document.body.innerText.includes('said no'));
      await tab.waitFor(rests, FRAMES);
      await tab.close();
    }
  });
});
