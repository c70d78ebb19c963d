import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import { withAllowed } from './allowed';
import { keep, openPopup, start } from './drive';
import { patiently } from './files';
import { openTab, set } from './newtab';

declare const browser: typeof import('wxt/browser').browser;

/** Waits until something came of a backup. */
function tried(page: Page, what: 'at' | 'trouble'): Promise<void> {
  return patiently(
    page,
    async (part) => {
      const { backup } = await browser.storage.local.get('backup');
      return backup !== undefined && part in (backup as object);
    },
    what,
  );
}

/** A page that is no new tab and makes no backups, with a win kept before. */
async function openBeside(running: Browser): Promise<Page> {
  const popup = await openPopup(running);
  await keep(popup, 'rested');
  await popup.close();
  return running.openPage('support.html');
}

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('a weekly backup that is due is made by a new tab, and by one of two', async () => {
    const extensionDir = await withAllowed(kind, 'downloads');
    const home = await mkdtemp(join(tmpdir(), 'inbetween-'));
    const downloads = join(home, 'Downloads');
    const running = await start(kind, {
      extensionDir,
      env: { HOME: home },
      prefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    });
    try {
      const beside = await openBeside(running);
      await set(beside, { backup: 'plain' });
      const tabs = await Promise.all([running.openNewTab(), running.openNewTab()]);
      await tried(beside, 'at');
      // One that comes later finds it made.
      const last = await openTab(running);
      const made = () =>
        last.evaluate(async () => (await browser.downloads.search({})).map(({ state }) => state));
      expect(await made()).toEqual(['complete']);
      const [name = ''] = await readdir(join(downloads, 'Inbetween'));
      expect(name).toMatch(/^inbetween-backup-\d{4}-\d\d-\d\d\.json$/);
      const file = await readFile(join(downloads, 'Inbetween', name), 'utf8');
      expect(file).toContain('"text":"rested"');

      // A week later it is due again.
      await beside.evaluate(() => browser.storage.local.set({ backup: { at: 1 } }));
      await (await running.openNewTab()).bringToFront();
      await patiently(beside, async () => {
        const { backup } = await browser.storage.local.get('backup');
        return (backup as { at: number }).at > 1;
      });
      expect(await made()).toHaveLength(2);
      await Promise.all(tabs.map((tab) => tab.close()));
    } finally {
      await running.close();
      await Promise.all([extensionDir, home].map((dir) => rm(dir, { recursive: true })));
    }
  });

  test.each([
    ['a permission', 'plain', 'Your browser wants to ask you before it writes there.'],
    ['a passphrase', 'encrypted', 'There is no passphrase yet.'],
  ] as const)(
    'where it lacks %s, a new tab asks nothing; the settings say it',
    async (_, backup, words) => {
      const extensionDir = backup === 'plain' ? undefined : await withAllowed(kind, 'downloads');
      const running = await start(kind, { ...(extensionDir && { extensionDir }) });
      try {
        const beside = await openBeside(running);
        await set(beside, { backup });
        const tab = await openTab(running);
        await tried(beside, 'trouble');
        expect(await tab.evaluate(() => document.body.innerText)).not.toMatch(/backup|passphrase/i);
        const settings = await running.openPage('options.html#backup');
        await settings.waitFor(
          (expected) => document.querySelector('main')?.innerText.includes(expected),
          words,
        );
      } finally {
        await running.close();
        if (extensionDir) await rm(extensionDir, { recursive: true });
      }
    },
  );
});
