import { browser } from 'wxt/browser';
import { alone, readLocal, writeLocal } from './local';

// That something was kept in this browser, remembered outside of the database: yes or nothing. No
// words, no day, no count.

const KEPT = 'kept';

/** Whether it is remembered. */
export async function remembersKept(): Promise<boolean> {
  return (await readLocal(KEPT))[KEPT] === true;
}

/** Resolves when the browser has it. */
export function rememberKept(): Promise<void> {
  return writeLocal({ [KEPT]: true });
}

/** As if nothing had ever been kept. */
export function dropKept(): Promise<void> {
  return browser.storage.local.remove(KEPT);
}

/** Runs `work` while nobody else looks at the memory and the mark, or changes them. */
export function aloneWithKept<T>(work: () => Promise<T>): Promise<T> {
  return alone(KEPT, work);
}

/**
 * Whether this page has a database of its own: in a private window or a container Firefox gives it
 * another one, and the same `storage.local`. What is remembered there is not of that database.
 */
export async function isApart(): Promise<boolean> {
  // The worker and a popup are in no tab; and only Firefox has such stores.
  const tab = (await browser.tabs.getCurrent()) as { cookieStoreId?: string } | undefined;
  const isOther = (tab?.cookieStoreId ?? 'firefox-default') !== 'firefox-default';
  return isOther || browser.extension.inIncognitoContext;
}
