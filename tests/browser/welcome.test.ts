import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browsers/poll.ts';
import type { Kind, Page } from '../../scripts/browsers/types.ts';
import { axeFaults, sideways } from './axe';
import { clickOn, says, storedWins, tabTo } from './capture';
import { addresses, inBothBrowsers, showsWins, start } from './drive';

declare const browser: typeof import('wxt/browser').browser;

const ready = async (page: Page) => {
  await page.waitFor(() => document.querySelector('#choices') && document.querySelector('#first'));
  return page;
};

/** Runs in a page: whether it is a new tab that is all there, where the person is. */
const isNewTab = () =>
  document.querySelector('main[data-whole]') !== null && document.visibilityState === 'visible';

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('the welcome comes with the installation, and never again', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
    try {
      const first = await start(kind, { profileDir, welcome: true });
      const page = await until('the welcome', async () => (await first.pages()).at(0));
      await ready(page);
      expect(await page.url()).toMatch(/welcome\.html$/);
      await page.waitFor(
        async () => (await browser.storage.local.get('welcomed')).welcomed === true,
      );
      await first.close();
      // Firefox installs a temporary add-on anew at every start.
      const second = await start(kind, { profileDir, welcome: true });
      const tab = await second.openNewTab();
      await tab.waitFor(() => document.querySelector('h1'));
      await second.killWorker();
      await second.background(() => true);
      expect((await addresses(second)).filter((url) => url.includes('welcome'))).toEqual([]);
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});

inBothBrowsers((running, kind) => {
  test('all of it can be skipped, and it ends on the real new tab', async () => {
    const page = await ready(await running().openPage('welcome.html'));
    await tabTo(page, 'Go on to a new tab');
    await page.press('Enter');
    const tab = await until('the new tab, and nothing else', async () => {
      const [only, ...others] = await running().pages();
      return others.length === 0 && (await only?.evaluate(isNewTab)) && only;
    });
    expect(await storedWins(tab)).toEqual([]);
    expect(
      await tab.evaluate(async () => (await browser.storage.local.get('settings')).settings),
    ).toBeUndefined();
    await tab.close();
  });

  test('a first win and the choices are kept by keyboard alone', async () => {
    const page = await ready(await running().openPage('welcome.html'));
    await tabTo(page, 'Today I…');
    await page.type('opened a window');
    await page.press('Enter');
    await says(page, "Kept. It's on the new tab.");
    await tabTo(page, 'Offer a pause now and then');
    await page.press('Space');
    await tabTo(page, 'Kind lines');
    await page.press('ArrowDown');
    await page.waitFor(async () => {
      const { settings } = await browser.storage.local.get('settings');
      return JSON.stringify(settings) === '{"nudges":false,"tone":"permission"}';
    });
    await page.close();
    const tab = await running().openNewTab();
    await showsWins(tab, ['opened a window']);
    await tab.close();
  });

  // In Firefox a test cannot put anything in the place of what the page has.
  if (kind === 'chromium') {
    test('a choice that the disk refuses is back as it was, and that is said', async () => {
      const page = await ready(await running().openPage('welcome.html'));
      const offers = () => document.querySelector<HTMLInputElement>('[role=switch]')?.checked;
      const before = await page.evaluate(offers);
      await page.evaluate(() => {
        browser.storage.local.set = () => Promise.reject(new Error('No space left'));
      });
      await clickOn(page, 'Offer a pause now and then');
      await says(page, "That didn't save. It is back as it was.");
      expect(await page.evaluate(offers)).toBe(before);
      await page.close();
    });
  }

  test('it has nothing that axe finds fault with and fits a narrow window', async () => {
    const page = await ready(await running().openPage('welcome.html'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.setViewport(320, 640);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
