import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '@/utils/domain/day';
import type { Kind } from '../../scripts/browsers/types.ts';
import { zoneWhereItIs } from '../../scripts/browsers/zone.ts';
import { storedWin } from './capture';
import { keep, openPopup, showsWins, start } from './drive';

declare const browser: typeof import('wxt/browser').browser;

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('where a day begins at three, a win kept after midnight is of the day before', async () => {
    // Between one and two at night, so that no midnight is near.
    const zone = zoneWhereItIs(1);
    const running = await start(kind, { env: { TZ: zone }, locale: 'en-US' });
    try {
      const settings = await running.openPage('options.html');
      expect(await settings.evaluate(() => Temporal.Now.timeZoneId())).toBe(zone);
      const calendarDay = dayOf(Date.now(), zone);
      const first = await openPopup(running);
      await keep(first, 'still awake');
      expect((await storedWin(first, 'still awake'))?.day).toBe(calendarDay);
      await first.close();

      await settings.waitFor(() => document.querySelector('select'));
      await settings.evaluate(() => document.querySelector('select')?.focus());
      for (const hour of [1, 2, 3]) {
        await settings.press('ArrowDown');
        await settings.waitFor(async (wanted) => {
          const { settings: stored } = await browser.storage.local.get('settings');
          const select = document.querySelector('select');
          const chosen = (stored as { dayStartsAt?: number } | undefined)?.dayStartsAt;
          return chosen === wanted && select?.selectedIndex === wanted;
        }, hour);
      }
      const second = await openPopup(running);
      await keep(second, 'still the same evening');
      expect((await storedWin(second, 'still the same evening'))?.day).toBe(
        addDays(calendarDay, -1),
      );
      // What was kept before is where it was.
      expect((await storedWin(second, 'still awake'))?.day).toBe(calendarDay);
      await second.close();
    } finally {
      await running.close();
    }
  });

  test('a win keeps its day when its person travels', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
    const away = 'America/Los_Angeles';
    // The day in Tokyo and the one in Los Angeles are of one week in this locale.
    const sunday = Temporal.PlainDate.from(dayOf(Date.now(), 'Asia/Tokyo')).dayOfWeek === 7;
    const locale = sunday ? 'de-DE' : 'en-US';
    try {
      const tokyo = await start(kind, { profileDir, locale, env: { TZ: 'Asia/Tokyo' } });
      const popup = await openPopup(tokyo);
      await keep(popup, 'looked at the mountain');
      const kept = await storedWin(popup, 'looked at the mountain');
      expect(kept?.day).toBe(dayOf(kept?.createdAt ?? 0, 'Asia/Tokyo'));
      await tokyo.close();

      const angeles = await start(kind, { profileDir, locale, env: { TZ: away } });
      const tab = await angeles.openNewTab();
      expect(await tab.evaluate(() => Temporal.Now.timeZoneId())).toBe(away);
      await showsWins(tab, ['looked at the mountain']);
      expect(await storedWin(tab, 'looked at the mountain')).toEqual(kept);
      const shown = await tab.evaluate(
        () => document.querySelector<HTMLTimeElement>('section time')?.dateTime,
      );
      expect(shown).toBe(kept?.day);
      await angeles.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});
