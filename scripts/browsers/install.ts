import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  Browser as Download,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { findBrowser } from './find.ts';
import { puppeteerCache } from './places.ts';
import type { FoundBrowser, Kind } from './types.ts';

const packages: Readonly<Record<Kind, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const titles: Readonly<Record<Kind, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * A browser of each kind, in the order asked for: one that is installed, else one installed now.
 * Throws one message for all that cannot be had; nothing is left out without a word.
 */
export async function ensureBrowsers(kinds: readonly Kind[]): Promise<FoundBrowser[]> {
  const found: FoundBrowser[] = [];
  const missing: string[] = [];
  for (const kind of kinds) {
    try {
      found.push(await ensure(kind));
    } catch (error) {
      missing.push(`${titles[kind]} is not here and could not be installed. ${wordsOf(error)}`);
    }
  }
  if (missing.length === 0) return found;
  throw new Error(`${missing.join('\n')}\n${howToGet}`);
}

/** What a person can do who has no browser that will serve. */
export const howToGet =
  'Install Chromium (Debian: apt-get install chromium) or Firefox (apt-get install firefox-esr), ' +
  'or point to one with --browser PATH.';

async function ensure(kind: Kind): Promise<FoundBrowser> {
  const present = working(kind);
  if (present) return present;
  const tried: string[] = [];
  for (const [how, attempt] of ways(kind)) {
    try {
      await attempt();
      const fresh = working(kind);
      if (fresh) return fresh;
      tried.push(`${how}: it does not run`);
    } catch (error) {
      tried.push(`${how}: ${wordsOf(error)}`);
    }
  }
  throw new Error(tried.join('; '));
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** One that is found and says its version: a name on the PATH may be an empty promise. */
function working(kind: Kind): FoundBrowser | undefined {
  const found = findBrowser(kind);
  if (!found || process.platform === 'win32') return found;
  const { status } = spawnSync(found.path, ['--version'], { timeout: 20_000, stdio: 'ignore' });
  return status === 0 ? found : undefined;
}

function ways(kind: Kind): [how: string, attempt: () => Promise<void> | void][] {
  const download: [string, () => Promise<void>] = ['download', () => fetchBuild(kind)];
  return isDebian() && isRoot()
    ? [
        [
          'apt-get',
          () => {
            installPackage(packages[kind]);
          },
        ],
        download,
      ]
    : [download];
}

const isRoot = () => process.getuid?.() === 0;

/** Ubuntu's packages of these names only point to snaps, which a container cannot have. */
function isDebian(): boolean {
  try {
    return /^ID=["']?debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installPackage(name: string): void {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const words = stderr.trim().split('\n').at(-1) ?? '';
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed. ${words}`);
  }
}

async function fetchBuild(kind: Kind): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no build for this machine');
  // Chrome for Testing, for Chrome itself will not load an extension from a folder.
  const browser = kind === 'firefox' ? Download.FIREFOX : Download.CHROME;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const installDeps = isRoot() && kind === 'chromium';
  await install({ browser, buildId, cacheDir: puppeteerCache, installDeps });
}
