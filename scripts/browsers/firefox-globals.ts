/**
 * What Firefox's own window has beside a page's, as far as our functions use it there. From the
 * sources of Firefox 153.
 */

interface Actor {
  executeScript(script: string, args: unknown[], options: object): Promise<string>;
  finalizeAction?(): Promise<void>;
}

interface Context {
  readonly browserId: number;
  readonly embedderElement: XulBrowser | null;
  readonly currentWindowGlobal: {
    readonly osPid: number;
    getActor(name: string): Actor;
    drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
  };
  prefersColorSchemeOverride: string;
  forcedColorsOverride: string;
  prefersReducedMotionOverride?: string;
}

export interface XulBrowser extends HTMLElement {
  readonly browserId: number;
  readonly browsingContext: Context | null;
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

export interface SettingsStore {
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

interface Tab {
  readonly linkedBrowser: XulBrowser;
}

declare global {
  const BrowsingContext: { getCurrentTopByBrowserId(id: number): Context | null };
  const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
  const BrowserCommands: { openTab(): void };
  const ChromeUtils: { importESModule(url: string): Record<string, unknown> };
  const Cc: Record<
    string,
    {
      createInstance(type: unknown): TextInput;
      getService(type: unknown): { resetIdleTimeOut(delta: number): void };
    }
  >;
  const Ci: Record<string, unknown>;
  const Services: {
    focus: { readonly focusedContentBrowsingContext: Context | null };
    obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
    prefs: { setIntPref(name: string, value: number): void };
    scriptSecurityManager: { getSystemPrincipal(): unknown };
  };
  const CustomizableUI: {
    addWidgetToArea(id: string, area: string): void;
    getPlacementOfWidget(id: string): { area: string } | null;
    getWidget(id: string): { forWindow(window: Window): { node: HTMLElement | null } };
  };
  const gBrowser: {
    selectedTab: Tab;
    readonly selectedBrowser: XulBrowser;
    readonly tabs: readonly Tab[];
    getTabForBrowser(browser: XulBrowser): Tab | undefined;
    addTab(url: string, options: object): Tab;
    removeTab(tab: Tab, options?: { skipPermitUnload: boolean }): void;
  };
}
