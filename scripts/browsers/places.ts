import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from './types.ts';

/** What a person may write after `--browser`, besides a path. In the order of preference. */
export const browserNames = ['chromium', 'chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

interface Place {
  readonly title: string;
  readonly kind: Kind;
  /** Names on the PATH. */
  readonly commands: readonly string[];
  /** Paths, where one part may hold `*`. */
  readonly paths: readonly string[];
}

const home = homedir();
const local = process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
const programs = [
  process.env.PROGRAMFILES ?? 'C:\\Program Files',
  process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
  local,
];
const applications = ['/Applications', join(home, 'Applications')];

const inPrograms = (path: string) => programs.map((dir) => join(dir, path));
const inApplications = (name: string, binary = name) =>
  applications.map((dir) => join(dir, `${name}.app`, 'Contents', 'MacOS', binary));

/** Where the test tools keep the browsers they download. */
const playwrightCaches = [
  process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
  join(home, '.cache', 'ms-playwright'),
  join(home, 'Library', 'Caches', 'ms-playwright'),
  join(local, 'ms-playwright'),
].filter(Boolean);
export const puppeteerCache = process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');

const inPlaywright = (...paths: string[]) =>
  playwrightCaches.flatMap((dir) => paths.map((path) => join(dir, path)));
const inPuppeteer = (...paths: string[]) => paths.map((path) => join(puppeteerCache, path));

const testing = 'Google Chrome for Testing';

// Branded Chrome is left out: since 137 it ignores --load-extension.
export const places: Readonly<Record<BrowserName, Place>> = {
  chromium: {
    title: 'Chromium',
    kind: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
      ...inApplications('Chromium'),
      ...inPrograms('Chromium/Application/chrome.exe'),
      ...inPlaywright(
        'chromium-*/chrome-linux/chrome',
        'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
        'chromium-*/chrome-win/chrome.exe',
      ),
      ...inPuppeteer('chromium/*/chrome-linux/chrome', 'chromium/*/chrome-win/chrome.exe'),
    ],
  },
  chrome: {
    title: 'Chrome for Testing',
    kind: 'chromium',
    commands: ['chrome-for-testing', 'google-chrome-for-testing'],
    paths: [
      ...inApplications(testing),
      ...inPlaywright(
        'chromium-*/chrome-linux64/chrome',
        `chromium-*/chrome-mac*/${testing}.app/Contents/MacOS/${testing}`,
        'chromium-*/chrome-win64/chrome.exe',
      ),
      ...inPuppeteer(
        'chrome/*/chrome-linux64/chrome',
        `chrome/*/chrome-mac*/${testing}.app/Contents/MacOS/${testing}`,
        'chrome/*/chrome-win*/chrome.exe',
      ),
    ],
  },
  edge: {
    title: 'Edge',
    kind: 'chromium',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    paths: [
      '/opt/microsoft/msedge/msedge',
      ...inApplications('Microsoft Edge'),
      ...inPrograms('Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  firefox: {
    title: 'Firefox',
    kind: 'firefox',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    paths: [
      '/usr/bin/firefox',
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
      ...inApplications('Firefox', 'firefox'),
      ...inApplications('Firefox Developer Edition', 'firefox'),
      ...inPrograms('Mozilla Firefox/firefox.exe'),
      ...inPuppeteer(
        'firefox/*/firefox/firefox',
        'firefox/*/Firefox*.app/Contents/MacOS/firefox',
        'firefox/*/core/firefox.exe',
      ),
    ],
  },
};
