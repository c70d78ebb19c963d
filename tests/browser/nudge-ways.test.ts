import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { withAllowed } from './allowed';
import { addresses, start } from './drive';
import { isPlanned, openCard, plan, planNudge, writePlan } from './nudging';

declare const browser: typeof import('wxt/browser').browser;
/** What a person does outside of every page of Chromium can be told to its worker by hand. */
declare const chrome: {
  idle: { queryState(): Promise<string>; onStateChanged: { dispatch(state: string): void } };
  notifications: { onClicked: { dispatch(id: string): void } };
};

const LOUD = { 'pause.notification': true, 'pause.card': false };

test('nothing comes while the screen is locked, though it is due', async () => {
  const running = await start('chromium');
  try {
    const page = await running.openPage('options.html');
    await running.background(() => {
      chrome.idle.queryState = () => Promise.resolve('locked');
      chrome.idle.onStateChanged.dispatch('locked');
    });
    await writePlan(page, 0);
    await page.waitFor(async () => {
      const { plan: written } = await browser.storage.local.get('plan');
      return (written as { presence: { kind: string } }).presence.kind === 'away';
    });
    await page.waitFor(async () => (await browser.alarms.getAll()).length === 1);
    expect(
      await page.evaluate(async () => (await browser.storage.local.get('offer')).offer),
    ).toBeNull();
    expect(await page.evaluate(() => browser.action.getBadgeText({}))).toBe('');
  } finally {
    await running.close();
  }
});

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('without the permission the card comes in the place of a notification', async () => {
    const running = await start(kind);
    try {
      await planNudge(running, 0, { choices: LOUD });
      await (await openCard(running)).close();
      expect(await running.background(() => 'notifications' in browser)).toBe(false);
      const page = await running.openPage('options.html');
      await page.waitFor(() =>
        document.body.innerText.includes("the browser doesn't allow them at the moment"),
      );
    } finally {
      await running.close();
    }
  });

  test('once allowed, the nudge comes as a notification, and not as a card that is off', async () => {
    const extensionDir = await withAllowed(kind, 'notifications');
    const running = await start(kind, { extensionDir });
    try {
      const page = await running.openPage('options.html');
      // Firefox without a screen shows a notification and closes it at once.
      await page.evaluate(() => {
        browser.notifications.onClosed.addListener((id) => {
          document.title = `closed ${id}`;
        });
      });
      await planNudge(running, 0, { choices: LOUD });
      await page.waitFor(async () => {
        const { offer } = await browser.storage.local.get('offer');
        const id = String((offer as { at?: number } | null)?.at);
        return document.title === `closed ${id}` || id in (await browser.notifications.getAll());
      });
      await page.waitFor(async () => {
        const { offer } = await browser.storage.local.get('offer');
        return (offer as { pending: unknown[]; card: boolean }).pending.length === 0;
      });
      expect(
        await page.evaluate(async () => (await browser.storage.local.get('offer')).offer),
      ).toMatchObject({ card: false, dot: true });
      // Nobody can click where there is no screen, but Chromium's own event can be sent.
      if (kind === 'chromium') {
        await running.background(() => {
          chrome.notifications.onClicked.dispatch('any');
        });
        const pause = expect.stringContaining(`${running.origin}/pause.html`) as string;
        await expect.poll(() => addresses(running)).toContainEqual(pause);
        await page.waitFor(
          async () => Object.keys(await browser.notifications.getAll()).length === 0,
        );
      }
      await page.close();
    } finally {
      await running.close();
      await rm(extensionDir, { recursive: true, force: true });
    }
  });

  test('with a full-screen window in front there is the dot and nothing else', async () => {
    const running = await start(kind);
    try {
      const film = await running.openPage('support.html');
      await film.evaluate(async () => {
        const { id } = await browser.windows.getCurrent();
        if (id === undefined) throw new Error('The page is in no window.');
        await browser.windows.update(id, { state: 'fullscreen', focused: true });
      });
      await film.waitFor(async () => {
        const { state, focused } = await browser.windows.getLastFocused();
        return state === 'fullscreen' && focused;
      });
      await running.userIsHere();
      await writePlan(film, 0);
      await film.waitFor(async () => {
        const { offer } = await browser.storage.local.get('offer');
        return (offer as { dot?: boolean } | null)?.dot === true;
      });
      expect(
        await film.evaluate(async () => (await browser.storage.local.get('offer')).offer),
      ).toMatchObject({ dot: true, card: false });
      await film.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
    } finally {
      await running.close();
    }
  });

  test('a chime neither fails nor holds anything up', async () => {
    const running = await start(kind);
    try {
      await planNudge(running, 0, { choices: { 'pause.chime': true } });
      const tab = await openCard(running);
      await tab.waitFor(async () => {
        const { offer } = await browser.storage.local.get('offer');
        return (offer as { pending: unknown[] }).pending.length === 0;
      });
      await tab.waitFor(async () => (await browser.action.getBadgeText({})) !== '');
    } finally {
      await running.close();
    }
  });

  test('the plan is the same after the browser was started again, and its alarm stands', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
    try {
      const first = await start(kind, { profileDir });
      const page = await first.openPage('options.html');
      await isPlanned(page);
      const before = await plan(page);
      await first.close();
      const second = await start(kind, { profileDir });
      const again = await second.openPage('options.html');
      await isPlanned(again);
      const after = await plan(again);
      await second.close();
      expect([after.seed, after.next]).toEqual([before.seed, before.next]);
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});
