import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browsers/driver.ts';
import type { Browser, Kind, LaunchOptions, Page } from '../browsers/types.ts';

declare const browser: typeof import('wxt/browser').browser;

/** Something that goes wrong around the journal, and what a person can rely on all the same. */
export interface Fault {
  readonly name: string;
  readonly must: string;
  /** Where it can happen. */
  readonly browsers: readonly Kind[];
  /** Made by `npm run faults` alone, and not by the tests: what comes of it is up to the browser. */
  readonly seldom?: true;
  /** Most of it is waiting for a time to come, so it can be made while another does the same. */
  readonly patient?: true;
  /** Makes it happen. Throws if the promise was broken; resolves to what was seen. */
  run(world: World): Promise<string>;
}

/** Where a fault happens: browsers that are started there keep one profile. */
interface World {
  readonly kind: Kind;
  readonly extensionDir: string;
  readonly profileDir: string;
  readonly start: (options?: Partial<LaunchOptions>) => Promise<Browser>;
  /** Whether there is time for more than tests have every time. */
  readonly thorough: boolean;
}

/** What was seen, and in which browser. */
export interface Outcome {
  readonly held: string;
  readonly version: string;
}

/** Runs one, in a profile of its own. No browser and no file outlives it. Throws if it did not hold. */
export async function runFault(
  fault: Fault,
  kind: Kind,
  extensionDir: string,
  thorough = false,
): Promise<Outcome> {
  const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
  const started: Browser[] = [];
  const start = async (options: Partial<LaunchOptions> = {}) => {
    const browser = await launch(kind, { extensionDir, profileDir, ...options });
    started.push(browser);
    return browser;
  };
  try {
    const held = await fault.run({ kind, extensionDir, profileDir, start, thorough });
    return { held, version: started.at(0)?.version ?? kind };
  } finally {
    await Promise.all(started.map((browser) => browser.kill()));
    await rm(profileDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

export const both: readonly Kind[] = ['chromium', 'firefox'];

export function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Opens the field in a tab, which stays open when another page comes to the front. */
export async function openFieldTab(browser: Browser): Promise<Page> {
  const page = await browser.openPage('popup.html');
  await page.waitFor(() =>
    document.querySelector('form[aria-busy=false]')?.contains(document.activeElement),
  );
  return page;
}

/** Types and presses Enter, and waits for what the field says then: "Kept." or a trouble. */
export async function tryToKeep(page: Page, text: string): Promise<string> {
  await page.type(text);
  await page.press('Enter');
  const said = () => {
    const trouble = document.querySelector<HTMLElement>('.refused [role=alert]');
    if (trouble) return trouble.innerText;
    const all = [...document.querySelectorAll('form [role=status]')];
    return all.map(({ textContent }) => textContent).find(Boolean) ?? '';
  };
  await page.waitFor(said);
  return page.evaluate(said);
}

export async function keep(page: Page, text: string): Promise<void> {
  const said = await tryToKeep(page, text);
  assert(said === 'Kept.', `Not kept: ${said}`);
}

export function fieldText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
}

/** Waits until the page shows all of these words. */
export function shows(page: Page, texts: readonly string[]): Promise<void> {
  return page.waitFor(
    (all) => all.every((text) => document.body.innerText.includes(text)),
    [...texts],
  );
}

/** Opens a new tab and waits until the browser remembers, outside of the store, that something was kept. */
export async function rememberKept(running: Browser): Promise<void> {
  const tab = await running.openNewTab();
  await tab.waitFor(async () => (await browser.storage.local.get('kept')).kept === true);
  await tab.close();
}

/** Opens a new tab that tells of a lost journal. */
export async function tellsOfLoss(browser: Browser): Promise<void> {
  const tab = await browser.openNewTab();
  await shows(tab, ['The browser has lost your journal', 'It was nothing you did.']);
  await tab.close();
}
