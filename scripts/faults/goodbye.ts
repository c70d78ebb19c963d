import type { Page } from '../browsers/types.ts';

/** Has the page write down that it was told to go, which it is not in a crash. */
export function noteGoodbye(page: Page): Promise<void> {
  return page.evaluate(() => {
    localStorage.removeItem('goodbye');
    addEventListener('pagehide', () => {
      localStorage.setItem('goodbye', 'heard');
    });
  });
}

/** Whether it was, as another page can read. */
export function heardGoodbye(page: Page): Promise<boolean> {
  return page.evaluate(() => localStorage.getItem('goodbye') !== null);
}
