import { describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { axeFaults, sideways } from './axe';
import { clickOn, stored } from './capture';
import { inBothBrowsers, start } from './drive';
import { agoOfBefore, empty, openTab, reads, seed, set } from './newtab';

const wins = [
  { text: 'said no to the extra shift, and the sky stayed up', area: 'boundaries' },
  { text: 'x'.repeat(400), area: 'rest' },
  { text: 'שמתי לב לנשימה', area: 'noticing' },
];

/** Brings a fresh tab into each state that a new tab can be in. */
const STATES: readonly [string, (tab: Page) => Promise<void>][] = [
  ['empty', (tab) => reads(tab, 'room for it here')],
  [
    'with wins',
    async (tab) => {
      await seed(tab, wins);
      await reads(tab, 'said no');
    },
  ],
  [
    'unfolded',
    async (tab) => {
      await seed(
        tab,
        Array.from({ length: 20 }, (_, at) => ({ text: `win ${at}` })),
      );
      await clickOn(tab, 'More of this week');
      await tab.waitFor(() => document.querySelectorAll('section li').length === 20);
    },
  ],
  [
    'with a win being edited and one deleted',
    async (tab) => {
      await seed(tab, [{ text: 'one' }, { text: 'two' }]);
      await clickOn(tab, 'Delete: two');
      await clickOn(tab, 'Edit: one');
      await tab.waitFor(() => document.querySelector('section textarea'));
    },
  ],
  [
    'with the field open',
    async (tab) => {
      await clickOn(tab, 'Keep a win');
      await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
    },
  ],
  [
    'covered',
    async (tab) => {
      await seed(tab, wins);
      await clickOn(tab, 'Cover the words');
      await reads(tab, 'The words are covered.');
    },
  ],
  [
    'on a low-energy day',
    async (tab) => {
      await clickOn(tab, 'Low-energy day');
      await tab.waitFor(() => !document.querySelector('section'));
    },
  ],
  [
    'with the list of keys',
    async (tab) => {
      await tab.press('?');
      await tab.waitFor(() => document.querySelector('dialog[open]'));
    },
  ],
  [
    'with clock and greeting, and a line that was retired',
    async (tab) => {
      await set(tab, { clock: true, greeting: true });
      await tab.waitFor(() => document.querySelector('header time'));
      await clickOn(tab, 'Not for me');
      await reads(tab, "That line won't come again.");
    },
  ],
  [
    'with words that wait',
    async (tab) => {
      await clickOn(tab, 'Keep a win');
      await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
      await tab.type('began this');
      await expect.poll(() => stored(tab, 'drafts')).toMatchObject([{ text: 'began this' }]);
      await tab.press('Escape');
      await reads(tab, 'Some words are waiting');
    },
  ],
  [
    'with the weekly check',
    async (tab) => {
      await set(tab, { checkDay: 1, checkHour: 0 });
      await reads(tab, 'A look at the week');
    },
  ],
  [
    'with a win from before',
    async (tab) => {
      await seed(tab, [{ text: 'kept long ago', ago: await agoOfBefore(tab) }]);
      await reads(tab, 'kept long ago');
    },
  ],
];

inBothBrowsers((running, kind) => {
  describe.each(STATES)('a new tab %s', (_, bring) => {
    test('has nothing that axe finds fault with, and fits from 320 px to 4K and right to left', async () => {
      const tab = await openTab(running());
      await bring(tab);
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulate({ colorScheme });
        expect(await axeFaults(tab)).toEqual([]);
      }
      for (const dir of ['rtl', 'ltr']) {
        await tab.evaluate((way) => {
          document.documentElement.dir = way;
        }, dir);
        for (const [width, height] of [
          [320, 640],
          [1280, 800],
          [3840, 2160],
        ] as const) {
          // A window without a display has the size of its screen at most.
          await tab.setViewport(width, height).catch(() => undefined);
          expect(await sideways(tab)).toBeLessThanOrEqual(0);
        }
      }
      await empty(tab);
      await tab.close();
    });
  });

  test('where contrast is asked for, or colours are forced, everything is still there', async () => {
    const tab = await openTab(running());
    await seed(tab, wins);
    await tab.emulate({ forcedColors: true });
    await reads(tab, 'said no');
    expect(await axeFaults(tab)).toEqual([]);
    await empty(tab);
    await tab.close();
  });

  test('with a store that does not open, it says so calmly, and axe finds nothing', async () => {
    const broken = await start(kind);
    try {
      const page = await broken.openPage('support.html');
      await page.evaluate(makeUseless);
      const tab = await openTab(broken);
      await reads(tab, 'Nothing is deleted.');
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulate({ colorScheme });
        expect(await axeFaults(tab)).toEqual([]);
      }
    } finally {
      await broken.close();
    }
  });
});

/** Runs in a page: leaves a database of another version, in which nothing is where it was. */
function makeUseless(): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('inbetween').onsuccess = () => {
      const opening = indexedDB.open('inbetween', 99);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => {
        reject(new Error('The database could not be made.'));
      };
    };
  });
}
