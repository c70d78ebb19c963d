import { beforeEach, expect, test } from 'vitest';
import { clickOn } from './capture';
import { inBothBrowsers } from './drive';
import {
  eventually,
  forgetPauses,
  goesOn,
  heard,
  isOver,
  listen,
  openBegun,
  openPause,
} from './pause';

declare const browser: typeof import('wxt/browser').browser;

// A machine that tests has no loudspeaker, without which Firefox plays nothing.
const prefs = { 'media.cubeb.force_mock_context': true };

inBothBrowsers(
  (running) => {
    beforeEach(() => forgetPauses(running()));

    test('sound starts on the click and stops with Escape', async () => {
      const page = await openPause(running());
      await listen(page);
      await clickOn(page, 'sound');
      expect(await heard(page)).toBe('none');
      await clickOn(page, 'Begin');
      await goesOn(page);
      await eventually(() => heard(page)).toBe('running');
      for (const sound of ['soft bell', 'low hum']) {
        await clickOn(page, sound);
        await eventually(() => heard(page)).toBe('running');
      }
      await page.press('Escape');
      await isOver(page);
      await eventually(() => heard(page)).toBe('closed');
      await page.close();
    });

    test('the tone at the turns of a breath is off until it is chosen, and stops as well', async () => {
      const page = await openPause(running());
      await listen(page);
      await clickOn(page, 'breath');
      await clickOn(page, 'Begin');
      await goesOn(page);
      expect(await heard(page)).toBe('none');
      await page.press('Escape');
      await isOver(page);
      await page.close();

      const again = await openPause(running());
      await listen(again);
      await again.click('summary');
      await clickOn(again, 'A soft tone at each turn');
      await clickOn(again, 'Begin');
      await eventually(() => heard(again)).toBe('running');
      await again.press('Escape');
      await eventually(() => heard(again)).toBe('closed');
      await again.close();
    });

    test('a pause that begins by itself plays, or offers a button that does', async () => {
      const before = await openPause(running());
      await clickOn(before, 'sound');
      await before.waitFor(async () => {
        const { settings } = await browser.storage.local.get('settings');
        return JSON.stringify(settings ?? {}).includes('"sound"');
      });
      await before.close();
      const page = await openBegun(running());
      await page.waitFor(() => document.querySelector('.plays, .wake'));
      if (await page.evaluate(() => document.querySelector('.plays') === null)) {
        await page.click('.wake');
        await page.waitFor(() => document.querySelector('.plays'));
      }
      await page.press('Escape');
      await isOver(page);
      await page.close();
    });
  },
  { prefs },
);
