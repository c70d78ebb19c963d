import { describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults } from './axe';
import { clickOn } from './capture';
import { inBothBrowsers } from './drive';
import { copied, isKept, keepWins, openView, watchCopies } from './forms';
import { deleteStore, setVersion } from './store';

inBothBrowsers((running) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test('a form that was kept, one of one’s own, and lists to tick have nothing that axe finds fault with', async () => {
      await keepWins(running(), ['rested']);
      const check = await openView(running(), 'check');
      await check.emulate({ colorScheme });
      await clickOn(check, "I'm proud of myself for showing up.");
      expect(await axeFaults(check)).toEqual([]);
      await clickOn(check, 'Keep');
      await isKept(check);
      expect(await axeFaults(check)).toEqual([]);
      await check.close();

      const own = await openView(running(), 'practice');
      await own.emulate({ colorScheme });
      await clickOn(own, 'Make a form');
      await own.waitFor(() => document.querySelector('main textarea'));
      await clickOn(own, 'Save');
      expect(await axeFaults(own)).toEqual([]);
      await fill(own, 0, 'From Ada');
      await fill(own, 1, 'What did I see?');
      await clickOn(own, 'Save');
      await clickOn(own, 'From Ada');
      await own.waitFor(() => document.querySelector('main textarea'));
      expect(await axeFaults(own)).toEqual([]);
      await own.close();

      for (const view of ['session', 'letter']) {
        const page = await openView(running(), view);
        await page.emulate({ colorScheme });
        await page.waitFor(() => document.querySelector('fieldset'));
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      }
    });
  });

  test('a store that refuses leaves the words on the page, to copy and to try again', async () => {
    const page = await openView(running(), 'practice/thought');
    await page.waitFor(() => document.querySelector('main textarea'));
    await fill(page, 0, 'it rained');
    await page.evaluate(setVersion, 999);
    await clickOn(page, 'Keep');
    await page.waitFor(() => document.querySelector('main [role=alert]'));
    expect(await axeFaults(page)).toEqual([]);
    await watchCopies(page);
    await clickOn(page, 'Copy');
    expect(await copied(page)).toBe('What happened\nit rained');
    await page.waitFor(saysCopied);
    // Said anew, and so read out, each time.
    await page.evaluate(countSayings);
    await clickOn(page, 'Copy');
    await page.waitFor(() => document.body.dataset.sayings === '2');
    expect(await page.evaluate(saysCopied)).toBe(true);
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('it rained');
    await page.evaluate(deleteStore);
    await clickOn(page, 'Try again');
    await isKept(page);
    await page.close();
  });
});

/** Runs in the page. */
function saysCopied(): boolean {
  return [...document.querySelectorAll('[role=status]')].some(
    (one) => one.textContent === 'Copied.',
  );
}

/** Runs in the page: counts how often a button's own status has changed from now on. */
function countSayings(): void {
  const status = [...document.querySelectorAll('[role=status]')].find(
    (one) => one.textContent === 'Copied.',
  );
  let times = 0;
  if (!status) return;
  new MutationObserver(() => {
    times += 1;
    document.body.dataset.sayings = String(times);
  }).observe(status, { childList: true, characterData: true, subtree: true });
}

/** Types into the field at this place of the view. */
async function fill(page: Page, place: number, words: string): Promise<void> {
  await page.evaluate(
    (at) => document.querySelectorAll<HTMLElement>('main textarea')[at]?.focus(),
    place,
  );
  await page.type(words);
}
