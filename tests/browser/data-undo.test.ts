import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { fixture } from '../fixtures/zips';
import { axeFaults, sideways } from './axe';
import { stored, storedWins, tabTo } from './capture';
import { inBothBrowsers, keep, openPopup } from './drive';
import { chooseFile, headed, patiently, wipe } from './files';
import { openTab } from './newtab';

/** Enough that writing takes longer than the way from the first sign of it to a button. */
const MANY = 20_000;

const many = new Blob([Array.from({ length: MANY }, (_, at) => `- small thing ${at}\n`).join('')]);

inBothBrowsers((running) => {
  async function openData(): Promise<Page> {
    const page = await running().openPage('data.html');
    await headed(page, 'Your data');
    return page;
  }

  test('by keyboard, what a file brought is taken back, and comes in again if that is wanted', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'mine');
    await popup.close();
    const page = await openData();
    const mine = await stored(page, 'wins');
    for (const undo of [
      async () => {
        await tabTo(page, 'Undo');
        await page.press('Enter');
      },
      () => page.press('Control+z'),
    ]) {
      await chooseFile(page, 'list.txt', await fixture('list.txt'));
      await headed(page, 'A list');
      await tabTo(page, 'Bring in 4 entries');
      await page.press('Enter');
      await says(page, 'Brought in 4 entries.');
      expect(await axeFaults(page)).toEqual([]);
      // A new tab makes a copy of the week, which does not outlive what it is of.
      await (await openTab(running())).close();
      await page.bringToFront();
      await undo();
      await says(page, 'Taken back. 4 entries are out again.');
      expect(await page.evaluate(() => localStorage.getItem('week'))).toBeNull();
      // Nothing is left of them, not even a sign that they were here.
      expect(await stored(page, 'wins')).toEqual(mine);
    }
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewport(320, 640);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await wipe(page);
    await page.close();
  });

  test('a large file that is stopped while it is written has brought in nothing', async () => {
    const page = await openData();
    await chooseFile(page, 'many.txt', many);
    await headed(page, 'A list');
    await page.evaluate(stopOnceWriting);
    await tabTo(page, 'Bring in 20,000 entries');
    await page.press('Enter');
    await says(page, 'Stopped. Nothing of the file was kept.');
    expect(await page.evaluate(stoppedAt)).toBeGreaterThan(0);
    expect(await storedWins(page)).toEqual([]);
    await page.close();
  });
});

/** Waits for words in the section for bringing in; a busy machine may take its time to write. */
function says(page: Page, words: string): Promise<void> {
  return patiently(
    page,
    (expected) =>
      document.querySelector('section[aria-labelledby=in]')?.textContent.includes(expected),
    words,
  );
}

/** Runs in the page: presses "Stop" as soon as something has been written. */
function stopOnceWriting(): void {
  const observer = new MutationObserver(() => {
    const done = document.querySelector('progress')?.value ?? 0;
    if (done === 0) return;
    observer.disconnect();
    Object.assign(window, { stoppedAt: done });
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === 'Stop')?.click();
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

function stoppedAt(): number {
  return (window as unknown as { stoppedAt?: number }).stoppedAt ?? 0;
}
