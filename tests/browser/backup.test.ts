import { expect, test } from 'vitest';
import { axeFaults, sideways } from './axe';
import { clickOn, tabTo } from './capture';
import { someEntries } from '../bench/fill.ts';
import { inBothBrowsers, keep, openPopup } from './drive';
import { journalWith } from './journal';

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running, kind) => {
  test('a backup goes into the chosen folder, and is said to be done when it was read again', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'rested');
    await popup.close();
    const page = await running().openPage('options.html#backup');
    await tabTo(page, 'A backup every week');
    await page.press('ArrowDown');
    await page.waitFor(() => document.querySelector('#backup ~ .row'));
    if (kind === 'firefox') {
      // It lets no page write into folders; the downloads are there.
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Choose a folder');
      expect(await page.evaluate(() => document.body.innerText)).toContain('Use the downloads');
    } else {
      // The browser's own dialog has no keys for a test; the folder it gives is a real one.
      await page.evaluate(() => {
        Object.assign(window, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('backups', {
              create: true,
            }),
        });
      });
      await clickOn(page, 'Choose a folder');
      await page.waitFor(() => document.body.innerText.includes('into the folder backups.'));
      await clickOn(page, 'Back up now');
      await page.waitFor(() =>
        document.body.innerText.includes('It was read again, and is the same to the letter.'),
      );
      const written = await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('backups');
        const found: string[] = [];
        for await (const [name, handle] of (
          folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }
        ).entries()) {
          found.push(name, await (await handle.getFile()).text());
        }
        return found;
      });
      expect(written[0]).toMatch(/^inbetween-backup-\d{4}-\d\d-\d\d\.json$/);
      expect(written[1]).toContain('"text":"rested"');
      const state = await page.evaluate(
        async () => (await browser.storage.local.get('backup')).backup,
      );
      expect(state).toMatchObject({ proof: 'same bytes', kept: 1 });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.setViewport(320, 640);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('the journal as it was before an update can be put back', async () => {
    const page = await running().openPage('support.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const gone = indexedDB.deleteDatabase('inbetween');
          gone.onsuccess = () => {
            const request = indexedDB.open('inbetween', 1);
            request.onupgradeneeded = () => {
              const wins = request.result.createObjectStore('wins', { keyPath: 'id' });
              wins.createIndex('day', 'day');
              wins.add({
                id: 'o',
                text: 'from before',
                day: '2026-01-01',
                createdAt: 1,
                updatedAt: 1,
              });
            };
            request.onsuccess = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    const popup = await openPopup(running());
    await keep(popup, 'from after');
    await popup.close();
    // As if the update had lost it.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('inbetween');
          request.onsuccess = () => {
            const transaction = request.result.transaction('wins', 'readwrite');
            transaction.objectStore('wins').delete('o');
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.close();
    const settings = await running().openPage('options.html#backup');
    await settings.waitFor(() => document.body.innerText.includes('Put back what is missing'));
    await tabTo(settings, 'Put back what is missing');
    await settings.press('Enter');
    await settings.waitFor(() => document.body.innerText.includes('1 entry came back.'));
    await settings.close();
  });

  test('a copy from before an update goes after its 14 days, though nobody opens the settings', async () => {
    const page = await running().openPage('support.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('inbetween-before', 2);
          request.onupgradeneeded = () => {
            const store = request.result.createObjectStore('copies', { keyPath: 'version' });
            store.createIndex('at', 'at');
          };
          request.onsuccess = () => {
            const transaction = request.result.transaction('copies', 'readwrite');
            transaction.objectStore('copies').put({
              ...{ version: 99, at: Date.now() - 15 * 24 * 60 * 60 * 1_000 },
              stores: { wins: [{ id: 'o', text: 'from before' }] },
            });
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await running().killWorker();
    await running().background(() => 1);
    await page.waitFor(async () => {
      const there = await indexedDB.databases();
      if (there.every(({ name }) => name !== 'inbetween-before')) return true;
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const request = indexedDB.open('inbetween-before');
        request.onsuccess = () => {
          const { result } = request;
          const asked = result.transaction('copies').objectStore('copies').getAllKeys();
          asked.onsuccess = () => {
            result.close();
            resolve(asked.result);
          };
        };
      });
      return !keys.includes(99);
    });
    await page.close();
  });

  test('the journal offers a backup under its newest week when much is nowhere else, until "Not now"', async () => {
    const few = await running().openPage('options.html');
    await few.evaluate(() => browser.storage.local.remove(['backup', 'settings']));
    await few.close();
    const today = Temporal.Now.plainDateISO().toString();
    const page = await journalWith(running(), someEntries(40, today, 2));
    await page.waitFor(() => document.querySelector('aside #backup-offer'));
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('main > div > :is(section, div:has(aside))')].map(
        (one) => one.localName,
      ),
    );
    expect(places.slice(0, 3)).toEqual(['section', 'div', 'section']);
    await tabTo(page, 'Not now');
    await page.press('Enter');
    await page.waitFor(() => !document.querySelector('#backup-offer'));
    await page.waitFor(async () => {
      const { backup } = await browser.storage.local.get('backup');
      return (backup as { putOffAt?: number } | undefined)?.putOffAt;
    });
    await page.close();
    const again = await running().openPage('journal.html');
    // What the last week holds is drawn after the offer would have been looked for.
    await again.waitFor(() => document.querySelectorAll('main section').length > 2);
    expect(await again.evaluate(() => document.querySelector('#backup-offer'))).toBe(null);
    await again.close();
  });
});
