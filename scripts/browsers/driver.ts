import { launchChromium } from './chromium.ts';
import { findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { until } from './poll.ts';
import { hasProfile } from './process.ts';
import type { Browser, Kind, LaunchOptions } from './types.ts';

export type * from './types.ts';

/** Starts a browser of this kind with the extension in it. */
export async function launch(kind: Kind, options: LaunchOptions): Promise<Browser> {
  const found = options.browser ?? findBrowser(kind);
  if (!found) throw new Error(`No ${kind === 'firefox' ? 'Firefox' : 'Chromium'} was found here`);
  const first = !hasProfile(options.profileDir);
  const start = found.kind === 'firefox' ? launchFirefox : launchChromium;
  const browser = await start(found, options);
  if (first && options.welcome !== true) await closeWelcome(browser);
  return browser;
}

/** Closes the page that greets who has installed the extension. Where none can open, there is none. */
async function closeWelcome(browser: Browser): Promise<void> {
  const opened = async () => {
    for (const page of await browser.pages()) {
      if ((await page.url()).endsWith('/welcome.html')) return page;
    }
    return undefined;
  };
  const page = await until('the welcome', opened, { timeout: 5_000 }).catch(() => undefined);
  await page?.close();
}
