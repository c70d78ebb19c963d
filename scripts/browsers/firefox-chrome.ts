/**
 * Functions that run inside Firefox, in its own window. Each is sent as source and so may use
 * nothing of this file but its arguments and Firefox's globals.
 */

interface Actor {
  executeScript(script: string, args: unknown[], options: object): Promise<string>;
  finalizeAction?(): Promise<void>;
}

interface BrowsingContext {
  readonly browserId: number;
  readonly embedderElement: XulBrowser | null;
  readonly currentWindowGlobal: {
    getActor(name: string): Actor;
    drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
  };
  prefersColorSchemeOverride: string;
  forcedColorsOverride: string;
  prefersReducedMotionOverride?: string;
}

interface XulBrowser extends HTMLElement {
  readonly browserId: number;
  readonly browsingContext: BrowsingContext | null;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
}

interface Extension {
  readonly backgroundState: string;
  readonly views: Iterable<{ viewType: string; xulBrowser: XulBrowser }>;
  wakeupBackground?(): Promise<void>;
  terminateBackground?(options: object): Promise<void>;
}

interface TextInput {
  beginInputTransactionForTests(window: Window): boolean;
  readonly KEY_NON_PRINTABLE_KEY: number;
  keydown(event: KeyboardEvent, flags: number): number;
  keyup(event: KeyboardEvent, flags: number): boolean;
  commitCompositionWith(text: string): boolean;
}

interface SettingsStore {
  initialize(): Promise<void>;
  addSetting(
    id: string,
    type: string,
    key: string,
    value: boolean,
    initial: () => boolean,
  ): Promise<unknown>;
}

interface Channel {
  QueryInterface(type: unknown): Channel;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: { readonly isSystemPrincipal: boolean } };
}

declare const BrowsingContext: { getCurrentTopByBrowserId(id: number): BrowsingContext | null };
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
declare const BrowserCommands: { openTab(): void };
declare const ChromeUtils: { importESModule(url: string): Record<string, unknown> };
declare const Cc: Record<
  string,
  {
    createInstance(type: unknown): TextInput;
    getService(type: unknown): { resetIdleTimeOut(delta: number): void };
  }
>;
declare const Ci: Record<string, unknown>;
declare const Services: {
  focus: { readonly focusedContentBrowsingContext: BrowsingContext | null };
  obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
  prefs: { setIntPref(name: string, value: number): void };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
};
declare const CustomizableUI: {
  addWidgetToArea(id: string, area: string): void;
  getPlacementOfWidget(id: string): { area: string } | null;
  getWidget(id: string): { forWindow(window: Window): { node: HTMLElement | null } };
};
declare const gBrowser: {
  selectedTab: Tab;
  readonly selectedBrowser: XulBrowser;
  readonly tabs: readonly Tab[];
  getTabForBrowser(browser: XulBrowser): Tab | undefined;
  addTab(url: string, options: object): Tab;
  removeTab(tab: Tab): void;
};
interface Tab {
  readonly linkedBrowser: XulBrowser;
}
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

/** Runs a script in a document: a tab's or the popup's. */
export async function runIn(browserId: number, script: string): Promise<string> {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context?.embedderElement?.isConnected) throw new Error('inbetween: gone');
  const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, [], { timeout: 30_000 });
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
    return actor.executeScript(script, [], { timeout: 30_000 });
  }
  throw new Error('The event page is not there');
}

export function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'stopped';
}

export async function stopBackground(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const now = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
  if (extension?.backgroundState === 'running') await extension.terminateBackground?.(now);
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

/** True once the document is gone. */
export function isGone(browserId: number): boolean {
  return !BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement?.isConnected;
}

export function bringToFront(browserId: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) throw new Error('inbetween: gone');
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.selectedTab = tab;
  browser.focus();
}

export function closePage(browserId: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  const tab = browser && gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.removeTab(tab);
  else browser?.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
}

export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** Each step is a text to insert, or a key to press while others are held. */
export async function input(
  browserId: number,
  steps: readonly (string | { held: readonly KeyStroke[]; key: KeyStroke })[],
): Promise<void> {
  const textInput = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci.nsITextInputProcessor,
  );
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context || !textInput) throw new Error('inbetween: gone');
  const send = (way: 'keydown' | 'keyup', key: KeyStroke) => {
    // Firefox takes a key for one that writes its name unless told otherwise.
    const flags = key.key.length > 1 ? textInput.KEY_NON_PRINTABLE_KEY : 0;
    textInput[way](new KeyboardEvent('', key), flags);
  };
  for (const step of steps) {
    if (!textInput.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken');
    if (typeof step === 'string') {
      textInput.commitCompositionWith(step);
      continue;
    }
    for (const key of step.held) send('keydown', key);
    send('keydown', step.key);
    send('keyup', step.key);
    for (const key of step.held.toReversed()) send('keyup', key);
  }
  // A way there and back, so that what was typed has arrived.
  await context.currentWindowGlobal.getActor('MarionetteCommands').finalizeAction?.();
}

/** Where a page begins in the window, and its size: a popup moves and grows as it unfolds. */
export function frameOf(browserId: number): { x: number; y: number; size: string } {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) throw new Error('inbetween: gone');
  const { x, y, width, height } = browser.getBoundingClientRect();
  return { x, y, size: `${width} ${height}` };
}

/** Moves the mouse to a place in the window, or presses or lets go its button there. */
export async function mouse(
  type: 'mousemove' | 'mousedown' | 'mouseup',
  x: number,
  y: number,
): Promise<void> {
  const { event } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as { event: { synthesizeMouseAtPoint(...args: unknown[]): Promise<unknown> } };
  await event.synthesizeMouseAtPoint(x, y, { type, button: 0, clickCount: 1 }, window);
}

/** A PNG in base 64: of the part in view, or of a part of the document. */
export async function snapshot(
  browserId: number,
  size: { width: number; height: number } | null,
): Promise<string> {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('inbetween: gone');
  const rect = size && new DOMRect(0, 0, size.width, size.height);
  const bitmap = await context.currentWindowGlobal.drawSnapshot(rect, devicePixelRatio, 'white');
  const canvas = document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement;
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

export function resize(browserId: number, width: number, height: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  browser?.style.setProperty('width', `${String(width)}px`);
  browser?.style.setProperty('height', `${String(height)}px`);
}

export function emulate(
  browserId: number,
  colorScheme: string | null,
  reducedMotion: boolean | null,
  forcedColors: boolean | null,
): void {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('inbetween: gone');
  if (colorScheme !== null) context.prefersColorSchemeOverride = colorScheme;
  if (forcedColors !== null) context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  // Motion has no switch of its own for one page; the preference holds for all of them.
  if (reducedMotion !== null) {
    Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  }
}
