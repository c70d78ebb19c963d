import { expect, test } from 'vitest';
import { someEntries } from '../bench/fill.ts';
import { axeFaults, sideways } from './axe';
import { clickOn } from './capture';
import { inBothBrowsers } from './drive';
import { journalWith, openJournal, todayThere } from './journal';

const views = ['#/', '#/search?words=cafe', '#/year', '#/patterns'];

inBothBrowsers((running) => {
  test('no view of the journal has anything that axe finds fault with, light or dark', async () => {
    const page = await journalWith(running(), []);
    const today = await todayThere(page);
    await page.close();
    for (const filled of [false, true]) {
      const first = await journalWith(running(), filled ? someEntries(60, today, 3) : []);
      await first.close();
      for (const view of views) {
        const shown = await openJournal(running(), view);
        await shown.waitFor(
          (full) => !full || document.querySelector('main :is(li, svg path)'),
          filled,
        );
        for (const colorScheme of ['light', 'dark'] as const) {
          await shown.emulate({ colorScheme });
          expect(await axeFaults(shown), `${view} in ${colorScheme}`).toEqual([]);
        }
        await shown.close();
      }
    }
  });

  test('nor have the editor, choosing several, and bars', async () => {
    const page = await openJournal(running());
    await page.waitFor(() => document.querySelector('main li'));
    await page.click('main li button');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    expect(await axeFaults(page)).toEqual([]);
    await page.press('Escape');
    await clickOn(page, 'Choose several');
    await page.click('main li input');
    expect(await axeFaults(page)).toEqual([]);
    await clickOn(page, 'Delete');
    await page.waitFor(() => document.body.textContent.includes('Deleted.'));
    expect(await axeFaults(page)).toEqual([]);
    await page.press('Control+z');
    await page.close();

    const patterns = await openJournal(running(), '#/patterns');
    await clickOn(patterns, 'Show bars as well');
    await patterns.waitFor(() => document.querySelector('.bar'));
    expect(await axeFaults(patterns)).toEqual([]);
    await patterns.close();
  });

  test.each(views)(
    '%s needs no sideways scrolling at 320 px, in either direction',
    async (view) => {
      const page = await openJournal(running(), view);
      await page.setViewport(320, 640);
      await page.waitFor(() => document.querySelector('main :is(li, svg path)'));
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});
