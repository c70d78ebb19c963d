import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { fixture } from '../fixtures/zips';
import { axeFaults } from './axe';
import { clickOn } from './capture';
import { inBothBrowsers, keep } from './drive';
import { cut, smallTargets } from './everypage';
import { chooseFile, headed, patiently, wipe } from './files';
import { setVersion } from './store';

declare const browser: typeof import('wxt/browser').browser;

/** What is wrong with the state a page is in: for axe in both themes, and at 320 px. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulate({ colorScheme });
    found.push(...(await axeFaults(page)));
  }
  await page.setViewport(320, 640);
  found.push(...(await cut(page)), ...(await smallTargets(page)));
  await page.setViewport(1280, 720);
  return found;
}

inBothBrowsers((running) => {
  test('nothing is in the way in any state of the popup', async () => {
    const page = await running().openPage('popup.html');
    await page.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await clickOn(page, 'Not sure what counts?');
    await page.waitFor(() => document.querySelector('[aria-expanded=true]'));
    expect(await faults(page), 'with examples').toEqual([]);
    await page.click('textarea');
    await keep(page, 'rested');
    await page.waitFor(() => document.querySelector('section[aria-labelledby=week] li'));
    expect(await faults(page), 'with the week').toEqual([]);
    await clickOn(page, 'Edit: rested');
    await page.waitFor(() => document.querySelector('li textarea'));
    expect(await faults(page), 'with a win that is edited').toEqual([]);
    await page.evaluate(changeElsewhere, 'lay down');
    await page.click('li textarea');
    await page.type(', a while');
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('li blockquote'));
    expect(await faults(page), 'with a win that another page changed').toEqual([]);
    await clickOn(page, 'Keep the other one');
    await page.evaluate(
      (at) => browser.storage.local.set({ offer: { at, kind: 'pause' } }),
      Date.now(),
    );
    await page.waitFor(() => document.querySelector('#offer'));
    expect(await faults(page), 'with a nudge').toEqual([]);
    await clickOn(page, 'Delete: lay down');
    await page.waitFor(() => document.body.textContent.includes('Deleted.'));
    expect(await faults(page), 'with a win that is deleted').toEqual([]);
    await page.click('textarea');
    await page.type('🌱'.repeat(2_001));
    await page.waitFor(() => document.querySelector('#over')?.textContent !== '');
    expect(await faults(page), 'with too many words').toEqual([]);
    await page.close();
  });

  test('nothing is in the way in any state of a file that comes in', async () => {
    const page = await running().openPage('data.html');
    await headed(page, 'Your data');
    await chooseFile(page, 'table.csv', await fixture('table.csv'));
    await headed(page, 'Which column is which?');
    expect(await faults(page), 'with the choice of columns').toEqual([]);
    await clickOn(page, "Look at what's in it");
    await headed(page, 'A table');
    await page.click('summary');
    expect(await faults(page), 'with what would come in').toEqual([]);
    await clickOn(page, 'Leave it');
    await chooseFile(page, 'nothing.json', new Blob(['{}']));
    await patiently(page, () => document.querySelector('section[aria-labelledby=in] [role=alert]'));
    expect(await faults(page), 'with a file that is refused').toEqual([]);
    await chooseFile(page, 'presently.csv.age', await fixture('presently.csv.age'));
    await headed(page, 'This file is encrypted');
    expect(await faults(page), 'with a passphrase that is asked for').toEqual([]);
    await wipe(page);
    await page.close();
  });

  test('nothing is in the way where the store refuses what was written', async () => {
    const page = await running().openPage('popup.html');
    await page.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await page.evaluate(setVersion, 999);
    await page.type('said no');
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('.refused [role=alert]'));
    expect(await faults(page)).toEqual([]);
    await page.close();
    const journal = await running().openPage('journal.html');
    await journal.waitFor(() => document.querySelector('.trouble li'));
    expect(await faults(journal), 'in the journal').toEqual([]);
    await journal.close();
  });
});

/** Runs in the page: gives every win other words, as another page would. */
function changeElsewhere(text: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const changing = opening.result.transaction('wins', 'readwrite');
      const going = changing.objectStore('wins').openCursor();
      going.onsuccess = () => {
        const { result } = going;
        result?.update({ ...(result.value as object), text, updatedAt: Date.now() + 1 });
        result?.continue();
      };
      changing.oncomplete = () => {
        opening.result.close();
        new BroadcastChannel('inbetween-changes').postMessage(null);
        resolve();
      };
    };
  });
}
