import { describe, expect, test } from 'vitest';
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
    test('has nothing that axe finds fault with, in light, dark and forced colours, and what it will say has its place', async () => {
      const page = await openWhole(running(), address);
      expect(await unheard(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      // Forced colours are the person's own, and their contrast is nobody else's to judge.
      await page.emulate({ forcedColors: true });
      expect(await axeFaults(page, 'color-contrast'), 'forced colours').toEqual([]);
      await page.close();
    });

    test('fits 320 px, which is 1280 px at 400 %, with wide spaces in the text, and its targets are large enough', async () => {
      const page = await openWhole(running(), address);
      await page.setViewport(320, 640);
      expect(await cut(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await spaceText(page);
      for (const width of [320, 1280]) {
        await page.setViewport(width, 640);
        expect(await cut(page), `at ${width} px`).toEqual([]);
      }
      await page.close();
    });

    test('moves nothing, from its first frame, where less movement is asked for', async () => {
      const page = await openWhole(running(), address);
      await page.emulate({ reducedMotion: true });
      await reloadWhole(page);
      expect(await moving(page)).toEqual([]);
      await page.emulate({ reducedMotion: false });
      await page.close();
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
    expect(await axeFaults(page)).toEqual([]);
    await page.close();

    const long = await running().openPage('popup.html');
    await long.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await long.type('🌱'.repeat(2_001));
    await long.waitFor(() => document.querySelector('#over')?.textContent !== '');
    expect(await axeFaults(long)).toEqual([]);
    await long.close();
  });
});
