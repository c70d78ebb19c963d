import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Kind, Page } from '../../scripts/browsers/types.ts';
import { withAllowed } from './allowed';
import { axeFaults } from './axe';
import { clickOn } from './capture';
import { start } from './drive';
import { openTab, reads, set } from './newtab';
import { WITH_SITES } from './newtab-states';

declare const browser: typeof import('wxt/browser').browser;

const sites = (tab: Page) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('nav[aria-label="Sites you visit most"] a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]),
  );

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('the row of sites is not there by itself, nor without the permission, and the settings say so', async () => {
    const running = await start(kind);
    try {
      const tab = await openTab(running);
      expect(await tab.evaluate(() => typeof browser.topSites)).toBe('undefined');
      await set(tab, { topSites: true, clock: true });
      await tab.waitFor(() => document.querySelector('header time'));
      expect(await sites(tab)).toEqual([]);
      const settings = await running.openPage('options.html#newtab');
      await settings.waitFor(() =>
        document.body.innerText.includes("the browser doesn't allow it at the moment"),
      );
    } finally {
      await running.close();
    }
  });

  test('once allowed, it shows web pages by their names, at most six, and covers with the words', async () => {
    const extensionDir = await withAllowed(kind, 'topSites');
    const running = await start(kind, { extensionDir });
    try {
      const tab = await openTab(running);
      await WITH_SITES.bring(tab);
      expect(await sites(tab)).toEqual([
        ['A page', 'https://example.org/'],
        ['nameless.example', 'https://nameless.example/way'],
        ...[0, 1, 2, 3].map((at) => [`Page ${at}`, `http://${at}.example/`]),
      ]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulate({ colorScheme });
        expect(await axeFaults(tab)).toEqual([]);
      }
      await clickOn(tab, 'Cover the words');
      await reads(tab, 'nameless.example', false);
    } finally {
      await running.close();
      await rm(extensionDir, { recursive: true, force: true });
    }
  });
});
