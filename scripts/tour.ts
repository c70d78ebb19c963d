import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './browsers/driver.ts';
import type { Browser } from './browsers/types.ts';
import { zoneWhereItIs } from './browsers/zone.ts';
import { buildOf } from './buildof.ts';
import { pseudoBuild } from './locales/build.ts';
import { openNewTab, pictureAll, pictures, pictureSchemes } from './tour/pictures.ts';
import { pictureStates } from './tour/states.ts';

// Uses the built extension as a person would and takes pictures of every page.

declare const browser: typeof import('wxt/browser').browser;

const root = join(import.meta.dirname, '..');
const shown = join(root, 'docs', 'screenshots');
const store = join(root, '.output', 'store');

/** The size of the stores' small tile, in pixels. */
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

async function tour(): Promise<void> {
  const running = await launch('chromium', {
    extensionDir: buildOf(join(root, '.output'), 'chromium'),
    env: { TZ: zoneWhereItIs(10) },
  });
  try {
    await pictureNewTab(running, 'newtab-empty');
    await keepAll(running);
    await pictureNewTab(running, 'newtab');
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
  const extensionDir = await pseudoBuild(buildOf(join(root, '.output'), 'chromium'), 'mirrored');
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

await rm(pictures, { recursive: true, force: true });
await rm(store, { recursive: true, force: true });
await mkdir(pictures, { recursive: true });
// Each in a browser of its own, at the same time. Whichever fails, all of them are closed first.
const tours = await Promise.allSettled([tour(), mirroredTour(), pictureStates()]);
for (const one of tours) if (one.status === 'rejected') throw one.reason;
await copyShown();
await copyStore();
console.log(
  'The pictures are in .output/tour, those of the README in docs/screenshots, and those for',
);
console.log('the stores in .output/store.');
