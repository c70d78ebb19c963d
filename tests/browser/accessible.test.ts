import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';

declare const browser: typeof import('wxt/browser').browser;

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

// Pages forbid strings as script, so axe travels inside the function that the debugger runs.
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- the string is axe's own file
const runAxe = new Function(`${source}
  return window.axe.run(document, { runOnly: [
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
  ] });`) as () => Promise<AxeResults>;

inBothBrowsers((running) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(['newtab.html', 'pause.html', 'options.html', 'popup.html', 'data.html'])(
      '%s has nothing that axe finds fault with',
      async (path) => {
        const page = await running().openPage(path);
        await page.emulate({ colorScheme });
        await page.waitFor(() => document.querySelector('h1')?.textContent);
        expect(await faults(page)).toEqual([]);
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
      browser.storage.local.set({ offer: { at: Date.now() }, answeredAt: 0 }),
    );
    await page.waitFor(() => document.querySelector('#offer'));
    await showsWins(page, ['rested']);
    expect(await faults(page)).toEqual([]);
    await page.close();

    const long = await running().openPage('popup.html');
    await long.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await long.type('🌱'.repeat(2_001));
    await long.waitFor(() => document.querySelector('#over')?.textContent !== '');
    expect(await faults(long)).toEqual([]);
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

/** What axe finds, by rule and element. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(runAxe);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
