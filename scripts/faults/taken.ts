import { clickOn } from '../../tests/browser/capture.ts';
import { isPlanned, openCard, planNudge } from '../../tests/browser/nudging.ts';
import { DAY } from '../../utils/domain/time.ts';
import { startAllowed, takeAway } from '../browsers/permissions.ts';
import type { Page } from '../browsers/types.ts';
import { assert, both, type Fault, keep, openFieldTab, shows } from './fault.ts';

declare const browser: typeof import('wxt/browser').browser;

const REFUSED = "the browser doesn't allow them at the moment";

/** Nudges come as notifications, and the person forbids those in the browser. */
export const notificationsTaken: Fault = {
  name: 'notifications taken away while nudges come by them',
  must: 'it is said in the settings at once, and the card comes in their place',
  browsers: both,
  async run({ start, profileDir }) {
    const running = await startAllowed(start, profileDir, 'notifications');
    const choices = { 'pause.notification': true, 'pause.card': false };
    const page = await running.openPage('options.html');
    await isPlanned(page);
    await planNudge(running, 0, { choices });
    // As a notification, it needs no card.
    await page.waitFor(async () => {
      const { offer } = await browser.storage.local.get('offer');
      return (offer as { card?: boolean } | null)?.card === false;
    });
    const said = (words: string) => document.body.innerText.includes(words);
    assert(!(await page.evaluate(said, REFUSED)), 'it is said too early');
    await takeAway(running, page, 'notifications');
    await shows(page, [REFUSED]);
    await planNudge(running, 0, { choices });
    await openCard(running);
    return 'came as a notification before; said at once; then came as a card';
  },
};

/** Weekly backups go into the downloads, and the permission for that is gone when one is due. */
export const downloadsTaken: Fault = {
  name: 'downloads taken away while weekly backups go there',
  must: 'none counts as done, it is said why, and "Back up now" asks the browser again',
  browsers: both,
  async run({ start, profileDir }) {
    const running = await startAllowed(start, profileDir, 'downloads');
    const field = await openFieldTab(running);
    await keep(field, 'drank some water');
    await takeAway(running, field, 'downloads');
    const last = Date.now() - 8 * DAY;
    await field.evaluate(
      (at) =>
        browser.storage.local.set({
          settings: { backup: 'plain' },
          backup: { at, proof: 'told', kept: 0 },
        }),
      last,
    );
    // It is due, and made in passing.
    const page = await running.openPage('options.html#backup');
    await shows(page, ['Your browser wants to ask you before it writes there.']);
    assert((await backedUpAt(page)) === last, 'a backup that was not made counts as one');
    await page.evaluate(() => {
      const request = (wanted: { permissions?: string[] }) => {
        document.title = `asked for ${wanted.permissions?.join() ?? ''}`;
        return Promise.resolve(false);
      };
      Object.defineProperty(browser.permissions, 'request', { value: request });
    });
    await clickOn(page, 'Back up now');
    await page.waitFor(() => document.title === 'asked for downloads');
    await shows(page, ['Your browser wants to ask you before it writes there.']);
    assert((await backedUpAt(page)) === last, 'a backup that was refused counts as one');
    return 'said so; the last one is still that of eight days ago; the browser was asked again';
  },
};

/** The row of sites is on, and the browser names none any more. */
export const sitesTaken: Fault = {
  name: 'topSites taken away while their row is on',
  must: 'the row is gone, the new tab is whole, throws nothing, and keeps a win',
  browsers: both,
  async run({ start, profileDir }) {
    const running = await startAllowed(start, profileDir, 'topSites');
    const field = await openFieldTab(running);
    await keep(field, 'drank some water');
    const set = { settings: { topSites: true, clock: true } };
    await field.evaluate((values) => browser.storage.local.set(values), set);
    const open = await running.openNewTab();
    await open.waitFor(() => document.querySelector('main[data-whole] header time'));
    assert(await open.evaluate(() => 'topSites' in browser), 'the browser did not allow it');
    await takeAway(running, field, 'topSites');
    const tab = await running.openNewTab();
    await tab.evaluate(() => {
      addEventListener('unhandledrejection', ({ reason }) => (document.title = String(reason)));
    });
    await tab.waitFor(() => document.querySelector('main[data-whole] header time'));
    await shows(tab, ['drank some water']);
    const row = () => document.querySelector('nav[aria-label="Sites you visit most"]') !== null;
    assert(!(await tab.evaluate(row)), 'the row is there');
    const title = await tab.evaluate(() => document.title);
    assert(title === 'New tab', `thrown: ${title}`);
    await keep(await openFieldTab(running), 'said no');
    await shows(tab, ['said no']);
    return 'no row, and all else as before';
  },
};

function backedUpAt(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const { backup } = await browser.storage.local.get('backup');
    return (backup as { at?: number }).at;
  });
}
