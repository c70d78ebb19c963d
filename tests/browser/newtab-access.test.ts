import { describe, expect, test } from 'vitest';
import { axeFaults, sideways } from './axe';
import { inBothBrowsers } from './drive';
import { empty, openTab, reads, seed } from './newtab';
import { REFUSED, STATES, WINS } from './newtab-states';

inBothBrowsers((running) => {
  describe.each(STATES)('a new tab $name', ({ bring }) => {
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
          await tab.setViewport(width, height);
          expect(await sideways(tab)).toBeLessThanOrEqual(0);
        }
      }
      await empty(tab);
      await tab.close();
    });
  });

  test('where contrast is asked for, or colours are forced, everything is still there', async () => {
    const tab = await openTab(running());
    await seed(tab, WINS);
    await reads(tab, 'said no');
    for (const media of [{ contrast: true }, { forcedColors: true }]) {
      await tab.emulate(media);
      await reads(tab, 'said no');
      expect(await axeFaults(tab)).toEqual([]);
    }
    await empty(tab);
    await tab.close();
  });

  // The last one, because nothing can be kept in that browser any more.
  test('with a store that does not open, it says so calmly, and axe finds nothing', async () => {
    const tab = await openTab(running());
    await REFUSED.bring(tab);
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulate({ colorScheme });
      expect(await axeFaults(tab)).toEqual([]);
    }
  });
});
