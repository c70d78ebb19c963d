import type { Browser } from 'webextension-polyfill';

// What `wxt/browser` means in a page (see wxt.config.ts). Firefox, and Chromium from 148, have a
// `browser` of their own. Older Chromium has `chrome`, whose functions return promises as well when
// they get no callback: the polyfill would be 3 KB and an `await` before anything can run.

const { browser: own, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };

/** The extension APIs, with promises. */
export const browser: Browser = own ?? chrome;
