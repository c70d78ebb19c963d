import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browsers/types.ts';
import { zoneWhereItIs } from '../../scripts/browsers/zone.ts';
import { axeFaults, sideways } from './axe';
import { clickOn } from './capture';
import { inBothBrowsers } from './drive';
import { smallTargets } from './everypage';
import { forgetPauses, goesOn, isOver, isRemembered, openPause } from './pause';

declare const browser: typeof import('wxt/browser').browser;

/** What the page can show, in the order of a visit. */
const states: { name: string; come: (page: Page) => Promise<void> }[] = [
  { name: 'choosing', come: () => Promise.resolve() },
  {
    name: 'choosing, all of it open',
    come: async (page) => {
      await clickOn(page, 'my own');
      await page.click('summary');
    },
  },
  {
    name: 'breath',
    come: async (page) => {
      await clickOn(page, 'Begin');
      await goesOn(page);
      await page.click('summary');
    },
  },
  ...['sound', 'sight', 'hands', 'feet'].map((anchor) => ({
    name: anchor,
    come: async (page: Page) => {
      await clickOn(page, anchor);
      await page.waitFor((id) => document.querySelector(`input[id$="-${id}"]:checked`), anchor);
    },
  })),
  {
    name: 'over',
    come: async (page) => {
      await page.press('Escape');
      await isOver(page);
    },
  },
  {
    name: 'a person is needed',
    come: async (page) => {
      await page.evaluate(() =>
        browser.storage.local.set({ note: { people: 'Ada '.repeat(60) + 'x'.repeat(300) } }),
      );
      await clickOn(page, 'a person');
      await page.waitFor(() => document.querySelector('.people'));
    },
  },
  {
    name: 'too many own words',
    come: async (page) => {
      await clickOn(page, 'something else');
      await page.click('textarea');
      await page.type('🌱'.repeat(499));
      await page.waitFor(() => document.body.innerText.includes('Room for 1 more character.'));
      await page.type('🌱🌱');
      await page.waitFor(() => document.body.innerText.includes('1 character over'));
    },
  },
];

describe.each([
  ['by day', 11],
  ['at night', 23],
] as const)('%s', (_, hour) => {
  inBothBrowsers(
    (running) => {
      beforeEach(() => forgetPauses(running()));

      test.each(['light', 'dark'] as const)(
        'no state of the page has what axe finds fault with, in %s colours',
        async (colorScheme) => {
          const page = await openPause(running());
          await page.emulate({ colorScheme });
          for (const { name, come } of states) {
            await come(page);
            expect([name, ...(await axeFaults(page))]).toEqual([name]);
          }
          await page.close();
        },
      );

      test('no state needs sideways scrolling at 320 px, nor has a target under 24 px', async () => {
        const page = await openPause(running());
        await page.setViewport(320, 640);
        for (const { name, come } of states) {
          await come(page);
          expect([name, await sideways(page), await smallTargets(page)]).toEqual([name, 0, []]);
        }
        await page.close();
      });

      test('in forced colours the circle, the choice and the focus can be seen', async () => {
        const page = await openPause(running());
        await page.emulate({ forcedColors: true });
        await page.waitFor(() => matchMedia('(forced-colors: active)').matches);
        const seen = await page.evaluate(() => {
          const style = (selector: string) => {
            const element = document.querySelector(selector);
            if (!element) throw new Error(`${selector} is not there`);
            return getComputedStyle(element);
          };
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          return {
            circle: style('.near').borderTopColor !== paper,
            choice:
              style('input:checked + label').backgroundColor !==
              style('input:not(:checked) + label').backgroundColor,
            focus: style('.stage button').outlineStyle,
          };
        });
        expect(seen).toEqual({ circle: true, choice: true, focus: 'solid' });
        await page.close();
      });

      test('the page is dark at night, also where the system is light, unless it was switched off', async () => {
        const page = await openPause(running());
        await page.emulate({ colorScheme: 'light' });
        const isBright = (wanted: boolean): boolean => {
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          return Number(/\d+/.exec(paper)?.[0]) > 128 === wanted;
        };
        await page.waitFor(isBright, hour === 11);
        await page.click('summary');
        await clickOn(page, 'Dim at night');
        await page.waitFor(isBright, true);
        await isRemembered(page, { dim: false });
        await page.close();
        const again = await openPause(running());
        await again.emulate({ colorScheme: 'light' });
        await again.waitFor(isBright, true);
        await again.close();
      });
    },
    { env: { TZ: zoneWhereItIs(hour) } },
  );
});
