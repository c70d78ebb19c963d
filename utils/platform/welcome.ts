import { browser } from 'wxt/browser';
import { readLocal, writeLocal } from './local';

const WELCOMED = 'welcomed';

/**
 * Calls back when the extension has come to this browser, once. Updates are silent, and so is a
 * browser that installs the same one again. To be called before the worker awaits anything.
 */
export function onFirstInstall(welcome: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void once(welcome);
  });
}

async function once(welcome: () => Promise<void>): Promise<void> {
  if ((await readLocal(WELCOMED))[WELCOMED] === true) return;
  await welcome();
  await writeLocal({ [WELCOMED]: true });
}
