import type {
  BrowserContext,
  CDPSession,
  Page as Tab,
  Browser as PlaywrightBrowser,
} from 'playwright-core';
import { bringBack, crashTabs } from './chromium-crash.ts';
import { ChromiumPage, evaluateIn } from './chromium-page.ts';
import { film, paintedTwice } from './film.ts';
import { heldBy } from './held.ts';
import { type Ready, timeOpening } from './opening.ts';
import { until, within } from './poll.ts';
import type { Started } from './process.ts';
import { arrivedAt } from './script.ts';
import type { Browser, Held, Opening, Page } from './types.ts';

/** Runs in the popup. */
function isUnfolded(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** A running Chromium, driven through Playwright's connection and the debugging protocol. */
export class Chromium implements Browser {
  readonly kind = 'chromium';
  readonly version: string;
  readonly origin: string;
  readonly pid: number;
  readonly exited: Promise<void>;
  #id: string;
  #started: Started;
  #context: BrowserContext;
  #protocol: CDPSession;
  #asked: readonly string[];
  #pages = new WeakMap<Tab, ChromiumPage>();

  constructor(
    started: Started,
    browser: PlaywrightBrowser,
    protocol: CDPSession,
    id: string,
    asked: readonly string[],
  ) {
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no profile');
    this.#started = started;
    this.#context = context;
    this.#protocol = protocol;
    this.#id = id;
    this.#asked = asked;
    this.version = `Chrome/${browser.version()}`;
    this.origin = `chrome-extension://${id}`;
    this.pid = started.pid;
    this.exited = started.exited.then(() => undefined);
    // Dialogs are for the person: Playwright dismisses those that nobody listens to.
    context.on('dialog', () => undefined);
  }

  async openNewTab(): Promise<Page> {
    return this.#openTab('chrome://newtab/', this.origin);
  }

  async openPage(path: string): Promise<Page> {
    const url = new URL(path, `${this.origin}/`).href;
    return this.#openTab(url, url);
  }

  /** Returns once the document asked for is there, not the blank one before it. */
  async #openTab(url: string, arrived: string): Promise<Page> {
    const created = this.#protocol.send('Target.createTarget', { url });
    const [tab] = await Promise.all([
      this.#context.waitForEvent('page', {
        predicate: async (one) => (await this.#targetOf(one)) === (await created).targetId,
        timeout: 10_000,
      }),
      created,
    ]);
    const page = this.#page(tab);
    await until(`${url} to be opened`, () => page.evaluate(arrivedAt, arrived));
    return page;
  }

  async #targetOf(tab: Tab): Promise<string> {
    const session = await this.#context.newCDPSession(tab);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }

  #page(tab: Tab, popup = false): ChromiumPage {
    const page = this.#pages.get(tab) ?? new ChromiumPage(tab);
    page.popup ||= popup;
    this.#pages.set(tab, page);
    return page;
  }

  async openPopup(): Promise<Page> {
    const filter = [{ type: 'tab' }];
    const { targetInfos } = await this.#protocol.send('Target.getTargets', { filter });
    // An open popup is listed as a tab as well; the button belongs to a window's real tab.
    const real = targetInfos.find(({ url }) => !url.startsWith(`${this.origin}/popup`));
    const targetId = (real ?? targetInfos[0])?.targetId;
    if (targetId === undefined) throw new Error('No tab is open to press the toolbar button in');
    const [tab] = await Promise.all([
      this.#context.waitForEvent('page', {
        predicate: (one) => one.url().startsWith(this.origin),
        timeout: 10_000,
      }),
      this.#protocol.send('Extensions.triggerAction', { id: this.#id, targetId }),
    ]);
    const page = this.#page(tab, true);
    await until('the popup to load', () => page.evaluate(arrivedAt, this.origin));
    // It unfolds once it is loaded, and has the focus from then on.
    await until('the popup to unfold', () => page.evaluate(isUnfolded));
    return page;
  }

  async closeBlankTabs(): Promise<void> {
    const blank = this.#context.pages().filter((tab) => tab.url() === 'about:blank');
    await Promise.all(blank.map((tab) => tab.close()));
  }

  pages(): Promise<Page[]> {
    const own = this.#context.pages().filter((tab) => tab.url().startsWith(this.origin));
    return Promise.resolve(own.map((tab) => this.#page(tab)));
  }

  async background<T, A extends unknown[]>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    if (!(await this.workerRunning())) {
      await this.#serviceWorkers((session) => this.#startWorker(session));
    }
    const worker = await until('the worker to be attached', () =>
      this.#context.serviceWorkers().find((one) => one.url().startsWith(this.origin)),
    );
    return evaluateIn(worker, fn, args);
  }

  /** Returns once the worker's script has run; the command itself does not wait for that. */
  async #startWorker(session: CDPSession): Promise<void> {
    const running = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const own = versions.filter(({ scriptURL }) => scriptURL.startsWith(this.origin));
        if (own.some(({ runningStatus }) => runningStatus === 'running')) resolve();
      });
    });
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
    await within(10_000, 'the worker to start', running);
  }

  async killWorker(): Promise<void> {
    // An event that waits may start it anew at once, which takes another stop.
    await until('the worker to stop', async () => {
      if (!(await this.workerRunning())) return true;
      await this.#serviceWorkers((session) => session.send('ServiceWorker.stopAllWorkers'));
      return !(await this.workerRunning());
    });
  }

  /** These commands are given through a page, whichever. */
  async #serviceWorkers(command: (session: CDPSession) => Promise<unknown>): Promise<void> {
    const [tab] = this.#context.pages();
    if (!tab) throw new Error('No page is open to reach the worker through');
    const session = await this.#context.newCDPSession(tab);
    await session.send('ServiceWorker.enable');
    await command(session);
    await session.detach();
  }

  async workerRunning(): Promise<boolean> {
    // Playwright keeps a stopped worker in its list; the browser does not.
    const filter = [{ type: 'service_worker' }];
    const { targetInfos } = await this.#protocol.send('Target.getTargets', { filter });
    return targetInfos.some(({ url }) => url.startsWith(this.origin));
  }

  async crashPages(): Promise<void> {
    await crashTabs(this.#context, this.origin);
    await until('the worker to be gone', async () => !(await this.workerRunning()));
    await bringBack(this.#protocol, this.#id);
  }

  async filmOpening(path: string): Promise<string[]> {
    const tab = await this.#context.newPage();
    await tab.goto('data:text/html,<body style="background: black">');
    const session = await this.#context.newCDPSession(tab);
    const frames = await film(session, async () => {
      await tab.goto(`${this.origin}/${path}`);
      await tab.evaluate(paintedTwice);
    });
    await tab.close();
    return frames;
  }

  timeNewTab(ready: () => unknown): Promise<Opening> {
    return this.#time('chrome://newtab/', ready);
  }

  timePage(path: string, ready: Ready, ...args: unknown[]): Promise<Opening> {
    return this.#time(`${this.origin}/${path}`, ready, args);
  }

  async #time(url: string, ready: Ready, args: readonly unknown[] = []): Promise<Opening> {
    const tab = await this.#context.newPage();
    try {
      return await timeOpening(tab, url, ready, args);
    } finally {
      await tab.close();
    }
  }

  held(): Promise<Held> {
    return heldBy(this.#protocol, this.origin);
  }

  async timeWorker(): Promise<number> {
    await this.killWorker();
    let took = 0;
    await this.#serviceWorkers(async (session) => {
      const begun = performance.now();
      await this.#startWorker(session);
      took = performance.now() - begun;
    });
    return took;
  }

  userIsHere(): Promise<void> {
    // Headless, Chromium takes the computer for one in use.
    return Promise.resolve();
  }

  requests(): Promise<string[]> {
    const inside = /^(?:data|blob|about|chrome|devtools|chrome-untrusted):/;
    const outside = (url: string) => !inside.test(url) && !url.startsWith(`${this.origin}/`);
    return Promise.resolve(this.#asked.filter(outside));
  }

  async close(): Promise<void> {
    await this.#protocol.send('Browser.close').catch(() => undefined);
    await this.#started.end();
  }

  kill(): Promise<void> {
    return this.#started.kill();
  }
}
