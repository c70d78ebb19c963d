import { writeFile } from 'node:fs/promises';
import * as inside from './firefox-document.ts';
import { chord, type Key, keyOf, strokes } from './keys.ts';
import type { Marionette } from './marionette.ts';
import { GoneError, until } from './poll.ts';
import { callSource, middle, readAnswer } from './script.ts';
import type { Media, Page, Paper } from './types.ts';

const shift = keyOf('Shift');

/** cm */
const PAPER = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } };

/**
 * A key that nothing listens to, pressed after the others. Firefox hands keys to a page by another
 * way than scripts: one that is run right after typing can be there before the last letters are.
 */
const END: Key = { key: 'F24', code: 'F24', keyCode: 135, shift: false };

/** Runs in the page: waits for the end of what is typed, and keeps it from everybody else. */
function listenForEnd(): void {
  const page = window as Window & { typedAll?: boolean };
  page.typedAll = false;
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'F24') return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') return;
    page.typedAll = true;
    for (const type of ['keydown', 'keyup'] as const) removeEventListener(type, hear, true);
  };
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, hear, true);
}

/** Runs in the page. */
function endHasCome(): boolean {
  const page = window as Window & { typedAll?: boolean };
  return page.typedAll !== false || !document.hasFocus();
}

/** Runs in the page: looks where the next click goes, and keeps it from all but what is meant. */
function expectClick(selector: string): void {
  const page = window as Window & { clickWent?: string };
  page.clickWent = '';
  const meant = document.querySelector(selector);
  const hear = (event: Event) => {
    const there = event.target instanceof Node && meant?.contains(event.target) === true;
    if (!there) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type !== 'mouseup') return;
    page.clickWent = there ? 'there' : 'elsewhere';
    for (const type of ['mousedown', 'mouseup'] as const) removeEventListener(type, hear, true);
    if (there) return;
    // The click itself comes after both, in the same turn, if both went to one element.
    addEventListener('click', hear, true);
    setTimeout(() => removeEventListener('click', hear, true));
  };
  for (const type of ['mousedown', 'mouseup'] as const) addEventListener(type, hear, true);
}

/** Runs in the page. Another page that the click led to knows of none. */
function clickWent(): string {
  return (window as Window & { clickWent?: string }).clickWent ?? 'there';
}

export class FirefoxPage implements Page {
  #marionette: Marionette;
  #id: number;
  #popup: boolean;

  constructor(marionette: Marionette, browserId: number, popup = false) {
    this.#marionette = marionette;
    this.#id = browserId;
    this.#popup = popup;
  }

  async evaluate<T, A extends unknown[]>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    const script = `return ${callSource(fn, args)};`;
    return readAnswer(await this.#marionette.chrome(inside.runIn, this.#id, script)) as T;
  }

  async waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<void> {
    await until(fn.toString(), async () => {
      if (await this.isClosed()) throw new GoneError('The page was closed');
      return this.evaluate(fn, ...args);
    });
  }

  async type(text: string): Promise<void> {
    const steps = strokes(text).map((stroke) =>
      typeof stroke === 'string'
        ? stroke
        : { held: stroke.shift && shift ? [shift] : [], key: stroke },
    );
    await this.#input(steps);
  }

  async press(press: string): Promise<void> {
    const { held, key } = chord(press);
    await this.#input([{ held: held.map(keyOf).filter((one) => one !== undefined), key }]);
  }

  async #input(steps: readonly (string | { held: Key[]; key: Key })[]): Promise<void> {
    await this.#focus();
    await this.evaluate(listenForEnd);
    await this.#marionette.chrome(inside.input, this.#id, [...steps, { held: [], key: END }]);
    await until('what was typed to arrive', async () => {
      // The last key may have closed the page or opened another, which the end then goes to.
      if (await this.isClosed()) return true;
      try {
        return await this.evaluate(endHasCome);
      } catch (error) {
        if (error instanceof GoneError) return true;
        throw error;
      }
    });
  }

  async #focus(): Promise<void> {
    await this.bringToFront();
    await until('the page to have the focus', () => this.evaluate(() => document.hasFocus()));
  }

  async click(selector: string, timeout = 20_000): Promise<void> {
    await until(`a click on ${selector}`, () => this.#clickOnce(selector, timeout), { timeout });
  }

  /** Whether the click went where it was meant to. */
  async #clickOnce(selector: string, timeout: number): Promise<boolean> {
    await this.#focus();
    const { x, y } = await this.#place(selector, timeout);
    await this.evaluate(expectClick, selector);
    for (const type of ['mousemove', 'mousedown', 'mouseup'] as const) {
      await this.#marionette.chrome(inside.mouse, type, x, y);
    }
    return (await until('the click to arrive', () => this.#landed())) === 'there';
  }

  /** Where a click went, once it has come: the page may have moved under the mouse. */
  async #landed(): Promise<string> {
    // A click may well close the page or lead to another one.
    if (await this.isClosed()) return 'there';
    try {
      return await this.evaluate(clickWent);
    } catch (error) {
      if (error instanceof GoneError) return 'there';
      throw error;
    }
  }

  /** Where the element is in the window, once two looks in a row agree. */
  async #place(selector: string, timeout: number): Promise<{ x: number; y: number }> {
    let before = '';
    return until(
      `${selector} to stand still`,
      async () => {
        const frame = await this.#marionette.chrome(inside.frameOf, this.#id);
        const { x, y } = await this.evaluate(middle, selector);
        const now = JSON.stringify([frame, x, y]);
        const still = now === before;
        before = now;
        return still && { x: frame.x + x, y: frame.y + y };
      },
      { timeout },
    );
  }

  async screenshot(path: string, { fullPage = false } = {}): Promise<void> {
    if (!this.#popup) await this.bringToFront();
    const size = await this.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width: scrollWidth, height: scrollHeight };
    });
    const data = await this.#marionette.chrome(inside.snapshot, this.#id, fullPage ? size : null);
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  async print(paper: Paper): Promise<Uint8Array> {
    const { width, height } = PAPER[paper];
    const data = await this.#marionette.chrome(inside.print, this.#id, width, height);
    return new Uint8Array(Buffer.from(data, 'base64'));
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.bringToFront();
    await this.#marionette.chrome(inside.resize, this.#id, width, height);
    const fits = (w: number, h: number) => innerWidth === w && innerHeight === h;
    await until('the page to take its size', () => this.evaluate(fits, width, height));
  }

  async emulate({ colorScheme, reducedMotion, forcedColors }: Media): Promise<void> {
    await this.#marionette.chrome(
      inside.emulate,
      this.#id,
      colorScheme ?? null,
      reducedMotion ?? null,
      forcedColors ?? null,
    );
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  bringToFront(): Promise<void> {
    return this.#marionette.chrome(inside.bringToFront, this.#id);
  }

  async close(): Promise<void> {
    await this.#marionette.chrome(inside.closePage, this.#id);
    await until('the page to close', () => this.isClosed());
  }

  isClosed(): Promise<boolean> {
    return this.#marionette.chrome(inside.isGone, this.#id);
  }
}
