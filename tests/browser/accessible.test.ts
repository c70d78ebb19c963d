import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults } from './axe';
import { inBothBrowsers, keep, openPopup } from './drive';
import {
  cut,
  everyPage,
  moving,
  openWhole,
  reloadWhole,
  smallTargets,
  spaceText,
  unheard,
} from './everypage';

import { aWin, journalWith, todayThere } from './journal';

declare const browser: typeof import('wxt/browser').browser;

/** Something of every kind, of this week and of a year ago, with words that are hard to break. */
function entriesOn(today: Day): Entry[] {
  const long = 'a'.repeat(60);
  const times = { createdAt: 1, updatedAt: 1, private: false };
  return [
    aWin('1', `answered a friend ${long}`, today, { area: 'connection' }),
    aWin('2', 'said no to an extra shift', today, { area: `garden${long}`, hidden: true }),
    aWin('3', 'rested a while', addDays(today, -1), { private: true }),
    aWin('4', 'asked for a hand', addDays(today, -370)),
    {
      kind: 'pauses',
      record: { ...{ id: '5', day: today, ...times }, anchor: 'breath', lasted: 60, need: long },
    },
    {
      kind: 'reflections',
      record: {
        ...{ id: '6', day: today, ...times, form: 'own', title: `A form ${long}` },
        answers: [{ question: `What was a help? ${long}`, text: `a walk\n${long}` }],
      },
    },
  ];
}

inBothBrowsers((running) => {
  beforeAll(async () => {
    const page = await openWhole(running(), 'journal.html');
    const entries = entriesOn(await todayThere(page));
    await page.close();
    await (await journalWith(running(), entries)).close();
  });

  describe.each(everyPage)('%s', (address) => {
    let page: Page;
    beforeAll(async () => {
      page = await openWhole(running(), address);
    });
    afterAll(() => page.close());

    test('has nothing that axe finds fault with, in light, dark and forced colours, and what it will say has its place', async () => {
      expect(await unheard(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      // Forced colours are the person's own, and their contrast is nobody else's to judge.
      await page.emulate({ forcedColors: true });
      expect(await axeFaults(page, 'color-contrast'), 'forced colours').toEqual([]);
    });

    test('moves nothing, from its first frame, where less movement is asked for', async () => {
      await page.emulate({ colorScheme: 'light', forcedColors: false, reducedMotion: true });
      await reloadWhole(page);
      expect(await moving(page)).toEqual([]);
      await page.emulate({ reducedMotion: false });
    });

    test('fits 320 px, which is 1280 px at 400 %, with wide spaces in the text, and its targets are large enough', async () => {
      await page.setViewport(320, 640);
      expect(await cut(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await spaceText(page);
      for (const width of [320, 1280]) {
        await page.setViewport(width, 640);
        expect(await cut(page), `at ${width} px`).toEqual([]);
      }
    });
  });

  test('the new tab with wins and a card, and the popup with its messages, as well', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'rested');
    await popup.close();
    const page = await running().openPage('newtab.html');
    await page.evaluate(() =>
      browser.storage.local.set({
        offer: { at: Date.now(), kind: 'pause', dot: true, card: true, pending: [] },
        answeredAt: 0,
      }),
    );
    await page.waitFor(() => document.querySelector('#offer'));
    await page.waitFor(() => document.querySelector('section[aria-labelledby=week] li'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulate({ colorScheme });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    await page.close();

    const long = await running().openPage('popup.html');
    await long.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await long.type('🌱'.repeat(2_001));
    await long.waitFor(() => document.querySelector('#over')?.textContent !== '');
    expect(await axeFaults(long)).toEqual([]);
    await long.close();
  });
});
