import { expect, test } from 'vitest';
import { inFirefoxWindow } from '../../scripts/browsers/firefox.ts';
import { until } from '../../scripts/browsers/poll.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { fixture } from '../fixtures/zips';
import { axeFaults, sideways } from './axe';
import { clickOn, focused, tabTo } from './capture';
import { inBothBrowsers, keep, openPopup, showsWins } from './drive';
import { chooseFile, forgetEverything, headed } from './files';
import { empty, loseJournal, openTab, reads, seed, set, words } from './newtab';

/** The weekly check on a day and at an hour that have come, whatever day it is. */
const DUE = { checkDay: 1, checkHour: 0 };
const CARD = 'A look at the week';
const LOST = 'The browser has lost your journal';

declare const browser: typeof import('wxt/browser').browser;
declare const gBrowser: {
  addTab(url: string, options: { userContextId: number; triggeringPrincipal: unknown }): unknown;
};
declare const Services: {
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};

inBothBrowsers((running, kind) => {
  test('the weekly check waits as a card when its time has come, and Escape skips this one', async () => {
    const tab = await openTab(running());
    expect(await words(tab)).not.toContain(CARD);
    await set(tab, DUE);
    await reads(tab, CARD);
    await tabTo(tab, 'Not now');
    await tab.press('Escape');
    await isSkipped(tab);
    // What had the focus went with the card: the keys go on from where it was.
    expect(await tab.evaluate(focused)).not.toBe('nothing');
    const next = await openTab(running());
    await next.waitFor(() => document.querySelector('h2'));
    expect(await words(next)).not.toContain(CARD);
    await empty(tab);
    await tab.close();
    await next.close();
  });

  test('its button begins the check', async () => {
    const tab = await openTab(running());
    await set(tab, DUE);
    await reads(tab, CARD);
    await clickOn(tab, 'Begin');
    await tab.waitFor(() => location.pathname === '/journal.html');
    await reads(tab, 'Noticing my progress');
    await empty(tab);
    await tab.close();
  });

  test('of several things that wait only one is shown', async () => {
    const tab = await openTab(running());
    await tab.press('k');
    await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    await tab.type('half a thought');
    await tab.press('Escape');
    await reads(tab, 'Some words are waiting');
    await set(tab, DUE);
    await reads(tab, CARD);
    expect(await words(tab)).not.toContain('Some words are waiting');
    await tab.press('Escape');
    await isSkipped(tab);
    expect(await words(tab)).not.toContain('Some words are waiting');
    await empty(tab);
    await tab.close();
  });

  test('on a low-energy day the weekly check does not ask', async () => {
    const tab = await openTab(running());
    await set(tab, DUE);
    await reads(tab, CARD);
    await clickOn(tab, 'Low-energy day');
    await reads(tab, CARD, false);
    await empty(tab);
    await tab.close();
  });

  test('a journal that the browser has lost is told until a backup brings it back', async () => {
    const first = await openTab(running());
    expect(await words(first)).not.toContain(LOST);
    await seed(first, [{ text: 'rested' }]);
    await loseJournal(first);
    await first.close();
    // What is kept meanwhile changes nothing about that.
    const popup = await openPopup(running());
    await keep(popup, 'said no');
    await popup.close();

    const tab = await openTab(running());
    await reads(tab, LOST);
    await tab.press('Escape');
    await reads(tab, LOST, false);
    await set(tab, DUE);
    const next = await openTab(running());
    await reads(next, LOST);
    if (kind === 'firefox') await tellsNothingApart(running());
    await next.bringToFront();
    await tabTo(next, 'Bring in a file');
    await next.press('Enter');
    await next.waitFor(() => location.pathname === '/data.html');
    await reads(next, LOST);
    for (const colorScheme of ['light', 'dark'] as const) {
      await next.emulate({ colorScheme });
      expect(await axeFaults(next)).toEqual([]);
    }
    await next.setViewport(320, 640);
    expect(await sideways(next)).toBeLessThanOrEqual(0);
    await next.setViewport(1280, 720);
    await chooseFile(next, 'list.txt', await fixture('list.txt'));
    await headed(next, 'A list');
    await tabTo(next, 'Bring in 4 entries');
    await next.press('Enter');
    await reads(next, 'Brought in 4 entries.');
    await reads(next, LOST, false);
    const last = await openTab(running());
    await tellsNothing(last);
    await empty(last);
    await Promise.all([tab.close(), next.close(), last.close()]);
  });

  test('a lost journal is let go by "Okay", and what was forgotten on purpose is no loss', async () => {
    const first = await openTab(running());
    await seed(first, [{ text: 'rested' }]);
    await loseJournal(first);
    await first.close();
    const [tab, other] = [await openTab(running()), await openTab(running())];
    await reads(tab, LOST);
    await reads(other, LOST);
    await tab.bringToFront();
    await tabTo(tab, 'Okay');
    await tab.press('Enter');
    await reads(tab, LOST, false);
    await reads(other, LOST, false);
    await other.close();

    await seed(tab, [{ text: 'lay down' }]);
    await loseJournal(tab);
    const settings = await running().openPage('options.html#forget');
    await forgetEverything(settings);
    await settings.close();
    await showsWins(tab, []);
    await set(tab, DUE);
    await tellsNothing(tab);
    const next = await openTab(running());
    await tellsNothing(next);
    await empty(next);
    await Promise.all([tab.close(), next.close()]);
  });
});

/** The card goes at once, and what keeps it away is written a moment later. */
async function isSkipped(tab: Page): Promise<void> {
  await reads(tab, CARD, false);
  await tab.waitFor(async () => {
    const { checkAnsweredAt } = await browser.storage.local.get('checkAnsweredAt');
    return checkAnsweredAt !== undefined;
  });
}

/** The weekly check waits too, and comes up once it is known that nothing is lost. */
async function tellsNothing(tab: Page): Promise<void> {
  await reads(tab, CARD);
  expect(await words(tab)).not.toContain(LOST);
}

/** The same of a new tab in a container of Firefox, which has a store of its own. */
async function tellsNothingApart(running: Browser): Promise<void> {
  await inFirefoxWindow(
    running,
    (url) => {
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.addTab(url, { userContextId: 2, triggeringPrincipal });
    },
    `${running.origin}/newtab.html?apart`,
  );
  const apart = await until('the tab in the container', async () => {
    for (const page of await running.pages()) {
      if ((await page.url()).endsWith('?apart')) return page;
    }
    return undefined;
  });
  await tellsNothing(apart);
  await apart.close();
}
