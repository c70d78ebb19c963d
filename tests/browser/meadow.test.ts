import { describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { AREAS } from '@/utils/domain/area';
import { HILLS } from '@/utils/domain/meadow';
import { PALETTES } from '@/utils/domain/settings';
import { inBothBrowsers } from './drive';
import { reloadWhole } from './everypage';

declare const browser: typeof import('wxt/browser').browser;

type Areas = readonly (string | undefined)[];

inBothBrowsers((running) => {
  test('an empty week is a hill, and is said to be one', async () => {
    const tab = await openMeadow(running(), []);
    expect(await said(tab)).toMatch(/^A hill[^.]*\.$/);
    await tab.close();
  });

  test('a flower stands for each win of the week, and a screen reader hears which', async () => {
    const tab = await openMeadow(running(), ['rest', 'body', 'rest', 'my own', undefined]);
    expect(await said(tab)).toMatch(
      /^A hill[^.]*\. 5 flowers stand on it: 2 for rest, 1 for body, and 2 for no area\.$/,
    );
    await tab.close();
  });

  test('a tab that stays open goes into the night, the hill and the paper', async () => {
    const tab = await openMeadow(running(), []);
    await tab.evaluate(() => {
      // Firefox keeps what a test does apart from the page's own objects.
      const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
      (own as unknown as { Date: typeof Date }).Date.prototype.getHours = () => 23;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await tab.waitFor(() => document.querySelectorAll('[data-light=night]').length === 2);
    expect(await said(tab)).toMatch(/night/);
    await tab.close();
  });

  test('every kind of flower is drawn, and the land with them', async () => {
    const tab = await openMeadow(running(), [...AREAS, undefined]);
    // The drawings stand in a file of their own, which comes a moment later.
    const names = [...AREAS, 'none', ...HILLS.map((_, hill) => `land-${hill}`)];
    for (const name of names) {
      await tab.waitFor((end) => {
        const drawn = document.querySelector<SVGUseElement>(`.meadow use[href$="#${end}"]`);
        return (drawn?.getBBox().height ?? 0) > 4;
      }, name);
    }
    await tab.close();
  });

  test('the wind lets go within five seconds, and never blows for who wants no motion', async () => {
    const tab = await openMeadow(running(), ['rest', 'body']);
    const flowers = HILLS.length + 2;
    const stand = (count: number) => document.querySelectorAll('.meadow use').length === count;
    const ends = () =>
      tab.evaluate(() =>
        document.getAnimations().map((each) => Number(each.effect?.getComputedTiming().endTime)),
      );
    await reloadWhole(tab);
    await tab.waitFor(stand, flowers);
    const wind = await ends();
    expect(wind.length).toBeGreaterThan(0);
    expect(Math.max(...wind)).toBeLessThanOrEqual(5_000);

    await tab.emulate({ reducedMotion: true });
    await reloadWhole(tab);
    await tab.waitFor(stand, flowers);
    expect(await ends()).toEqual([]);
    await tab.emulate({ reducedMotion: false });
    await tab.close();
  });

  test('in forced colours it is a drawing in lines, in the colours of the system', async () => {
    const tab = await openMeadow(running(), ['rest']);
    await tab.emulate({ forcedColors: true });
    await tab.waitFor(() => {
      const hill = document.querySelector('[class^=hill] path');
      const ink = getComputedStyle(document.body).color;
      return hill && getComputedStyle(hill).stroke === ink;
    });
    await tab.emulate({ forcedColors: false });
    await tab.close();
  });

  test('another land can be chosen, and open tabs follow', async () => {
    const tab = await openMeadow(running(), ['rest']);
    const colours = new Set<string>();
    for (const palette of PALETTES) {
      await set(tab, { palette });
      await tab.waitFor(
        (name) => document.querySelector<SVGElement>('.meadow')?.dataset.palette === name,
        palette,
      );
      colours.add(await tab.evaluate(nearestHill));
    }
    expect(colours.size).toBe(PALETTES.length);
    await set(tab, { palette: 'a land that is not there' });
    await tab.waitFor(
      () => document.querySelector<SVGElement>('.meadow')?.dataset.palette === 'meadow',
    );
    await tab.close();
  });

  test('the settings show the land that is chosen, and go without it when it is off', async () => {
    const page = await running().openPage('options.html');
    await page.waitFor(() => document.querySelector('.meadow use'));
    await page.waitFor(() => {
      const choice = [...document.querySelectorAll('select')].find((select) =>
        [...select.options].some(({ value }) => value === 'heath'),
      );
      if (!choice) return false;
      choice.value = 'heath';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    });
    await page.waitFor(
      () => document.querySelector<SVGElement>('.meadow')?.dataset.palette === 'heath',
    );
    const tab = await running().openNewTab();
    await tab.waitFor(
      () => document.querySelector<SVGElement>('.meadow')?.dataset.palette === 'heath',
    );
    await set(tab, { meadow: false });
    await tab.waitFor(() => !document.querySelector('.meadow'));
    await page.waitFor(() => !document.querySelector('.meadow'));
    await set(tab, {});
    await tab.close();
    await page.close();
  });

  describe.each([
    [320, 640],
    [3840, 2160],
  ])('at %i by %i', (width, height) => {
    test('two hundred flowers stand within the page', async () => {
      const tab = await openMeadow(
        running(),
        Array.from({ length: 200 }, (_, at) => AREAS[at % 8]),
      );
      await tab.setViewport(width, height);
      const { scrollWidth, clientWidth } = await tab.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await tab.close();
    });
  });
});

/** A new tab whose week has a win for each of these areas, once its flowers stand. */
async function openMeadow(running: Browser, areas: Areas): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(() => document.querySelector('.meadow'));
  await tab.waitFor(async () => {
    const all = await indexedDB.databases();
    return all.some(({ name }) => name === 'inbetween');
  });
  await tab.evaluate(
    keepOnly,
    areas.map((area) => area ?? null),
    today(),
  );
  await tab.waitFor(
    (count) => document.querySelectorAll('.meadow use').length === count,
    HILLS.length + areas.length,
  );
  return tab;
}

function today(): string {
  return Temporal.Now.plainDateISO().toString();
}

/** Runs in the page: makes these the only wins, one for each area. */
function keepOnly(areas: (string | null)[], day: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const keeping = database.transaction('wins', 'readwrite');
      const store = keeping.objectStore('wins');
      store.clear();
      for (const [at, area] of areas.entries()) {
        const times = { createdAt: at, updatedAt: at };
        const win = { id: `win ${at}`, text: 'rested', day, ...times, private: false };
        store.add(area === null ? win : { ...win, area });
      }
      keeping.oncomplete = () => {
        database.close();
        new BroadcastChannel('inbetween-changes').postMessage(null);
        resolve();
      };
    };
  });
}

function said(tab: Page): Promise<string | null | undefined> {
  return tab.evaluate(() => document.querySelector('.meadow')?.getAttribute('aria-label'));
}

function set(tab: Page, settings: object): Promise<void> {
  return tab.evaluate((chosen) => browser.storage.local.set({ settings: chosen }), settings);
}

/** Runs in the page: the colour of the nearest hill. */
function nearestHill(): string {
  const hill = document.querySelector('.hill-4');
  return hill ? getComputedStyle(hill).fill : '';
}
