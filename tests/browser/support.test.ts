import { expect, test } from 'vitest';
import { until } from '../../scripts/browsers/poll.ts';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults, sideways } from './axe';
import { clickOn, says, tabTo } from './capture';
import { copied, watchCopies } from './forms';
import { inBothBrowsers } from './drive';
import { readPdf } from './pdf';

declare const browser: typeof import('wxt/browser').browser;

const openSupport = async (page: Page) => {
  await page.waitFor(() => document.querySelectorAll('textarea').length === 2);
  return page;
};
const words = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));

inBothBrowsers((running) => {
  test('the note is there again, to the letter, and in other open pages at once', async () => {
    const page = await openSupport(await running().openPage('support.html'));
    const other = await openSupport(await running().openPage('support.html'));
    await page.bringToFront();
    await tabTo(page, 'Whom I can call');
    await page.type('Ada 0123\n<b>מרים</b>  ');
    await tabTo(page, 'What helps');
    await page.type('the bench by the river');
    await says(page, 'Saved.');
    const written = ['Ada 0123\n<b>מרים</b>  ', 'the bench by the river'];
    expect(await words(page)).toEqual(written);
    await other.waitFor(
      (expected) =>
        JSON.stringify([...document.querySelectorAll('textarea')].map(({ value }) => value)) ===
        expected,
      JSON.stringify(written),
    );
    await page.close();
    await other.close();
    const again = await openSupport(await running().openPage('support.html'));
    expect(await words(again)).toEqual(written);
    await again.close();
  });

  test('words that were not saved can be copied, and what is said of it is of these words', async () => {
    const page = await openSupport(await running().openPage('support.html'));
    await page.evaluate(() => {
      browser.storage.local.set = () => Promise.reject(new Error('full'));
    });
    await watchCopies(page);
    await tabTo(page, 'Whom I can call');
    await page.press('Control+a');
    await page.type('Ada');
    await says(page, "That didn't save yet. Your words are still here. You can copy them.");
    await clickOn(page, 'Copy');
    await says(page, 'Copied.');
    expect(await copied(page)).toMatch(/^Ada\n/);
    await tabTo(page, 'Whom I can call');
    await page.type('m');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Copied.');
    await page.close();
  });

  test('the directory is a plain link, which tells nobody where it was clicked', async () => {
    const page = await openSupport(await running().openPage('support.html'));
    const link = await page.evaluate(() => {
      const { href, rel, textContent } = document.querySelector<HTMLAnchorElement>(
        '.directory',
      ) ?? {
        href: '',
        rel: '',
        textContent: '',
      };
      return { href, rel, textContent };
    });
    expect(link).toEqual({
      href: 'https://findahelpline.com/',
      rel: 'noreferrer',
      textContent: 'findahelpline.com',
    });
    expect(await running().requests()).toEqual([]);
    await page.close();
  });

  test.each([
    ...['newtab.html', 'popup.html', 'pause.html', 'options.html', 'welcome.html'],
    ...['data.html', 'journal.html'],
  ])('%s leads to it', async (path) => {
    await clickOn(await running().openPage(path), 'Reach a person');
    const page = await until('the page to come', async () => {
      const [only, ...others] = await running().pages();
      return others.length === 0 && (await only?.url())?.endsWith('/support.html') && only;
    });
    await openSupport(page);
    await page.close();
  });

  test('on paper it is one page with all of the note and nothing to press', async () => {
    const page = await openSupport(await running().openPage('support.html'));
    await tabTo(page, 'Whom I can call');
    await page.press('Control+a');
    const people = Array.from({ length: 14 }, (_, place) => `Person ${place}, 0123 ${place}`);
    await page.type(people.join('\n'));
    await says(page, 'Saved.');
    const { pages, text } = await readPdf(await page.print('A4'));
    expect(pages).toBe(1);
    for (const one of people) expect(text).toContain(one);
    expect(text).toContain('findahelpline.com');
    expect(text).not.toMatch(/Saved|Print/);
    await page.close();
  });

  test('it has nothing that axe finds fault with and fits a narrow window', async () => {
    const page = await openSupport(await running().openPage('support.html'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.setViewport(320, 640);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
