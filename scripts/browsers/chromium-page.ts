import type { Page as Tab, Worker } from 'playwright-core';
import { GoneError, PATIENCE, until, within } from './poll.ts';
import { callSource, readAnswer } from './script.ts';
import type { Media, Page, Paper } from './types.ts';

/** Runs a function in a page or worker. */
export async function evaluateIn<T, A extends unknown[]>(
  where: Pick<Tab | Worker, 'url'> & { evaluate(expression: string): Promise<unknown> },
  fn: (...args: A) => T | Promise<T>,
  args: A,
): Promise<T> {
  // Sent as an expression, for Playwright's own way with arguments takes only one.
  const answer = where.evaluate(callSource(fn, args));
  return readAnswer(await within(PATIENCE, `an answer of ${where.url()}`, answer)) as T;
}

export class ChromiumPage implements Page {
  #tab: Tab;
  /** The toolbar popup, which is never brought to the front. */
  popup = false;
  #media: Media = {};

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  evaluate<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return evaluateIn(this.#tab, fn, args);
  }

  async waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<void> {
    await until(`${fn.toString()} in ${this.#tab.url()}`, () => {
      if (this.#tab.isClosed()) throw new GoneError(`${this.#tab.url()} was closed`);
      return this.evaluate(fn, ...args);
    });
  }

  async type(text: string): Promise<void> {
    await this.bringToFront();
    for (const run of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
      if (/^[ -~]/.test(run)) await this.#tab.keyboard.type(run);
      else await this.#tab.keyboard.insertText(run);
    }
  }

  async press(key: string): Promise<void> {
    await this.bringToFront();
    await this.#mayClose(this.#tab.keyboard.press(key));
  }

  async click(selector: string, timeout = 20_000): Promise<void> {
    await this.bringToFront();
    await this.#mayClose(this.#tab.locator(selector).first().click({ timeout }));
  }

  /** A key or a button can close its own page before it is let go. */
  async #mayClose(doing: Promise<void>): Promise<void> {
    await doing.catch((error: unknown) => {
      if (!this.#tab.isClosed()) throw error;
    });
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    await this.#tab.locator(selector).setInputFiles(path);
  }

  async screenshot(path: string, { fullPage = false } = {}): Promise<void> {
    await this.bringToFront();
    // Hiding the caret would take a style of Playwright's in the page.
    await this.#tab.screenshot({ path, fullPage, caret: 'initial' });
  }

  async print(paper: Paper): Promise<Uint8Array> {
    return new Uint8Array(await this.#tab.pdf({ format: paper }));
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#tab.setViewportSize({ width, height });
  }

  async emulate(media: Media): Promise<void> {
    this.#media = { ...this.#media, ...media };
    const { colorScheme, reducedMotion, forcedColors, contrast } = this.#media;
    // Null leaves a preference as the system has it; Playwright would make it its own otherwise.
    await this.#tab.emulateMedia({
      colorScheme: colorScheme ?? null,
      reducedMotion: choice(reducedMotion, 'reduce', 'no-preference'),
      forcedColors: choice(forcedColors, 'active', 'none'),
      contrast: choice(contrast, 'more', 'no-preference'),
    });
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async bringToFront(): Promise<void> {
    // A popup is in front, and would close if its tab were activated.
    if (!this.popup) await this.#tab.bringToFront();
  }

  close(): Promise<void> {
    return this.#tab.close();
  }

  isClosed(): Promise<boolean> {
    return Promise.resolve(this.#tab.isClosed());
  }
}

function choice<T>(wanted: boolean | undefined, yes: T, no: T): T | null {
  return wanted === undefined ? null : wanted ? yes : no;
}
