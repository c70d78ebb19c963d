import { findBrowser } from './find.ts';
import { howToGet } from './install.ts';
import type { FoundBrowser } from './types.ts';

/** The browser the person named by `--browser`, or the first that is there. Throws what to do. */
export function chooseBrowser(wanted: string | undefined): FoundBrowser {
  const found = findBrowser(wanted);
  if (found) return found;
  throw new Error(
    wanted === undefined ? howToGet : `No browser was found as ${wanted}. ${howToGet}`,
  );
}

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
