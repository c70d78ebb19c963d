import type { Browser } from 'webextension-polyfill';

// What `wxt/browser` means in a page (see wxt.config.ts). Firefox, and Chromium from 148, have a
// `browser` of their own, which the polyfill would hand back unchanged: only older ones load it.

const { browser: own } = globalThis as { browser?: Browser };

/** The extension APIs, with promises. */
export const browser: Browser = own ?? (await import('webextension-polyfill')).default;
