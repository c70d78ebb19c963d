import type { Pause } from '@/utils/domain/pause';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { stored } from './capture';

/** Opens the pause page and waits until it can begin. */
export async function openPause(browser: Browser): Promise<Page> {
  const page = await browser.openPage('pause.html');
  await page.waitFor(() => document.activeElement?.matches('.stage button'));
  return page;
}

/** Waits until a pause goes on. */
export function goesOn(page: Page): Promise<void> {
  return page.waitFor(() => document.querySelector('.end'));
}

/** Waits until the pause is over and the page can be left. */
export function isOver(page: Page): Promise<void> {
  return page.waitFor(() => document.activeElement?.textContent === 'That was a pause.');
}

/** Every pause that is not deleted, as the database has it. */
export async function storedPauses(page: Page): Promise<Pause[]> {
  const records = (await stored(page, 'pauses')) as Pause[];
  return records.filter((pause) => !('deleted' in pause));
}

/** Records every sound context the page makes from here on, so that its state can be asked. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    // Firefox runs tests beside the page and shows its own window through here.
    const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
    const here = own as typeof window & { heard: AudioContext[] };
    here.heard = [];
    const Made = here.AudioContext;
    here.AudioContext = class extends Made {
      constructor(options?: AudioContextOptions) {
        super(options);
        here.heard.push(this);
      }
    };
  });
}

/** What the newest sound context does, or "none". */
export function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { wrappedJSObject: own = window } = window as { wrappedJSObject?: typeof window };
    return (own as typeof window & { heard: AudioContext[] }).heard.at(-1)?.state ?? 'none';
  });
}
