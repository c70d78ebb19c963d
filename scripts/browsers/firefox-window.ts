/**
 * Functions that run inside Firefox, in its own window, and deal with tabs, popups and the event page. Each
 * is sent as source and so may use nothing of this file but its arguments and Firefox's globals.
 */

import type { SettingsStore, XulBrowser } from './firefox-globals.ts';

type WatchedWindow = typeof globalThis & { inbetweenRequests?: string[] };

/** From here on every request that is not the browser's own is written down. */
export function watchRequests(): void {
  const seen: string[] = [];
  (window as unknown as WatchedWindow).inbetweenRequests = seen;
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) seen.push(channel.URI.spec);
  }, 'http-on-opening-request');
}

export function seenRequests(): string[] {
  return [...((window as unknown as WatchedWindow).inbetweenRequests ?? [])];
}

/** Wakes the event page if it sleeps, and runs a script in it. */
export async function runInBackground(id: string, script: string): Promise<string> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is not loaded');
  await extension.wakeupBackground?.();
  for (const { viewType, xulBrowser } of extension.views) {
    const context = viewType === 'background' ? xulBrowser.browsingContext : null;
    if (!context) continue;
    const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
    return actor.executeScript(script, [], { timeout: 60_000 });
  }
  throw new Error('The event page is not there');
}

export function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'stopped';
}

/** How long (ms) it takes to wake the event page. */
export async function timeBackground(id: string): Promise<number> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension?.wakeupBackground) throw new Error('The event page cannot be woken');
  const begun = performance.now();
  await extension.wakeupBackground();
  return performance.now() - begun;
}

export async function stopBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const now = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  if (extension?.backgroundState === 'running') await extension.terminateBackground?.(now);
}

/** The process that all pages of the extension, and its event page, live in. Nothing if none does. */
export function processOfPages(id: string): number | null {
  const views = WebExtensionPolicy.getByID(id)?.extension.views ?? [];
  for (const { xulBrowser } of views) {
    const pid = xulBrowser.browsingContext?.currentWindowGlobal.osPid;
    if (pid !== undefined && pid > 0) return pid;
  }
  return null;
}

/**
 * Says yes, for good, to the extension's new tab. Otherwise Firefox asks the first time it is seen,
 * in a panel that swallows the next click and keeps the focus from the popup.
 */
export async function acceptNewTab(id: string): Promise<void> {
  const { ExtensionSettingsStore } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSettingsStore.sys.mjs',
  ) as { ExtensionSettingsStore: SettingsStore };
  await ExtensionSettingsStore.initialize();
  await ExtensionSettingsStore.addSetting(id, 'newTabNotification', id, true, () => false);
}

/** Ends the time of idleness that Firefox counts, which runs from the launch when headless. */
export function userIsHere(): void {
  Cc['@mozilla.org/widget/useridleservice;1']
    ?.getService(Ci.nsIUserIdleServiceInternal)
    .resetIdleTimeOut(0);
}

/** What Ctrl+T and the plus button do. */
export function openNewTab(): number {
  BrowserCommands.openTab();
  return gBrowser.selectedBrowser.browserId;
}

export function openTab(url: string): number {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
  return gBrowser.selectedBrowser.browserId;
}

export function closeBlankTabs(): void {
  for (const tab of [...gBrowser.tabs]) {
    if (tab.linkedBrowser.currentURI.spec === 'about:blank') gBrowser.removeTab(tab);
  }
}

/** Every open document of the extension: tabs and popups. */
export function openPages(origin: string): { browserId: number; popup: boolean }[] {
  const popups = document.querySelectorAll<XulBrowser>('.webextension-popup-browser');
  const tabs = gBrowser.tabs.map((tab) => tab.linkedBrowser);
  const all = [...tabs, ...popups].filter(({ currentURI }) => currentURI.spec.startsWith(origin));
  return all.map((one) => ({
    browserId: one.browserId,
    popup: one.classList.contains('webextension-popup-browser'),
  }));
}

/**
 * Where the toolbar button is, which is first pinned as a person would pin it. Nothing while it is
 * not there yet.
 */
export function toolbarButton(id: string): { x: number; y: number } | null {
  const widgetId = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  const placement = CustomizableUI.getPlacementOfWidget(widgetId);
  if (!placement) return null;
  if (placement.area !== 'nav-bar') CustomizableUI.addWidgetToArea(widgetId, 'nav-bar');
  const { node } = CustomizableUI.getWidget(widgetId).forWindow(window);
  const button = node?.querySelector('.unified-extensions-item-action-button');
  if (!button) return null;
  const { left, top, width, height } = button.getBoundingClientRect();
  return width > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
}

/** The popup, once it is loaded: Firefox begins with that while the mouse is still down. */
export function loadedPopup(origin: string): number | null {
  const popups = document.querySelectorAll<XulBrowser>('.webextension-popup-browser');
  const popup = [...popups].find(({ currentURI }) => currentURI.spec.startsWith(origin));
  return popup && !popup.webProgress.isLoadingDocument ? popup.browserId : null;
}

/** True once the popup is unfolded and has the focus. */
export function isUnfolded(browserId: number): boolean {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  const panel = context?.embedderElement?.closest<HTMLElement & { state: string }>('panel');
  return panel?.state === 'open' && Services.focus.focusedContentBrowsingContext === context;
}

/** Folds up an open popup, as a click beside it does. */
export function hidePopups(): void {
  for (const browser of document.querySelectorAll('.webextension-popup-browser')) {
    browser.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
  }
}
