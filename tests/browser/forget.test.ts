import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults, sideways } from './axe';
import { fieldHolds, focusesOn, says, stored, storedWins, tabTo } from './capture';
import { forgetEverything, holdDownloads, saved } from './files';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';
import { put } from './journal';

declare const browser: typeof import('wxt/browser').browser;

/** Runs in the page: all that is held for the extension anywhere, by place. */
async function held(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { ...(await browser.storage.local.get(null)) };
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(name));
      };
    });
    for (const store of database.objectStoreNames) {
      const records = await new Promise<unknown[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
      if (records.length > 0) found[`${name}/${store}`] = records;
    }
    database.close();
  }
  for (const key of Object.keys(localStorage)) found[`localStorage ${key}`] = localStorage[key];
  for (const key of Object.keys(sessionStorage)) found[`session ${key}`] = sessionStorage[key];
  for (const key of await caches.keys()) found[`cache ${key}`] = true;
  for await (const name of (
    (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> }
  ).keys())
    found[`file ${name}`] = true;
  return found;
}

/** Runs in the page: makes databases of ours that stand beside the journal, with words in them. */
async function plant(names: string[]): Promise<void> {
  for (const name of names) {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('records').put('rested', 1);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  }
}

const openForget = async (page: Page) => {
  await page.waitFor(() => document.querySelector('#forget ~ form'));
  await page.evaluate(() => document.querySelector<HTMLElement>('#forget')?.focus());
  return page;
};

inBothBrowsers((running) => {
  test('a field without a day says so, and nothing can be looked at until it has one', async () => {
    const page = await openForget(await running().openPage('options.html#forget'));
    const [form, field] = ['#forget ~ form', '#forget ~ form input[type=date]'];
    await put(page, field, '');
    await page.waitFor(
      (one) =>
        document.querySelector(`${one} [role=status]`)?.textContent.includes("isn't a day") &&
        document.querySelector(`${one} input[aria-invalid=true]`) &&
        document.querySelector(`${one} button:disabled`),
      form,
    );
    await put(page, field, '2026-11-22');
    await page.waitFor(
      (one) =>
        document.querySelector(`${one} [role=status]`)?.textContent === '' &&
        document.querySelector(`${one} button:enabled`),
      form,
    );
    await page.close();
  });

  test('what would go is shown with a copy offered first, and a day can come back', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'rested');
    await popup.close();
    const page = await openForget(await running().openPage('options.html#forget'));
    await tabTo(page, 'See what would go');
    await page.press('Enter');
    await page.waitFor(() => document.body.innerText.includes('1 win'));
    await tabTo(page, 'Save a copy first');
    await holdDownloads(page);
    await page.press('Enter');
    const { name, file } = await saved(page);
    expect(name).toMatch(/^inbetween-\d{4}-\d\d-\d\d\.json$/);
    expect(await file.text()).toContain('"text":"rested"');
    await says(page, 'Your browser has the file. It is in your downloads.');
    await tabTo(page, 'Forget this');
    await page.press('Enter');
    await says(page, 'Forgotten. Until you leave this page, it can be taken back.');
    expect(await storedWins(page)).toEqual([]);
    // The button has gone, and the keys go on from what is told of it.
    // Another choice does not take Undo away.
    await focusesOn(page, 'Forgotten. Until you leave this page, it can be taken back.');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('#forget ~ form select')?.focus(),
    );
    await page.press('ArrowDown');
    await tabTo(page, 'Undo');
    await page.press('Enter');
    await focusesOn(page, "It's all back.");
    expect((await storedWins(page)).map(({ text }) => text)).toEqual(['rested']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.setViewport(320, 640);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('after everything is forgotten nothing is held anywhere, and open pages show it', async () => {
    const tab = await running().openNewTab();
    await showsWins(tab, ['rested']);
    const page = await openForget(await running().openPage('options.html#forget'));
    await page.evaluate(() =>
      browser.storage.local.set({
        note: { people: 'Ada', helps: 'tea' },
        settings: { meadow: false },
        waiting: [{ id: 'x', text: 'waits' }],
        backup: { at: 1, kept: 1 },
        backupPassphrase: 'four quiet words',
      }),
    );
    await page.evaluate(plant, ['inbetween-before', 'inbetween-scratch', 'inbetween-backup']);
    const before = Object.keys(await page.evaluate(held));
    expect(before).toEqual(
      expect.arrayContaining([
        ...['inbetween/wins', 'note', 'waiting', 'backup', 'backupPassphrase'],
        ...['inbetween-before/records', 'inbetween-scratch/records', 'inbetween-backup/records'],
      ]),
    );
    await forgetEverything(page);
    await showsWins(tab, []);
    await tab.close();
    const left = await page.evaluate(held);
    // The worker is running and plans the next pause, as it does in a browser that is new to it.
    delete left.plan;
    delete left.offer;
    // The open new tab remembers the built-in line it shows, and the look as it was at first.
    delete left['localStorage line'];
    expect(JSON.stringify(left)).not.toMatch(/rested|Ada|tea|waits|quiet/);
    delete left['localStorage look'];
    expect(left).toEqual({});
    await page.close();
  });

  test('what is begun and not kept yet is counted, and goes with its kind', async () => {
    const popup = await openPopup(running());
    await popup.type('half a thought');
    await expect.poll(() => stored(popup, 'drafts')).toMatchObject([{ text: 'half a thought' }]);
    await popup.close();
    const page = await openForget(await running().openPage('options.html#forget'));
    await tabTo(page, 'What to forget');
    for (const _ of ['days', 'area', 'kind']) await page.press('ArrowDown');
    await page.waitFor(() =>
      document.querySelector<HTMLElement>('#forget ~ form')?.innerText.includes('Which kind'),
    );
    await tabTo(page, 'See what would go');
    await page.press('Enter');
    await page.waitFor(() => document.body.innerText.includes("1 text that isn't kept yet"));
    await tabTo(page, 'Forget this');
    await page.press('Enter');
    await says(page, 'Forgotten. Until you leave this page, it can be taken back.');
    const next = await openPopup(running());
    await fieldHolds(next, '');
    await next.close();
    await page.close();
  });
});
