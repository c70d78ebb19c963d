import { browser } from 'wxt/browser';

/** What `storage.local` holds under these keys, unchecked: whoever reads it says what it may be. */
export function readLocal(...keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

/** Resolves when the browser has all of it; nobody ever reads a half. */
export async function writeLocal(values: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(values);
}

/** Calls back after a change of one of these keys, by any page or the worker. Returns what ends it. */
export function watchLocal(keys: readonly string[], changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (keys.some((key) => key in changes)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    browser.storage.local.onChanged.removeListener(listener);
  };
}

/** Runs `work` while no other page and not the worker does work of the same name. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}

/** Where wins wait while the store refuses them: see waiting.ts, which pages load when there are some. */
export const WAITING = 'waiting';

/** Whether words wait in `storage.local`. */
export async function somethingWaits(): Promise<boolean> {
  const { [WAITING]: waiting } = await readLocal(WAITING);
  return Array.isArray(waiting) && waiting.length > 0;
}
