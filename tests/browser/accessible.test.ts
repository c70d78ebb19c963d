import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(['newtab.html', 'pause.html', 'options.html', 'popup.html', 'data.html'])(
      '%s has nothing that axe finds fault with',
      async (path) => {
        const page = await running().openPage(path);
        await page.emulate({ colorScheme });
        await page.waitFor(() => document.querySelector('h1')?.textContent);
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      },
    );
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

  test.each(['newtab.html', 'pause.html', 'options.html', 'popup.html', 'data.html'])(
    '%s needs no sideways scrolling at 320 px',
    async (path) => {
      const page = await running().openPage(path);
      await page.setViewport(320, 640);
      await page.waitFor(() => document.querySelector('h1'));
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await page.close();
    },
  );
});
