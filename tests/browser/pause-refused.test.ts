import { expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { axeFaults } from './axe';
import { clickOn, says } from './capture';
import { asksBeforeClosing, start } from './drive';
import { leavesWithEscape, takePause } from './pause';
import { setVersion } from './store';

declare const browser: typeof import('wxt/browser').browser;

test.each<Kind>(['chromium', 'firefox'])(
  'in %s an answer is not said to be taken back while the store still has it',
  async (kind) => {
    const running = await start(kind);
    try {
      const page = await takePause(running);
      await clickOn(page, 'water');
      await says(page, 'Kept with this pause.');
      await page.evaluate(setVersion, 999);
      await clickOn(page, 'Take it back');
      await page.waitFor(() => document.querySelector('[role=alert]'));
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Taken back.');
      await page.press('Escape');
      await page.waitFor(() => document.body.innerText.includes("That didn't save yet."));
      await leavesWithEscape(page);
    } finally {
      await running.close();
    }
  },
);

test.each<Kind>(['chromium', 'firefox'])(
  'in %s words that the store refuses stay on the page, can be copied, and do not go by one key',
  async (kind) => {
    const running = await start(kind);
    try {
      const page = await running.openPage('pause.html#need');
      await page.waitFor(() => document.querySelector('fieldset'));
      await page.evaluate(setVersion, 999);
      await clickOn(page, 'something else');
      await page.click('textarea');
      await page.type('a door that shuts');
      await page.waitFor(() => document.querySelector('[role=alert]'));
      expect(await page.evaluate(asksBeforeClosing)).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('button')].map(({ textContent }) => textContent.trim()),
        ),
      ).toEqual(expect.arrayContaining(['Try again', 'Copy']));
      await clickOn(page, 'Try again');
      await page.press('Escape');
      await page.waitFor(() => document.body.innerText.includes("Your words aren't kept yet."));
      expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
        'a door that shuts',
      );
      // To try again is no wish to have them as a win.
      expect(await page.evaluate(() => browser.storage.local.get('waiting'))).toEqual({});
      await leavesWithEscape(page);
    } finally {
      await running.close();
    }
  },
);
