export type Kind = 'chromium' | 'firefox';

/** A browser on this machine. `name` is what a person would call it. */
export interface FoundBrowser {
  readonly kind: Kind;
  readonly name: string;
  readonly path: string;
}

export interface LaunchOptions {
  /** The built extension, unpacked. */
  readonly extensionDir: string;
  /** Kept between runs when given; otherwise a temporary one that goes with the browser. */
  readonly profileDir?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** Default: the first browser of the kind that `findBrowser` sees. */
  readonly browser?: FoundBrowser;
  readonly args?: readonly string[];
  /** Firefox preferences; Chromium has none and ignores them. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** What `navigator.language` is, for example `de-DE`. */
  readonly locale?: string;
  readonly colorScheme?: ColorScheme;
  /** Leaves the welcome open that a first install brings; otherwise it is closed. Default false. */
  readonly welcome?: boolean;
  /** Added to the environment, for example `{ TZ: 'Africa/Cairo' }`. */
  readonly env?: Readonly<Record<string, string>>;
}

export type ColorScheme = 'light' | 'dark';

/** What a page can be printed on. */
export type Paper = 'A4' | 'Letter';

export interface Media {
  readonly colorScheme?: ColorScheme;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** Whether more contrast is asked for. Chromium only. */
  readonly contrast?: boolean;
}

/** One document of the extension: in a tab, or in the toolbar popup. */
export interface Page {
  /** Runs `fn` in the page; it may use nothing but its arguments. The answer travels as JSON. */
  evaluate<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Asks until the answer is truthy, through navigations, for a minute; then throws. */
  waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<void>;
  /** Types into what has the focus. Characters no key makes, and newlines, are inserted as text. */
  type(text: string): Promise<void>;
  /** Presses a key, with modifiers if wanted: `Enter`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Scrolls the element into view and clicks its middle with the mouse; throws after `timeout` ms. */
  click(selector: string, timeout?: number): Promise<void>;
  /** Puts a file of the disk into a file input, as choosing it does. Chromium only. */
  chooseFile?(selector: string, path: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(path: string, options?: { readonly fullPage?: boolean }): Promise<void>;
  /** What printing makes of the page, as a PDF. */
  print(paper: Paper): Promise<Uint8Array>;
  setViewport(width: number, height: number): Promise<void>;
  /** Adds to what was emulated before. */
  emulate(media: Media): Promise<void>;
  url(): Promise<string>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** True once the document is gone, for example a popup that lost the focus. */
  isClosed(): Promise<boolean>;
}

/** How a page came to stand. Times are ms since the tab was asked for. */
export interface Opening {
  /** First contentful paint. */
  readonly firstPaint: number;
  /** When what the page is for was in the document. */
  readonly ready: number;
  /** Tasks over 50 ms, each in ms. */
  readonly longTasks: readonly number[];
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** What the extension holds in the memory of its pages and worker, after the garbage was collected. */
export interface Held {
  /** JavaScript objects of all its pages, which share one process, in bytes. */
  readonly pages: number;
  /** Nodes and listeners of all its pages. */
  readonly nodes: number;
  readonly listeners: number;
  /** JavaScript objects of the worker, in bytes. */
  readonly worker: number;
}

/** A running browser with the extension in it. */
export interface Browser {
  readonly kind: Kind;
  readonly version: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`. */
  readonly origin: string;
  /** The main process. */
  readonly pid: number;
  /** Resolves when the main process has ended, whoever ended it. */
  readonly exited: Promise<void>;
  /** Opens a tab the way the browser does, and returns once the extension's own page is in it. */
  openNewTab(): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  openPage(path: string): Promise<Page>;
  /** Opens the popup of the toolbar button. */
  openPopup(): Promise<Page>;
  /** Closes the blank tab the browser began with. */
  closeBlankTabs(): Promise<void>;
  /** Every open page of the extension. */
  pages(): Promise<Page[]>;
  /** Runs `fn` in the background worker or event page, which is woken if need be. */
  background<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Stops the background worker or event page, and returns once it is gone. */
  killWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /**
   * Kills the process that all pages of the extension share, and its worker with them, as a crash
   * does: no page hears of it. Returns once the browser knows, the tabs that are left of them are
   * closed, and pages can be opened again. One has to be open.
   */
  crashPages(): Promise<void>;
  /** Makes the browser believe that somebody has just touched the computer. */
  userIsHere(): Promise<void>;
  /**
   * What is painted while a page opens in a tab that was black before, in order: JPEG in base64.
   * Chromium only.
   */
  filmOpening?(path: string): Promise<string[]>;
  /** Opens a new tab and tells how that went; `ready` runs in it. Chromium only. */
  timeNewTab?(ready: () => unknown): Promise<Opening>;
  /** The same for a page of the extension. Chromium only. */
  timePage?<A extends unknown[]>(
    path: string,
    ready: (...args: A) => unknown,
    ...args: A
  ): Promise<Opening>;
  /** Collects the garbage of the extension and tells what is left; a page of it has to be open. Chromium only. */
  held?(): Promise<Held>;
  /** Stops the worker, starts it, and tells how long (ms) it took until its script had run. */
  timeWorker(): Promise<number>;
  /** Everything asked of the network by a page or worker since the launch. */
  requests(): Promise<string[]>;
  /** Closes the browser as a person would; nothing of it is left. */
  close(): Promise<void>;
  /** Kills every process of it at once (SIGKILL), and resolves when they are gone. */
  kill(): Promise<void>;
}
