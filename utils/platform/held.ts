import { browser } from 'wxt/browser';

// What the disk has refused is held in memory for as long as the browser runs: `storage.session` needs
// no disk, and outlives a page.

const HELD = 'held:';

/** What is held under this key, unchecked. */
export async function readHeld(key: string): Promise<unknown> {
  return (await browser.storage.session.get(HELD + key))[HELD + key];
}

/** Holds a value in memory; `undefined` lets it go. */
export async function hold(key: string, value: unknown): Promise<void> {
  const { session } = browser.storage;
  await (value === undefined ? session.remove(HELD + key) : session.set({ [HELD + key]: value }));
}

/** Lets go of all that is held in memory. Resolves to what it was, by its keys. */
export async function forgetHeld(): Promise<Map<string, unknown>> {
  const { session } = browser.storage;
  const all = Object.entries(await session.get(null));
  const held = all.filter(([key]) => key.startsWith(HELD));
  await session.remove(held.map(([key]) => key));
  return new Map(held.map(([key, value]) => [key.slice(HELD.length), value]));
}
