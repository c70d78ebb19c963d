import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '@/utils/domain/time';
import { clickOn, focused, says, tabTo } from './capture';
import { inBothBrowsers, openPopup, start } from './drive';
import { alarms, countOffers, isPlanned, openCard, plan, planNudge, writePlan } from './nudging';

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running, kind) => {
  const dot = () => running().background(() => browser.action.getBadgeText({}));

  test('a fresh start plans a pause for one of the coming hours, with one alarm', async () => {
    const tab = await running().openNewTab();
    await isPlanned(tab);
    const [when = 0, ...others] = await alarms(tab);
    expect(others).toEqual([]);
    const { next } = await plan(tab);
    expect(next?.kind).toBe('pause');
    expect(next?.at).toBeGreaterThan(Date.now() + 20 * MINUTE);
    expect(next?.at).toBeLessThan(Date.now() + 24 * HOUR);
    expect(when).toBeLessThan(next?.at ?? 0);
    await tab.close();
  });

  test('a nudge comes though the worker was killed: a dot, and a card on the next new tab', async () => {
    await planNudge(running(), 3 * SECOND);
    await running().killWorker();
    expect(await running().workerRunning()).toBe(false);
    const tab = await openCard(running());
    expect(await dot()).not.toBe('');
    await tab.close();
  });

  test('"in 15 minutes" is answered by keyboard, and it comes again then', async () => {
    const tab = await openCard(running());
    await tabTo(tab, 'In 15 minutes');
    const before = Date.now();
    await tab.press('Enter');
    await tab.waitFor(() => !document.querySelector('#offer'));
    await tab.waitFor(() =>
      document.activeElement?.textContent.startsWith('It comes again around'),
    );
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    await tab.waitFor(async (asked) => {
      const { plan: written } = await browser.storage.local.get('plan');
      const { next } = written as { next?: { at: number } };
      const ahead = (next?.at ?? 0) - asked;
      return ahead >= 15 * 60_000 && ahead < 15 * 60_000 + 20_000;
    }, before);
    await tab.close();
  });

  // In Firefox a test cannot put anything in the place of what the page has.
  if (kind === 'chromium') {
    test('an answer that the disk refuses leaves the card', async () => {
      await planNudge(running(), 0);
      const tab = await openCard(running());
      await tab.evaluate(() => {
        browser.storage.local.set = () => Promise.reject(new Error('No space left'));
      });
      await clickOn(tab, 'Not today');
      await says(tab, "That didn't save. It is back as it was.");
      expect(await tab.evaluate(() => document.querySelector('#offer') !== null)).toBe(true);
      // The way goes on all the same.
      await tab.click('.nudge .main');
      await tab.waitFor(() => location.pathname === '/pause.html');
      await tab.close();
    });
  }

  test('"not today" in the popup, by keyboard: nothing more comes, until it may again', async () => {
    await planNudge(running(), 0);
    await (await openCard(running())).close();
    const popup = await openPopup(running());
    await popup.waitFor(() => document.querySelector('#offer'));
    await tabTo(popup, 'Not today');
    await popup.press('Enter');
    await says(popup, 'Nothing more today.');
    expect(await popup.evaluate(focused)).toBe('Nothing more today.');
    await popup.waitFor(() =>
      document
        .querySelector('#nudge-state[role=status]')
        ?.textContent.includes('Nudges rest until'),
    );
    const midnight = Temporal.Now.zonedDateTimeISO().add({ days: 1 }).startOfDay();
    await popup.waitFor(async (tomorrow) => {
      const { plan: written } = await browser.storage.local.get('plan');
      return ((written as { next?: { at: number } }).next?.at ?? 0) >= tomorrow;
    }, midnight.epochMilliseconds);
    await tabTo(popup, 'Let nudges come again');
    await popup.press('Enter');
    await popup.waitFor(() => document.body.innerText.includes("Next, if you're here"));
    expect(await popup.evaluate(focused)).toBe('Pause nudges');
    await popup.close();
  });

  test('ignored with one key, it goes and is never mentioned', async () => {
    await planNudge(running(), 0);
    const tab = await openCard(running());
    await tab.press('Escape');
    await tab.waitFor(() => !document.querySelector('#offer'));
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    await tab.close();
  });

  test('"begin" opens the pause, by keyboard', async () => {
    await planNudge(running(), 0);
    const tab = await openCard(running());
    await tabTo(tab, 'Begin');
    await tab.press('Enter');
    await tab.waitFor(() => location.pathname === '/pause.html');
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    await tab.close();
  });

  test('a pause for an hour, chosen in the popup, holds what was due', async () => {
    const popup = await openPopup(running());
    await popup.waitFor(() => document.querySelector('#nudge-state')?.textContent);
    await tabTo(popup, 'Pause nudges');
    await popup.press('Enter');
    await tabTo(popup, 'For an hour');
    await popup.press('Enter');
    await popup.waitFor(() => document.body.innerText.includes('Nudges rest until'));
    expect(await popup.evaluate(focused)).toBe('Let nudges come again');
    await popup.close();
    const page = await running().openPage('options.html');
    await writePlan(page, 0, { stored: { rest: { kind: 'hour', at: Date.now() } } });
    await page.waitFor(
      async (hour) => {
        const { plan: written, offer } = await browser.storage.local.get(['plan', 'offer']);
        return !offer && ((written as { next?: { at: number } }).next?.at ?? 0) >= hour;
      },
      Date.now() + HOUR - MINUTE,
    );
    await page.evaluate(() => browser.storage.local.set({ rest: null }));
    await page.close();
  });

  test('killed at any moment between firing and the end, a nudge is there once', async () => {
    const page = await running().openPage('options.html');
    await countOffers(page);
    for (let moment = 1; moment <= 12; moment += 1) {
      await running().userIsHere();
      await running().killWorker();
      await writePlan(page, 0);
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), moment * 4);
      await running().killWorker();
      await running().background(() => 1);
      await page.waitFor(async () => (await browser.storage.local.get('offer')).offer);
      await page.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
      await page.waitFor((times) => document.title === String(times), moment);
    }
    await page.close();
  });

  test('switched off, nothing is planned, and the popup says so', async () => {
    const page = await running().openPage('options.html');
    await clickOn(page, 'Offer nudges');
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 0);
    const popup = await openPopup(running());
    await popup.waitFor(() => document.body.innerText.includes('No nudges are on.'));
    await popup.close();
    await clickOn(page, 'Offer nudges');
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 1);
    await page.close();
  });
});

test("a nudge comes though Firefox put the event page to sleep, as it does when it's idle", async () => {
  const running = await start('firefox', { prefs: { 'extensions.background.idle.timeout': 500 } });
  try {
    await planNudge(running, 10 * SECOND);
    const blank = await running.openPage('options.html');
    await expect.poll(() => running.workerRunning(), { timeout: 9_000 }).toBe(false);
    await blank.close();
    const tab = await openCard(running);
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
  } finally {
    await running.close();
  }
});
