import { assert, both, type Fault, fieldText, openFieldTab, tryToKeep } from './fault.ts';
import { readOnceMoved, timesKept } from './stored.ts';

/** A page of an old version is open and keeps its hold on the database while a new one begins. */
export const blocked: Fault = {
  name: 'an upgrade with an old tab open',
  must: 'it is said that a tab holds on, the words wait, and move over once when it closes',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    // A page that never opens the database by itself.
    const old = await browser.openPage('support.html');
    await old.evaluate(holdVersionOne);
    const page = await openFieldTab(browser);
    const said = await tryToKeep(page, 'said no');
    assert(said.includes('Another tab of Inbetween is holding on'), said);
    assert((await fieldText(page)) === 'said no', 'the words left the field');
    await old.close();
    await page.close();
    const tab = await browser.openNewTab();
    await tab.waitFor(() => document.body.innerText.includes('said no'));
    const stored = await readOnceMoved(tab);
    assert(timesKept(stored, 'said no') === 1, 'the words did not move over once');
    assert(timesKept(stored, 'kept by the old one') === 1, 'what the old page had kept is gone');
    const again = await openFieldTab(browser);
    assert((await fieldText(again)) === '', 'the words are in the field again');
    return 'said so; moved over once when it closed';
  },
};

/** Runs in the page: a connection as the first version opened it, deaf to whoever wants to upgrade. */
function holdVersionOne(): Promise<void> {
  return new Promise((resolve, reject) => {
    // A page that greets may have made the database of today. Nobody comes between these two.
    indexedDB.deleteDatabase('inbetween');
    const request = indexedDB.open('inbetween', 1);
    request.onupgradeneeded = () => {
      const wins = request.result.createObjectStore('wins', { keyPath: 'id' });
      wins.createIndex('day', 'day');
      const win = { id: 'old', text: 'kept by the old one', day: '2026-01-01' };
      wins.add({ ...win, createdAt: 1, updatedAt: 1 });
    };
    request.onsuccess = () => {
      // The page itself has to hold it: what nothing refers to is closed by the garbage collector.
      const { result: held } = request;
      window.addEventListener('pagehide', () => {
        held.close();
      });
      resolve();
    };
    request.onerror = () => {
      reject(new Error('The old database could not be made.'));
    };
  });
}
