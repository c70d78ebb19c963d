import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import { ensureBrowsers } from '../../scripts/browsers/install.ts';
import { built, builtForToolbar } from './builds';
import { profilesInMemory } from './memory';

/** Both browsers and both builds, before any test: nothing is skipped because something is missing. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBrowsers(['chromium', 'firefox']);
  for (const directory of [...Object.values(built), ...Object.values(builtForToolbar)]) {
    if (!existsSync(join(directory, 'manifest.json'))) {
      throw new Error(`There is no build in ${directory}. Run "npm run build" first.`);
    }
  }
  const forget = await profilesInMemory();
  const cool = await warmFirefox();
  return async () => {
    await cool();
    await forget();
  };
}

/** Starts Firefox once, for all the new profiles to come to begin with what it worked out. */
async function warmFirefox(): Promise<() => Promise<void>> {
  const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-warm-'));
  const firefox = await launch('firefox', { extensionDir: built.firefox, profileDir });
  const tab = await firefox.openNewTab();
  await tab.waitFor(() => document.querySelector('main[data-whole]'));
  await firefox.close();
  process.env.WARM_FIREFOX = profileDir;
  return () => rm(profileDir, { recursive: true, force: true });
}
