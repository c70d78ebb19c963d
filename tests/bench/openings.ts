import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Opening } from '../../scripts/browsers/types.ts';
import type { Other } from './others.ts';
import { allInTurn, type Compared } from './samples.ts';
import { stillness } from './store.ts';

/** A page that is opened again and again. */
export interface Opener {
  readonly name: string;
  readonly extensionDir: string;
  /** What its browser keeps from before. Default: nothing. */
  readonly profileDir?: string;
  readonly open: (browser: Browser) => Promise<Opening>;
}

/** A page that was opened again and again. */
export interface Opened {
  readonly name: string;
  /** The browser. */
  readonly where: string;
  readonly openings: readonly Opening[];
}

/**
 * Opens each in turn, each in a browser of its own. `asleep`: nothing else of the extension runs when
 * it is opened, so the browser has to start a process for it.
 */
export async function openInTurn(
  times: number,
  openers: readonly Opener[],
  { asleep = false } = {},
): Promise<Opened[]> {
  const running: Browser[] = [];
  try {
    for (const { extensionDir, profileDir } of openers) {
      const kept = profileDir === undefined ? {} : { profileDir };
      const browser = await launch('chromium', { extensionDir, ...kept });
      running.push(browser);
      if (!asleep) await keepProcess(browser);
    }
    for (const { profileDir } of openers) if (profileDir !== undefined) await stillness(profileDir);
    const takers = openers.map(({ open }, at) => {
      const browser = running[at];
      if (!browser) throw new Error('There is no browser to measure in.');
      return async () => {
        if (asleep) await endWorker(browser);
        return open(browser);
      };
    });
    const openings = await allInTurn(times, takers);
    return openers.map(({ name }, at) => ({
      name,
      where: running[at]?.version.replace('/', ' ') ?? '',
      openings: openings[at] ?? [],
    }));
  } finally {
    await Promise.all(running.map((browser) => browser.close()));
  }
}

/** How `openInTurn` goes about it, for the reader of a section. */
export function inTurnText(times: number): string {
  return [
    `Each page is opened in turn, ${times} times, in a browser of its own that runs all the while. Seconds lie between two openings`,
    'of one, so its database is closed and opened again, as in daily life. Another page of each extension, an empty one, stays open:',
    'no page waits until a process for it has started.',
  ].join('\n');
}

/**
 * Keeps a page of the extension open that runs nothing. Chromium ends the process of an extension
 * with its last page or worker, and one that has to start anew counts for more than all that a page
 * does: ours has a worker that wakes by itself, a page by hand has none.
 */
export async function keepProcess(browser: Browser): Promise<void> {
  await browser.openPage('manifest.json');
}

/** Ends the worker, if the extension has one: what it wakes for would have started the process. */
async function endWorker(browser: Browser): Promise<void> {
  if (await browser.workerRunning()) await browser.killWorker();
}

/** A page of each of the others that has one. */
export function othersPages(others: readonly Other[]): Opener[] {
  return others.flatMap(({ name, dir, page }) =>
    page === undefined ? [] : [{ name, extensionDir: dir, open: opening(page, hasBody) }],
  );
}

/** Opens a page of the extension in a tab of its own, which is closed again. */
export function opening<A extends unknown[]>(
  path: string,
  ready: (...args: A) => unknown,
  ...args: A
): Opener['open'] {
  return (browser) => {
    if (!browser.timePage) throw new Error('This browser cannot tell how a page was opened.');
    return browser.timePage(path, ready, ...args);
  };
}

/** The same for a new tab. */
export function openingNewTab(ready: () => unknown): Opener['open'] {
  return (browser) => {
    if (!browser.timeNewTab) throw new Error('This browser cannot tell how a tab was opened.');
    return browser.timeNewTab(ready);
  };
}

/** One line of a table. */
export function compareOpenings(
  what: string,
  which: 'firstPaint' | 'ready',
  [ours, other]: readonly [Opened, Opened],
  limit?: number,
): Compared {
  return {
    what,
    where: ours.where,
    names: [ours.name, other.name],
    ours: ours.openings.map((one) => one[which]),
    other: other.openings.map((one) => one[which]),
    ...(limit !== undefined && { limit }),
  };
}

/** How calm the pages were, as words. */
export function calmness(openings: readonly Opening[]): string {
  const long = openings.reduce((sum, { longTasks }) => sum + longTasks.length, 0);
  const shift = Math.max(...openings.map((one) => one.shift));
  return `${long} tasks over 50 ms in ${openings.length} openings, layout shift at most ${shift.toFixed(3)}.`;
}

/** Runs in the page. */
export function hasHeading(): unknown {
  return document.querySelector('h1');
}

/** Runs in the page: nothing is known of what it is for. */
export function hasBody(): unknown {
  return document.querySelector('body > *');
}
