import { assert, both, type Fault, fieldText, keep, openFieldTab, tryToKeep } from './fault.ts';
import { readStored, timesKept } from './stored.ts';

/** A version of the extension from the future has been here, and an old one runs again. */
export const newer: Fault = {
  name: 'a newer database',
  must: 'the new tab shows the wins, the popup says that it leaves them as they are, new words wait',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    const page = await openFieldTab(browser);
    await keep(page, 'drank some water');
    await page.evaluate(raise, 99);
    const tab = await browser.openNewTab();
    await tab.waitFor(() => document.body.innerText.includes('drank some water'));
    await tab.close();
    const popup = await openFieldTab(browser);
    const said = await tryToKeep(popup, 'said no');
    assert(said.includes('A newer version of Inbetween has used this journal.'), said);
    assert((await fieldText(popup)) === 'said no', 'the words left the field');
    const stored = await readStored(popup);
    assert(
      stored.waiting.some(({ text }) => text === 'said no'),
      'the words do not wait',
    );
    assert(timesKept(stored, 'said no') === 1, 'the words are there twice');
    assert(timesKept(stored, 'drank some water') === 1, 'what was kept is gone');
    return 'shown; said to be read only; the words wait and stand in the field';
  },
};

/** Runs in the page: brings the database to a later version, as that would: with one store more. */
export function raise(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('inbetween', version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(`later${version}`);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => {
      reject(new Error('The newer database could not be made.'));
    };
  });
}
