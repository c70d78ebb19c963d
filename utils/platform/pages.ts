import { browser } from 'wxt/browser';

/** The pages that can be opened in a tab of their own. */
export type Page =
  | '/newtab.html'
  | '/pause.html'
  | '/pause.html#begin'
  | '/pause.html#need'
  | '/options.html'
  | '/popup.html'
  | '/journal.html'
  | '/journal.html#/check'
  | '/support.html'
  | '/welcome.html';

/** Opens a page of ours in a new tab. */
export async function openPage(page: Page): Promise<void> {
  await browser.tabs.create({ url: addressOf(page) });
}

/** The same for somebody who is elsewhere: the browser comes to the front, with a window if it has none. */
export async function openInFront(page: Page): Promise<void> {
  const tab = await browser.tabs.create({ url: addressOf(page) }).catch(() => undefined);
  if (tab) await browser.windows.update(tab.windowId, { focused: true });
  else await browser.windows.create({ url: addressOf(page), focused: true });
}

function addressOf(page: Page): string {
  // The type knows the pages and no places in them.
  return browser.runtime.getURL(page as '/popup.html');
}

/** Leaves this page for a new tab: the real one, or our page where another extension has that. */
export async function leaveForNewTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  const ours = browser.runtime.getManifest().chrome_url_overrides?.newtab !== undefined;
  await browser.tabs.create(ours ? {} : { url: browser.runtime.getURL('/newtab.html') });
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Leaves this page: back to where the person came from, or the tab closes, or makes room for a new one. */
export async function leavePage(): Promise<void> {
  if (history.length > 1 && (await goBack())) return;
  const tab = await browser.tabs.getCurrent();
  const inWindow = await browser.tabs.query({ currentWindow: true });
  // The last tab would take its window along.
  if (inWindow.length < 2) await leaveForNewTab();
  else if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Where nothing has begun for so long (ms), there is no page to go back to. */
const PATIENCE = 500;

/**
 * Goes back in this tab. Resolves to whether the page is left by that: what is counted may lie ahead, and
 * `navigation` knows only pages of ours.
 */
function goBack(): Promise<boolean> {
  return new Promise((resolve) => {
    addEventListener('beforeunload', () => resolve(true), { once: true });
    if (!navigation.canGoBack) setTimeout(resolve, PATIENCE, false);
    history.back();
  });
}

/** The version that runs, as the manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
