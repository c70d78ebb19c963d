import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './browsers/driver.ts';
import type { Browser, ColorScheme, Page } from './browsers/types.ts';
import { zoneWhereItIs } from './browsers/zone.ts';
import { pseudoBuild } from './locales/build.ts';

// Uses the built extension as a person would and takes pictures of every page.

declare const browser: typeof import('wxt/browser').browser;

const root = join(import.meta.dirname, '..');
const pictures = join(root, '.output', 'tour');
const shown = join(root, 'docs', 'screenshots');
const store = join(root, '.output', 'store');

/** The sizes of the stores' pictures, in pixels: those of the pages, and the small tile. */
const STORE_PAGE = { width: 1280, height: 800 };
const STORE_TILE = { width: 440, height: 280 };

/** Each with the number of its area, as the digit keys have it. */
const WINS = [
  { text: 'drank some water before the coffee', area: 7 },
  { text: 'said no to the extra shift, and the sky stayed up', area: 2 },
  { text: 'noticed I was holding my breath, and let my shoulders down', area: 6 },
  { text: 'answered a friend', area: 8 },
  { text: 'lay down for ten minutes', area: 1 },
  { text: 'let something be good enough', area: 3 },
];
const SIZES = [
  { name: 'wide', ...STORE_PAGE },
  { name: 'narrow', width: 320, height: 640 },
];
const SCHEMES: ColorScheme[] = ['light', 'dark'];

async function tour(): Promise<void> {
  await rm(pictures, { recursive: true, force: true });
  await rm(store, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const running = await launch('chromium', {
    extensionDir: join(root, '.output', 'chrome-mv3'),
    env: { TZ: zoneWhereItIs(10) },
  });
  try {
    await pictureNewTab(running, 'newtab-empty');
    await keepAll(running);
    await pictureNewTab(running, 'newtab');
    await pictureStates(running);
    await pictureOffer(running);
    await pictureTile(running);
    for (const path of ['pause', 'options', 'welcome', 'support', 'data']) {
      await picturePage(running, `${path}.html`, path);
    }
    for (const view of ['', 'year', 'patterns', 'check', 'practice', 'session', 'letter']) {
      await picturePage(running, `journal.html#/${view}`, `journal-${view || 'list'}`);
    }
  } finally {
    await running.close();
  }
}

/** Pages in a language from right to left, made of English: to see that all is mirrored. */
async function mirroredTour(): Promise<void> {
  const extensionDir = await pseudoBuild(join(root, '.output', 'chrome-mv3'), 'mirrored');
  const running = await launch('chromium', { extensionDir, env: { TZ: zoneWhereItIs(10) } });
  try {
    await keepAll(running, false);
    await pictureNewTab(running, 'mirrored-newtab');
    for (const path of ['pause', 'options', 'journal']) {
      await picturePage(running, `${path}.html`, `mirrored-${path}`);
    }
  } finally {
    await running.close();
    await rm(extensionDir, { recursive: true, force: true });
  }
}

async function picturePage(running: Browser, address: string, name: string): Promise<void> {
  const page = await running.openPage(address);
  await page.waitFor(() => document.querySelector('main :is(h1, h2)')?.textContent);
  await pictureAll(page, name);
  await page.close();
}

async function keepAll(running: Browser, pictured = true): Promise<void> {
  const popup = await running.openPopup();
  for (const [index, { text, area }] of WINS.entries()) {
    await popup.waitFor(() => document.querySelector('form[aria-busy=false]'));
    await popup.type(text);
    await popup.click(`fieldset label:nth-of-type(${area + 1})`);
    await popup.click('textarea');
    if (index === 0 && pictured) await pictureSchemes(popup, 'popup');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('textarea')?.value === '');
  }
  if (pictured) await pictureSchemes(popup, 'popup-kept');
  await popup.close();
}

async function pictureNewTab(running: Browser, name: string): Promise<void> {
  const tab = await openNewTab(running);
  await pictureAll(tab, name);
  await tab.close();
}

/** A new tab with all its parts. */
async function openNewTab(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(
    () => document.querySelector('main[data-whole]') && document.querySelector('.meadow'),
  );
  return tab;
}

/** What a new tab comes to by its own keys, each of which is taken back by the second. */
const BY_KEY: readonly [name: string, key: string, back: string, there: () => unknown][] = [
  ['field', 'k', 'Escape', () => document.querySelector('form[aria-busy=false] textarea')],
  ['keys', '?', 'Escape', () => document.querySelector('dialog[open]')],
  ['covered', 'c', 'c', () => !document.querySelector('section li')],
  ['low-energy', 'l', 'l', () => !document.querySelector('section')],
];

async function pictureStates(running: Browser): Promise<void> {
  const tab = await openNewTab(running);
  // The address bar has the focus until somebody clicks into the page.
  await tab.click('h1');
  for (const [name, key, back, there] of BY_KEY) {
    await tab.press(key);
    await tab.waitFor(there);
    await pictureAll(tab, `newtab-${name}`);
    await tab.press(back);
    await tab.waitFor(
      () => document.querySelector('section li') && !document.querySelector('dialog'),
    );
  }
  await tab.evaluate(() =>
    browser.storage.local.set({
      settings: { checkDay: 1, checkHour: 0, clock: true, nudging: { quiet: [] } },
    }),
  );
  await tab.waitFor(() => document.querySelector('.slot a'));
  await pictureAll(tab, 'newtab-check');
  await tab.evaluate(() => browser.storage.local.remove('settings'));
  await tab.close();
}

/** The small tile: the top of a new tab. */
async function pictureTile(running: Browser): Promise<void> {
  await mkdir(store, { recursive: true });
  const tab = await running.openNewTab();
  await tab.setViewport(STORE_TILE.width, STORE_TILE.height);
  await tab.emulate({ colorScheme: 'light' });
  await tab.waitFor(() => document.querySelector('h1')?.textContent);
  await tab.screenshot(join(store, 'tile.png'));
  await tab.close();
}

async function pictureOffer(running: Browser): Promise<void> {
  const tab = await running.openNewTab();
  await tab.waitFor(() => document.querySelector('h1'));
  await tab.evaluate(() =>
    browser.storage.local.set({
      offer: { at: Date.now(), kind: 'pause', dot: true, card: true, pending: [] },
    }),
  );
  await tab.waitFor(() => document.querySelector('#offer'));
  await pictureAll(tab, 'newtab-offer');
  await tab.close();
}

async function pictureAll(page: Page, name: string): Promise<void> {
  for (const { name: size, width, height } of SIZES) {
    await page.setViewport(width, height);
    await pictureSchemes(page, `${name}-${size}`);
  }
}

async function pictureSchemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulate({ colorScheme });
    await page.waitFor(() => document.querySelector('h1'));
    await page.screenshot(join(pictures, `${name}-${colorScheme}.png`));
  }
}

/** The pictures that the README shows. */
async function copyShown(): Promise<void> {
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown, { recursive: true });
  for (const name of ['popup-light', 'newtab-wide-light', 'newtab-wide-dark', 'pause-wide-light']) {
    await copyFile(join(pictures, `${name}.png`), join(shown, `${name}.png`));
  }
}

/** The pictures for the stores. */
async function copyStore(): Promise<void> {
  for (const name of ['newtab', 'newtab-offer', 'pause', 'options', 'support']) {
    await copyFile(join(pictures, `${name}-wide-light.png`), join(store, `${name}.png`));
  }
  await copyFile(join(pictures, 'newtab-wide-dark.png'), join(store, 'newtab-dark.png'));
}

await tour();
await mirroredTour();
await copyShown();
await copyStore();
console.log(
  'The pictures are in .output/tour, those of the README in docs/screenshots, and those for',
);
console.log('the stores in .output/store.');
