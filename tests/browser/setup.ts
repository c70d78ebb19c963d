import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from '../../scripts/browsers/install.ts';
import { built, builtForToolbar } from './builds';

/** Both browsers and both builds, before any test: nothing is skipped because something is missing. */
export async function setup(): Promise<void> {
  await ensureBrowsers(['chromium', 'firefox']);
  for (const directory of [...Object.values(built), ...Object.values(builtForToolbar)]) {
    if (!existsSync(join(directory, 'manifest.json'))) {
      throw new Error(`There is no build in ${directory}. Run "npm run build" first.`);
    }
  }
}
