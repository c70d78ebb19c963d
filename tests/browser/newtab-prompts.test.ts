import { expect, test } from 'vitest';
import { clickOn, focused, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { empty, openTab, reads, set, words } from './newtab';

/** The weekly check on a day and at an hour that have come, whatever day it is. */
const DUE = { checkDay: 1, checkHour: 0 };
const CARD = 'A look at the week';

inBothBrowsers((running) => {
  test('the weekly check waits as a card when its time has come, and Escape skips this one', async () => {
    const tab = await openTab(running());
    expect(await words(tab)).not.toContain(CARD);
    await set(tab, DUE);
    await reads(tab, CARD);
    await tabTo(tab, 'Not now');
    await tab.press('Escape');
    await reads(tab, CARD, false);
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
    await reads(tab, CARD, false);
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
});
