import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NUDGE_EVERY } from '@/utils/domain/nudge';
import { SECOND } from '@/utils/domain/time';
import type { Browser, Kind } from '../../scripts/browsers/types.ts';
import { built } from './builds';
import { inBothBrowsers, openPopup, start } from './drive';

declare const browser: typeof import('wxt/browser').browser;

/**
 * Writes a plan that comes due soon, as the worker itself would have written it earlier, and waits
 * until the worker has seen it.
 */
async function planNudge(running: Browser, inMs: number): Promise<void> {
  await running.userIsHere();
  const page = await running.openPage('options.html');
  const dueAt = Date.now() + inMs;
  const plan = { kind: 'counting', since: dueAt - NUDGE_EVERY, dueAt };
  await page.evaluate(
    (value) => browser.storage.local.set({ plan: value, offer: null, answeredAt: null }),
    plan,
  );
  await page.waitFor(async (due) => {
    const { offer } = await browser.storage.local.get('offer');
    const alarms = await browser.alarms.getAll();
    return offer !== null || alarms.some(({ scheduledTime }) => scheduledTime === due);
  }, dueAt);
  await page.close();
}

/** Waits for the card on a new tab, which a waiting nudge brings. */
async function openCard(running: Browser) {
  const tab = await running.openNewTab();
  await tab.waitFor(() => document.querySelector('#offer'));
  return tab;
}

const dot = (running: Browser) => running.background(() => browser.action.getBadgeText({}));

inBothBrowsers((running) => {
  test('a fresh start plans one alarm, 50 minutes ahead', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(async () => (await browser.alarms.getAll()).length > 0);
    const alarms = await tab.evaluate(() => browser.alarms.getAll());
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.periodInMinutes ?? undefined).toBeUndefined();
    const ahead = (alarms[0]?.scheduledTime ?? 0) - Date.now();
    expect(ahead).toBeGreaterThan(NUDGE_EVERY - 60 * SECOND);
    expect(ahead).toBeLessThanOrEqual(NUDGE_EVERY);
    await tab.close();
  });

  test('starting the worker again and again moves nothing', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(async () => (await browser.alarms.getAll()).length > 0);
    const before = await tab.evaluate(() => browser.alarms.getAll());
    for (let starts = 0; starts < 5; starts += 1) {
      await running().killWorker();
      await running().background(() => 1);
    }
    expect(await tab.evaluate(() => browser.alarms.getAll())).toEqual(before);
    await tab.close();
  });

  test('a nudge comes though the worker was killed: a dot, and a card on the next new tab', async () => {
    await planNudge(running(), 3 * SECOND);
    await running().killWorker();
    expect(await running().workerRunning()).toBe(false);
    const tab = await openCard(running());
    expect(await dot(running())).not.toBe('');
    await tab.close();
  });

  test('"not now" takes the card and the dot away, and starts the count anew', async () => {
    const tab = await openCard(running());
    await tab.click('section[aria-labelledby=offer] button');
    await tab.waitFor(() => !document.querySelector('#offer'));
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    const due = await tab.evaluate(async () => (await browser.alarms.getAll())[0]?.scheduledTime);
    expect((due ?? 0) - Date.now()).toBeGreaterThan(NUDGE_EVERY - 60 * SECOND);
    await tab.close();
  });

  test('"begin" opens the pause, which ends at any moment with Escape', async () => {
    await planNudge(running(), 0);
    const tab = await openCard(running());
    await tab.click('section[aria-labelledby=offer] a');
    await tab.waitFor(() => document.querySelector('.end'));
    expect(await tab.url()).toBe(`${running().origin}/pause.html`);
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) === '');
    await tab.press('Escape');
    await tab.waitFor(() => document.querySelector('h1')?.textContent === 'That was a pause.');
    await tab.press('Escape');
    await tab.waitFor(() => document.querySelector('#week'));
    await tab.close();
  });

  test('switched off, nothing is planned, and the popup says so', async () => {
    const page = await running().openPage('options.html');
    await page.waitFor(() => document.querySelector('input[role=switch]'));
    await page.click('input[role=switch]');
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 0);
    const popup = await openPopup(running());
    await popup.waitFor(() => document.body.innerText.includes('Pauses are not offered.'));
    await popup.close();
    await page.click('input[role=switch]');
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 1);
    await page.close();
  });
});

test("a nudge comes though Firefox put the event page to sleep, as it does when it's idle", async () => {
  const running = await start('firefox', { prefs: { 'extensions.background.idle.timeout': 500 } });
  try {
    await planNudge(running, 5 * SECOND);
    const blank = await running.openPage('options.html');
    await expect.poll(() => running.workerRunning(), { timeout: 4_000 }).toBe(false);
    await blank.close();
    const tab = await openCard(running);
    await tab.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
  } finally {
    await running.close();
  }
});

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('no notification comes before the person has allowed it', async () => {
    const running = await start(kind);
    try {
      await setting(running, { notifications: true });
      await nudgeNow(running);
      expect(await running.background(() => 'notifications' in browser)).toBe(false);
    } finally {
      await running.close();
    }
  });

  test('once allowed, the nudge also comes as a notification', async () => {
    const extensionDir = await withNotificationsAllowed(kind);
    const running = await start(kind, { extensionDir });
    try {
      await setting(running, { notifications: true });
      const page = await running.openPage('options.html');
      // Firefox without a screen shows a notification and closes it at once.
      await page.evaluate(() => {
        browser.notifications.onClosed.addListener((id) => {
          document.title = `closed ${id}`;
        });
      });
      await nudgeNow(running);
      await page.waitFor(
        async () =>
          document.title === 'closed pause' || 'pause' in (await browser.notifications.getAll()),
      );
      await page.close();
    } finally {
      await running.close();
      await rm(extensionDir, { recursive: true, force: true });
    }
  });
});

async function setting(running: Browser, settings: object): Promise<void> {
  const page = await running.openPage('options.html');
  await page.evaluate((value) => browser.storage.local.set({ settings: value }), settings);
  await page.close();
}

async function nudgeNow(running: Browser): Promise<void> {
  await planNudge(running, 0);
  const tab = await openCard(running);
  await tab.close();
}

/** The built extension as it is after the person said yes: no test can press the browser's own button. */
async function withNotificationsAllowed(kind: Kind): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'inbetween-'));
  await cp(built[kind], copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions.push('notifications');
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}
