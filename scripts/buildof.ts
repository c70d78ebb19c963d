import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './browsers/types.ts';

const DIRS: Record<Kind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** `toolbar` leaves the new tab to another extension. */
export type Flavour = 'newtab' | 'toolbar';

/** The name of the folder that `npm run build` puts the extension into, for a browser. */
export function buildName(kind: Kind, flavour: Flavour = 'newtab'): string {
  return flavour === 'toolbar' ? `${DIRS[kind]}-toolbar` : DIRS[kind];
}

/** The folder of what `npm run build` made for a browser, in `builds`. Throws where nothing was built. */
export function buildOf(builds: string, kind: Kind): string {
  const dir = join(builds, buildName(kind));
  if (existsSync(dir)) return dir;
  throw new Error('There is no build yet. Run "npm run build" first.');
}
