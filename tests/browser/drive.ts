import { afterAll, beforeAll, describe } from 'vitest';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind, LaunchOptions, Page } from '../../scripts/browsers/types.ts';
import { built } from './builds';

/** Starts a browser with the built extension in it. Whoever starts it closes it. */
export function start(kind: Kind, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  return launch(kind, { extensionDir: built[kind], ...options });
}

/** Runs the same tests in both browsers, each with a fresh one that the tests of a file share. */
export function inBothBrowsers(
  tests: (browser: () => Browser, kind: Kind) => void,
  options: Partial<LaunchOptions> = {},
): void {
  describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await start(kind, options);
    });
    afterAll(() => browser?.close());
    tests(() => {
      if (!browser) throw new Error('The browser has not started.');
      return browser;
    }, kind);
  });
}

/** The addresses of the extension's own open pages. One that goes while it is asked has none. */
export async function addresses(browser: Browser): Promise<string[]> {
  const all = await Promise.all(
    (await browser.pages()).map((page) => page.url().catch(() => undefined)),
  );
  return all.filter((url) => url !== undefined);
}

/** Opens the toolbar popup and waits for the caret, and for a draft that may come back. */
export async function openPopup(browser: Browser): Promise<Page> {
  const popup = await browser.openPopup();
  await popup.waitFor(
    () =>
      document.activeElement instanceof HTMLTextAreaElement &&
      document.querySelector('form[aria-busy=false]'),
  );
  return popup;
}

/** Keeps a win in an open popup as a person does: types, presses Enter, and waits for "Kept". */
export async function keep(popup: Page, text: string): Promise<void> {
  await popup.type(text);
  await popup.press('Enter');
  await popup.waitFor(
    () =>
      document.querySelector('textarea')?.value === '' &&
      [...document.querySelectorAll('[role=status]')].some((e) => e.textContent === 'Kept.'),
  );
}

/** The wins a page shows under "This week", as written, in their order. */
export function shownWins(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section[aria-labelledby=week] li > [dir=auto]:first-child')].map(
      (item) => item.textContent,
    ),
  );
}

/** Waits until a page shows exactly these wins. */
export function showsWins(page: Page, texts: string[]): Promise<void> {
  return page.waitFor(
    (expected) =>
      JSON.stringify(
        [
          ...document.querySelectorAll('section[aria-labelledby=week] li > [dir=auto]:first-child'),
        ].map((item) => item.textContent),
      ) === JSON.stringify(expected),
    texts,
  );
}

/** Runs in the page: whether it would keep its tab from closing without a question. */
export function asksBeforeClosing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}
