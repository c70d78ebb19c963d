import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mouse } from './firefox-document.ts';
import * as inside from './firefox-window.ts';
import { FirefoxPage } from './firefox-page.ts';
import { addonId, uuidOf, warm, writePrefs } from './firefox-profile.ts';
import { Marionette } from './marionette.ts';
import { PATIENCE, until, within } from './poll.ts';
import { openProfile, start, type Started } from './process.ts';
import { arrivedAt, callSource, readAnswer } from './script.ts';
import type { Browser, FoundBrowser, LaunchOptions, Page } from './types.ts';

/** Starts a Firefox with the extension in it as a temporary add-on. */
export async function launchFirefox(found: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  const dir = resolve(options.extensionDir);
  const id = addonId(dir);
  const profile = openProfile(options.profileDir);
  warm(profile.dir);
  writePrefs(profile.dir, id, options);
  const portFile = join(profile.dir, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const args = [
    ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile.dir],
    ...(options.headless === false ? [] : ['--headless']),
    ...(options.args ?? []),
    'about:blank',
  ];
  const env = { MOZ_CRASHREPORTER_DISABLE: '1', ...options.env };
  const started = await start(found.path, args, profile, env, ['ignore', 'ignore', 'pipe']);
  try {
    const ready = (async () => {
      const port = await until('Firefox to listen', () => readPort(portFile));
      const marionette = await Marionette.connect(port);
      const version = await prepare(marionette);
      await marionette.send('Addon:Install', { path: dir, temporary: true });
      await marionette.chrome(inside.acceptNewTab, id);
      return new Firefox(started, marionette, version, id);
    })();
    const ended = started.exited.then(() => Promise.reject(new Error('it ended')));
    return await within(PATIENCE, `${found.name} to start`, Promise.race([ready, ended]));
  } catch (error) {
    await started.kill();
    const words = await started.exited;
    throw new Error(`${found.name} did not start: ${String(error)}\n${words.trim()}`, {
      cause: error,
    });
  }
}

/** Runs a function in the window of a Firefox, for what only one of the browsers has a way to do. */
export function inFirefoxWindow<T, A extends unknown[]>(
  browser: Browser,
  fn: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  if (!(browser instanceof Firefox)) throw new Error(`${browser.version} is no Firefox`);
  return browser.inWindow(fn, ...args);
}

function readPort(file: string): number {
  return Number(readFileSync(file, 'utf8'));
}

/** Opens a session in the browser's own window, and watches its requests. */
async function prepare(marionette: Marionette): Promise<string> {
  const session = await marionette.send('WebDriver:NewSession', { capabilities: {} });
  const { capabilities } = session as { capabilities: { browserVersion: string } };
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:SetTimeouts', { script: PATIENCE });
  await marionette.chrome(inside.watchRequests);
  return `Firefox/${capabilities.browserVersion}`;
}

class Firefox implements Browser {
  readonly kind = 'firefox';
  readonly version: string;
  readonly origin: string;
  readonly pid: number;
  readonly exited: Promise<void>;
  #id: string;
  #started: Started;
  #marionette: Marionette;

  constructor(started: Started, marionette: Marionette, version: string, id: string) {
    this.#started = started;
    this.#marionette = marionette;
    this.#id = id;
    this.version = version;
    this.origin = `moz-extension://${uuidOf(id)}`;
    this.pid = started.pid;
    this.exited = started.exited.then(() => undefined);
  }

  inWindow<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.#marionette.chrome(fn, ...args);
  }

  async openNewTab(): Promise<Page> {
    await this.#marionette.chrome(inside.hidePopups);
    return this.#arrive(await this.#marionette.chrome(inside.openNewTab), this.origin);
  }

  async openPage(path: string): Promise<Page> {
    await this.#marionette.chrome(inside.hidePopups);
    const url = new URL(path, `${this.origin}/`).href;
    return this.#arrive(await this.#marionette.chrome(inside.openTab, url), url);
  }

  async openPopup(): Promise<Page> {
    const chrome = this.#marionette;
    await chrome.chrome(inside.hidePopups);
    const noPopup = async () => (await this.#open()).every((one) => !one.popup);
    await until('an open popup to close', noPopup);
    const button = await until('the toolbar button', () =>
      chrome.chrome(inside.toolbarButton, this.#id),
    );
    const hand = (type: 'mousemove' | 'mousedown' | 'mouseup') =>
      chrome.chrome(mouse, type, button.x, button.y);
    // A hand is slower than a script: Firefox loads the popup while the button is down. Letting go
    // at once, which nobody does, makes it lose the focus of the field now and then.
    await hand('mousemove');
    await hand('mousedown');
    const browserId = await until('the popup to load', () =>
      chrome.chrome(inside.loadedPopup, this.origin),
    );
    await hand('mouseup');
    await until('the popup to unfold', () => chrome.chrome(inside.isUnfolded, browserId));
    return this.#arrive(browserId, this.origin, true);
  }

  /** Returns once the document asked for is there, not the blank one before it. */
  async #arrive(browserId: number, url: string, popup = false): Promise<Page> {
    const page = new FirefoxPage(this.#marionette, browserId, popup);
    await until(`${url} to be opened`, () => page.evaluate(arrivedAt, url));
    return page;
  }

  #open(): Promise<{ browserId: number; popup: boolean }[]> {
    return this.#marionette.chrome(inside.openPages, this.origin);
  }

  closeBlankTabs(): Promise<void> {
    return this.#marionette.chrome(inside.closeBlankTabs);
  }

  async pages(): Promise<Page[]> {
    const all = await this.#open();
    return all.map(({ browserId, popup }) => new FirefoxPage(this.#marionette, browserId, popup));
  }

  async background<T, A extends unknown[]>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    const script = `return ${callSource(fn, args)};`;
    return readAnswer(await this.#marionette.chrome(inside.runInBackground, this.#id, script)) as T;
  }

  async killWorker(): Promise<void> {
    await until('the event page to stop', async () => {
      await this.#marionette.chrome(inside.stopBackground, this.#id);
      return !(await this.workerRunning());
    });
  }

  async workerRunning(): Promise<boolean> {
    return (await this.#marionette.chrome(inside.backgroundState, this.#id)) !== 'stopped';
  }

  async crashPages(): Promise<void> {
    const [pages, pid] = await Promise.all([this.pages(), this.#processOfPages()]);
    if (pid === null) throw new Error('No page of the extension is open');
    process.kill(pid, 'SIGKILL');
    await until('the pages to be gone', async () => (await this.#processOfPages()) === null);
    // Firefox says in each that it has crashed, and offers to load it again.
    await Promise.all(pages.map((page) => page.close()));
  }

  #processOfPages(): Promise<number | null> {
    return this.#marionette.chrome(inside.processOfPages, this.#id);
  }

  async timeWorker(): Promise<number> {
    await this.killWorker();
    return this.#marionette.chrome(inside.timeBackground, this.#id);
  }

  userIsHere(): Promise<void> {
    return this.#marionette.chrome(inside.userIsHere);
  }

  requests(): Promise<string[]> {
    return this.#marionette.chrome(inside.seenRequests);
  }

  async close(): Promise<void> {
    // Nobody needs what it would still write to a profile that goes.
    if (this.#started.temporary) return this.kill();
    // A page that asks whether to leave it would have it wait for ever.
    this.#marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
    await this.#started.end();
    this.#marionette.end();
  }

  async kill(): Promise<void> {
    await this.#started.kill();
    this.#marionette.end();
  }
}
