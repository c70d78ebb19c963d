import { assert, both, type Fault, keep, openFieldTab } from './fault.ts';
import { raise } from './newer.ts';
import { readStored, timesKept } from './stored.ts';

/** A page of ours is open and a later version wants to upgrade. */
export const yielding: Fault = {
  name: 'an upgrade with one of our own pages open',
  must: 'the page steps aside at once, nobody is blocked, and nothing kept is gone',
  browsers: both,
  async run({ start }) {
    const browser = await start();
    const page = await openFieldTab(browser);
    await keep(page, 'drank some water');
    const other = await browser.openPage('options.html');
    // It would never end if the page held on.
    await other.evaluate(raise, 99);
    const stored = await readStored(page);
    assert(timesKept(stored, 'drank some water') === 1, 'what was kept is gone');
    return 'upgraded at once';
  },
};
