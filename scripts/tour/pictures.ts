import { join } from 'node:path';
import type { Browser, ColorScheme, Page } from '../browsers/types.ts';

/** Where the pictures of the tour go. */
export const pictures = join(import.meta.dirname, '..', '..', '.output', 'tour');

/** The size of the stores' pictures of pages, in pixels. */
const STORE_PAGE = { width: 1280, height: 800 };
const SIZES = [
  { name: 'wide', ...STORE_PAGE },
  { name: 'narrow', width: 320, height: 640 },
];
const SCHEMES: ColorScheme[] = ['light', 'dark'];

/** A new tab with all its parts. */
export async function openNewTab(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(
    () => document.querySelector('main[data-whole]') && document.querySelector('.meadow'),
  );
  return tab;
}

/** Takes pictures of a page in both sizes, light and dark. */
export async function pictureAll(page: Page, name: string): Promise<void> {
  for (const { name: size, width, height } of SIZES) {
    await page.setViewport(width, height);
    await pictureSchemes(page, `${name}-${size}`);
  }
}

/** Takes pictures of a page as large as it is, light and dark. */
export async function pictureSchemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulate({ colorScheme });
    await page.waitFor(() => document.querySelector('h1'));
    await page.screenshot(join(pictures, `${name}-${colorScheme}.png`));
  }
}
