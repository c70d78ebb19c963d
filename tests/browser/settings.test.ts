import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, focused, says, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { empty } from './newtab';

declare const browser: typeof import('wxt/browser').browser;

const stored = (page: Page) =>
  page.evaluate(async () => (await browser.storage.local.get('settings')).settings ?? {});

/** Waits until exactly this is stored. */
const stores = (page: Page, settings: object) =>
  page.waitFor(
    async (expected) =>
      JSON.stringify((await browser.storage.local.get('settings')).settings ?? {}) === expected,
    JSON.stringify(settings),
  );

/** The headings that can be seen. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main section h2')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => heading.textContent),
  );

inBothBrowsers((running) => {
  test('a change counts at once, and is undone by the button and by the keys', async () => {
    const page = await running().openPage('options.html');
    await tabTo(page, 'The meadow');
    await page.press('Space');
    await says(page, 'Saved.');
    expect(await stored(page)).toEqual({ meadow: false });
    await page.press('Control+z');
    await says(page, 'Taken back.');
    await stores(page, {});
    await page.press('Space');
    await stores(page, { meadow: false });
    await tabTo(page, 'Undo');
    await page.press('Enter');
    await stores(page, {});
    expect(await page.evaluate(focused)).toBe('Taken back.');
    await page.close();
  });

  test('Ctrl+Z takes back what was done last on the page, be it a setting or a kind line', async () => {
    const page = await running().openPage('options.html#lines');
    await clickOn(page, 'A line of your own');
    await page.type('soft is strong');
    await page.press('Enter');
    await says(page, 'Kept.');
    await clickOn(page, 'The meadow');
    await stores(page, { meadow: false });
    await clickOn(page, 'Delete: soft is strong');
    await says(page, 'Deleted.');
    await page.press('Control+z');
    await page.waitFor(() => document.body.innerText.includes('soft is strong'));
    expect(await stored(page)).toEqual({ meadow: false });
    await page.press('Control+z');
    await stores(page, {});
    await empty(page);
    await page.close();
  });

  test('a section can be as it was at first, and that can be undone as well', async () => {
    const page = await running().openPage('options.html');
    await clickOn(page, 'The meadow');
    await stores(page, { meadow: false });
    await tabTo(page, 'As it was at first: The new tab');
    await page.press('Enter');
    await stores(page, {});
    // The button has gone, and the keys go on from the heading of its section.
    expect(await page.evaluate(focused)).toBe('The new tab');
    await clickOn(page, 'Undo');
    await stores(page, { meadow: false });
    await clickOn(page, 'Undo');
    await stores(page, {});
    await page.close();
  });

  test('a word finds the sections that have it, and marks it', async () => {
    const page = await running().openPage('options.html');
    await page.waitFor(() => document.querySelector('main section'));
    await tabTo(page, 'Find a setting');
    const all = await shown(page);
    await page.type('HILL withers');
    await page.waitFor(() => document.querySelectorAll('main section:not([hidden])').length === 1);
    expect(await shown(page)).toEqual(['The new tab']);
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(1);
    await page.type(' xyzzy');
    await says(page, 'Nothing here has these words.');
    await page.press('Control+a');
    await page.press('Delete');
    await page.waitFor(() => document.querySelectorAll('main section[hidden]').length === 0);
    expect(await shown(page)).toEqual(all);
    await page.close();
  });

  test('a section has an address', async () => {
    const page = await running().openPage('options.html#shortcuts');
    await page.setViewport(800, 300);
    await page.waitFor(() => {
      const { top } = document.querySelector('#shortcuts')?.getBoundingClientRect() ?? {};
      return top !== undefined && top >= 0 && top < innerHeight;
    });
    await page.close();
  });

  test('what came with the version is there, quietly', async () => {
    const page = await running().openPage('options.html');
    await clickOn(page, 'Keys');
    await page.waitFor(() => document.querySelectorAll('#news ~ details li').length > 3);
    expect(await page.evaluate(() => document.querySelector('details')?.open)).toBe(false);
    await page.close();
  });
});
