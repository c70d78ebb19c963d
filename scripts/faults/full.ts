import { assert, both, type Fault, fieldText, keep, openFieldTab, tryToKeep } from './fault.ts';
import { readOnceMoved, readStored, timesKept } from './stored.ts';

/** The browser says that nothing more fits on the disk. */
export const full: Fault = {
  name: 'a full disk, as the browser tells it',
  must: 'the words stay in the field and wait, it is said why, and they are kept once when there is room',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    const page = await openFieldTab(browser);
    await keep(page, 'drank some water');
    await page.evaluate(() => {
      const refuse = () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      };
      Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    });
    const said = await tryToKeep(page, 'said no');
    assert(said.includes('There is no room left on the disk.'), said);
    assert((await fieldText(page)) === 'said no', 'the words left the field');
    const waiting = await readStored(page);
    assert(timesKept(waiting, 'said no') === 1, 'the words do not wait');
    await page.close();
    // Another page has no such trouble: there is room again.
    const tab = await browser.openNewTab();
    await tab.waitFor(() => document.body.innerText.includes('said no'));
    const stored = await readOnceMoved(tab);
    for (const text of ['said no', 'drank some water'])
      assert(timesKept(stored, text) === 1, `not there once: ${text}`);
    return 'said so; waited; kept once when there was room';
  },
};
