import { expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults, sideways } from './axe';
import { clickOn, focused, says, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import { isPlanned, openCard } from './nudging';

declare const browser: typeof import('wxt/browser').browser;

/** Everything on, so that every part of the section is there. */
const EVERYTHING = {
  ...{ 'today.on': true, 'body.on': true, 'line.on': true, 'need.on': true, 'check.on': true },
  ...{ 'session.on': true, 'pause.notification': true, 'pause.chime': true },
  'today.rhythm': { kind: 'times', times: [540, 1140], weekdays: [1, 2, 3, 4, 5, 6, 7] },
};

const stores = (page: Page, name: string, value: unknown) =>
  page.waitFor(
    async (wanted, expected) => {
      const { settings } = await browser.storage.local.get('settings');
      const { nudging = {} } = (settings ?? {}) as { nudging?: Record<string, unknown> };
      return JSON.stringify(nudging[wanted]) === expected;
    },
    name,
    JSON.stringify(value),
  );

async function openEverything(page: Page): Promise<void> {
  await isPlanned(page);
  await page.evaluate(
    (nudging) => browser.storage.local.set({ settings: { nudging } }),
    EVERYTHING,
  );
  await page.waitFor(() => document.querySelectorAll('details').length > 8);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

inBothBrowsers((running) => {
  test('the next nudge is said in words, with the clock and the zone, and the day ahead as a list', async () => {
    const page = await running().openPage('options.html');
    await isPlanned(page);
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    await page.waitFor(
      (named) => document.querySelector('#nudge-next')?.textContent.includes(named),
      zone,
    );
    const said = await page.evaluate(() => document.querySelector('#nudge-next')?.textContent);
    expect(said).toMatch(/^Pause and breathe, around .+, if you're here then\. It is .+ here, in /);
    const entries = await page.evaluate(() =>
      [...document.querySelectorAll('figure li')].map(({ textContent }) => textContent),
    );
    expect(entries.filter((entry) => entry.endsWith('Pause and breathe')).length).toBeGreaterThan(
      0,
    );
    expect(entries.some((entry) => entry.endsWith('quiet'))).toBe(true);
    await page.close();
  });

  test('a kind is switched on and its minutes are chosen by keyboard; nonsense becomes the nearest, nothing changes nothing', async () => {
    const page = await running().openPage('options.html');
    await tabTo(page, 'Body kindness');
    await page.press('Space');
    await stores(page, 'body.on', true);
    await tabTo(page, 'Rhythm and ways: Body kindness');
    await page.press('Enter');
    await tabTo(page, 'Minutes');
    for (const [typed, kept] of [
      ['1', 10],
      ['1000000', 480],
      ['45', 45],
    ] as const) {
      await page.press('Control+a');
      await page.type(typed);
      await page.press('Enter');
      await stores(page, 'body.rhythm', { kind: 'every', minutes: kept });
    }
    await page.press('Control+a');
    await page.press('Delete');
    await page.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      '45',
    );
    await stores(page, 'body.rhythm', { kind: 'every', minutes: 45 });
    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await page.close();
  });

  test('a time is typed key by key, past another one, and the list is in its order afterwards', async () => {
    const page = await running().openPage('options.html');
    await isPlanned(page);
    const at = (times: number[]) => ({ kind: 'times', times, weekdays: [1, 2, 3, 4, 5, 6, 7] });
    await page.evaluate((nudging) => browser.storage.local.set({ settings: { nudging } }), {
      'today.on': true,
      'today.rhythm': at([600, 660]),
    });
    await page.waitFor(() => document.querySelectorAll('.kind li').length === 2);
    await tabTo(page, 'Rhythm and ways: Today I…');
    await page.press('Enter');
    await tabTo(page, 'Time');
    // On its way, 10:00 is 1:00 and then 11:00, which is the other one.
    await page.type('1130');
    await stores(page, 'today.rhythm', at([660, 690]));
    const times = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.kind [type=time]')].map(
          ({ value }) => value,
        ),
      );
    expect(await page.evaluate(focused)).toBe('Time');
    expect(await times()).toEqual(['11:30', '11:00']);
    await tabTo(page, 'Add a time');
    expect(await times()).toEqual(['11:00', '11:30']);
    await page.press('Enter');
    await stores(page, 'today.rhythm', at([660, 690, 750]));
    await page.press('Shift+Tab');
    await page.press('Enter');
    await stores(page, 'today.rhythm', at([660, 690]));
    expect(await page.evaluate(focused)).toBe('Add a time');
    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await page.close();
  });

  test('where the browser refuses notifications the card is on in their place', async () => {
    const page = await running().openPage('options.html');
    await isPlanned(page);
    await page.evaluate(() =>
      browser.storage.local.set({ settings: { nudging: { 'pause.card': false } } }),
    );
    await page.evaluate(() => {
      const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
      const { permissions } = (own as typeof window & { browser: typeof browser }).browser;
      permissions.request = () =>
        (own as unknown as { Promise: typeof Promise }).Promise.resolve(false);
    });
    await tabTo(page, 'Rhythm and ways: Pause and breathe');
    await page.press('Enter');
    await tabTo(page, 'A notification');
    await page.press('Space');
    await says(
      page,
      "The browser didn't allow notifications. A card on a new tab is switched on instead.",
    );
    await stores(page, 'pause.notification', false);
    await stores(page, 'pause.card', true);
    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await page.close();
  });

  test('quiet hours that cover every day are said in words, and the last can be taken away by keyboard', async () => {
    const page = await running().openPage('options.html');
    await isPlanned(page);
    const quiet = [{ from: 480, to: 480, weekdays: [1, 2, 3, 4, 5, 6, 7] }];
    await page.evaluate(
      (ranges) => browser.storage.local.set({ settings: { nudging: { quiet: ranges } } }),
      quiet,
    );
    await page.waitFor(() =>
      document
        .querySelector('#nudge-next')
        ?.textContent.includes('There is no time left for nudges'),
    );
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 0);
    await tabTo(page, 'Quiet hours');
    await page.press('Enter');
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await page.press('Tab');
      if ((await page.evaluate(focused)).startsWith('Remove 8')) break;
    }
    await page.press('Enter');
    await stores(page, 'quiet', []);
    expect(await page.evaluate(focused)).toBe('Add quiet hours');
    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await page.close();
  });

  test('one is shown at once when asked for, where it is said to be, and stays away if it is quiet later', async () => {
    const page = await running().openPage('options.html');
    await page.waitFor(() => document.querySelector('figure svg'));
    await page.evaluate(() => {
      const now = new Date();
      const [from, to] = [30, 90].map(
        (ahead) => (now.getHours() * 60 + now.getMinutes() + ahead) % 1440,
      );
      const quiet = [{ from, to, weekdays: [1, 2, 3, 4, 5, 6, 7] }];
      return browser.storage.local.set({ settings: { nudging: { quiet, 'pause.dot': false } } });
    });
    await page.waitFor(async () => {
      const { plan } = await browser.storage.local.get('plan');
      return (plan as { next?: unknown } | undefined)?.next;
    });
    await tabTo(page, 'Show me one now');
    await page.press('Enter');
    await says(
      page,
      "It's there now: in the field that the icon opens and as a card on a new tab.",
    );
    const tab = await openCard(running());
    await tabTo(tab, 'In 60 minutes');
    await tab.press('Enter');
    await says(tab, "It's quiet then, so it stays away.");
    await tab.close();

    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await clickOn(page, 'Show me one now');
    await page.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
    await page.evaluate(() => {
      const lowEnergyDay = Temporal.Now.plainDateISO().toString();
      return browser.storage.local.set({ settings: { lowEnergyDay } });
    });
    await page.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    await clickOn(page, 'Show me one now');
    await says(page, 'A low-energy day. Nothing is offered until tomorrow.');
    await page.evaluate(() => browser.storage.local.set({ settings: {} }));
    await page.close();
  });

  test('nudges rest, and come again, without a mouse and with the focus on what comes next', async () => {
    const page = await running().openPage('options.html');
    await isPlanned(page);
    await page.waitFor(() => document.querySelector('figure svg'));
    await tabTo(page, 'Pause nudges');
    await page.press('Enter');
    await tabTo(page, 'Until I say');
    await page.press('Enter');
    await says(page, 'Nudges rest until you say.');
    expect(await page.evaluate(focused)).toBe('Let nudges come again');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.textContent.trim() === 'Pause nudges');
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'with everything open axe finds no fault in %s, and nothing reaches over the side at 320 px',
    async (colorScheme) => {
      const page = await running().openPage('options.html');
      await page.emulate({ colorScheme });
      await openEverything(page);
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewport(320, 640);
      expect(await sideways(page)).toBe(0);
      await page.close();
    },
  );
});
