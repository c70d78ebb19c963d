import { launchChromium } from './chromium.ts';
import { findBrowser } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { Browser, Kind, LaunchOptions } from './types.ts';

export type * from './types.ts';

/** Starts a browser of this kind with the extension in it. */
export async function launch(kind: Kind, options: LaunchOptions): Promise<Browser> {
  const found = options.browser ?? findBrowser(kind);
  if (!found) throw new Error(`No ${kind === 'firefox' ? 'Firefox' : 'Chromium'} was found here`);
  return found.kind === 'firefox' ? launchFirefox(found, options) : launchChromium(found, options);
}
