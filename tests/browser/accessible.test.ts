import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults } from './axe';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';
import {
  cut,
  everyPage,
  moving,
  openWhole,
  reloadWhole,
  smallTargets,
  spaceText,
  unheard,
} from './everypage';

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running) => {
  describe.each(everyPage)('%s', (address) => {
    let page: Page;
    beforeAll(async () => {
      page = await openWhole(running(), address);
    });
    afterAll(() => page.close());

    test('has nothing that axe finds fault with, in light, dark and forced colours, and what it will say has its place', async () => {
      expect(await unheard(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      // Forced colours are the person's own, and their contrast is nobody else's to judge.
      await page.emulate({ forcedColors: true });
      expect(await axeFaults(page, 'color-contrast'), 'forced colours').toEqual([]);
    });

    test('moves nothing, from its first frame, where less movement is asked for', async () => {
      await page.emulate({ colorScheme: 'light', forcedColors: false, reducedMotion: true });
      await reloadWhole(page);
      expect(await moving(page)).toEqual([]);
      await page.emulate({ reducedMotion: false });
    });

    test('fits 320 px, which is 1280 px at 400 %, with wide spaces in the text, and its targets are large enough', async () => {
      await page.setViewport(320, 640);
      expect(await cut(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await spaceText(page);
      for (const width of [320, 1280]) {
        await page.setViewport(width, 640);
        expect(await cut(page), `at ${width} px`).toEqual([]);
      }
    });
  });

  test('the new tab with wins and a card, and the popup with its messages, as well', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'rested');
    await popup.close();
    const page = await running().openPage('newtab.html');
    await page.evaluate(() =>
      browser.storage.local.set({
        offer: { at: Date.now(), kind: 'pause', dot: true, card: true, pending: [] },
        answeredAt: 0,
      }),
    );
    await page.waitFor(() => document.querySelector('#offer'));
    await showsWins(page, ['rested']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    await page.close();

    const long = await running().openPage('popup.html');
    await long.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await long.type('🌱'.repeat(2_001));
    await long.waitFor(() => document.querySelector('#over')?.textContent !== '');
    expect(await axeFaults(long)).toEqual([]);
    await long.close();
  });
});
