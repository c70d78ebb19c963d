import { describe, expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { addDays, weekOf, type Day, type Weekday } from '@/utils/domain/day';
import { inBothBrowsers, start } from './drive';

inBothBrowsers((running) => {
  test('a new tab shows a kind line and a region headed "This week"', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(() => document.querySelector('h1')?.textContent);
    await tab.waitFor(() => document.querySelector('h2'));
    const region = await tab.evaluate(() => {
      const heading = document.querySelector('h2');
      return [
        heading?.textContent,
        heading?.closest('section')?.getAttribute('aria-labelledby'),
        heading?.id,
      ];
    });
    expect(region).toEqual(['This week', 'week', 'week']);
    await tab.close();
  });

  test('an empty week offers room, and asks for nothing', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(() => document.body.innerText.includes("there's room for it here"));
    await tab.close();
  });

  test('the address bar keeps the focus', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(() => document.querySelector('h2'));
    expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
    await tab.close();
  });

  test('the title says no more than "New tab"', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(() => document.querySelector('h2'));
    expect(await tab.evaluate(() => document.title)).toBe('New tab');
    await tab.close();
  });
});

describe.each<[Kind, string, Weekday]>([
  ['chromium', 'en-US', 7],
  ['chromium', 'de-DE', 1],
  ['firefox', 'en-US', 7],
  ['firefox', 'de-DE', 1],
])('%s in %s', (kind, locale, firstDay) => {
  test('the week starts on the day its locale starts it, newest day first', async () => {
    const browser = await start(kind, { locale });
    try {
      const page = await browser.openPage('options.html');
      const today = Temporal.Now.plainDateISO().toString() as Day;
      const days = Array.from({ length: 15 }, (_, ago) => addDays(today, 7 - ago));
      await page.waitFor(() => document.querySelector('h1'));
      const tab = await browser.openNewTab();
      await tab.waitFor(() => document.querySelector('h2'));
      await tab.evaluate(
        (all) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open('inbetween');
            request.onsuccess = () => {
              const wins = request.result.transaction('wins', 'readwrite');
              for (const day of all) {
                wins
                  .objectStore('wins')
                  .add({ id: day, text: day, day, createdAt: 1, updatedAt: 1 });
              }
              wins.oncomplete = () => {
                new BroadcastChannel('inbetween-changes').postMessage(null);
                resolve();
              };
            };
          }),
        days,
      );
      const { first, last } = weekOf(today, firstDay);
      const shown = days.filter((day) => first <= day && day <= last);
      await tab.waitFor((count) => document.querySelectorAll('li').length === count, shown.length);
      expect(
        await tab.evaluate(() =>
          [...document.querySelectorAll('time')].map((time) => time.dateTime),
        ),
      ).toEqual(shown);
    } finally {
      await browser.close();
    }
  });
});

test.each([
  ['dark', 0, 80],
  ['light', 200, 255],
] as const)('in %s colours a new tab is so from its first frame', async (scheme, least, most) => {
  const browser = await start('chromium', { colorScheme: scheme });
  try {
    const frames = (await browser.filmOpening?.('newtab.html')) ?? [];
    const page = await browser.openPage('options.html');
    // 0 is black, as the tab was before; 255 is white. The dark paper is 25, the light one 244.
    const lightness = (await page.evaluate(lightnessOf, frames)).filter((mean) => mean > 2);
    expect(lightness.length).toBeGreaterThan(0);
    expect(Math.min(...lightness)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...lightness)).toBeLessThanOrEqual(most);
  } finally {
    await browser.close();
  }
});

/** Runs in a page: the mean lightness of each picture, 0 to 255. */
async function lightnessOf(pictures: string[]): Promise<number[]> {
  const means: number[] = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    }
    means.push(sum / (data.length / 4));
  }
  return means;
}
