import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type CDPSession, chromium } from 'playwright-core';
import { Chromium } from './chromium-browser.ts';
import { overPipe } from './pipe.ts';
import { PATIENCE, until, within } from './poll.ts';
import { openProfile, start } from './process.ts';
import { addressAsked } from './requests.ts';
import type { Browser, FoundBrowser, LaunchOptions } from './types.ts';

// A popup begins as something else than a page; without this Playwright lets go of it at once.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

const quiet = [
  '--remote-debugging-pipe',
  // Opens the `Extensions` commands, among them the one that presses the toolbar button.
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--password-store=basic',
  '--use-mock-keychain',
  '--hide-crash-restore-bubble',
];

/** Blink's numbers for them. */
const schemes = { dark: '0', light: '1' } as const;

/** Starts a Chromium with the extension in it, and connects Playwright to all of it. */
export async function launchChromium(
  found: FoundBrowser,
  options: LaunchOptions,
): Promise<Browser> {
  const { headless = true, locale, colorScheme } = options;
  const dir = realpathSync(resolve(options.extensionDir));
  const profile = openProfile(options.profileDir);
  const args = [
    ...quiet,
    `--user-data-dir=${profile.dir}`,
    `--disable-extensions-except=${dir}`,
    `--load-extension=${dir}`,
    // Since 137 Chrome for Testing and Edge may ask for this too.
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // The sandbox refuses root; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(locale === undefined ? [] : [`--lang=${locale}`, `--accept-lang=${locale}`]),
    // Holds from the first frame of every page, as what is emulated in a page does not.
    ...(colorScheme === undefined
      ? []
      : [`--blink-settings=preferredColorScheme=${schemes[colorScheme]}`]),
    ...(options.args ?? []),
    'about:blank',
  ];
  // On Linux the language of the browser itself comes from the environment.
  const language = locale === undefined ? {} : { LANGUAGE: locale.replace('-', '_') };
  const env = { ...language, ...options.env };
  const pipes = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
  const started = await start(found.path, args, profile, env, [...pipes]);
  try {
    const asked: string[] = [];
    const [, , , writer, reader] = started.child.stdio;
    const transport = overPipe(writer as Writable, reader as Readable, (message) => {
      const address = addressAsked(message);
      if (address !== undefined) asked.push(address);
    });
    const ready = (async () => {
      // Playwright's own launch would make every page believe it is seen and has the focus, and
      // keep downloads to itself. Only a connection can be without all that.
      const browser = await chromium.connectOverCDP(transport, {
        noDefaults: true,
        // Otherwise a folder in the temporary ones, left there if this process ends early.
        artifactsDir: profile.dir,
      });
      const protocol = await browser.newBrowserCDPSession();
      const id = await until('the extension to be loaded', () => extensionId(protocol, dir));
      return new Chromium(started, browser, protocol, id, asked);
    })();
    return await within(PATIENCE, `${found.name} to start`, ready);
  } catch (error) {
    await started.kill();
    const words = await started.exited;
    throw new Error(`${found.name} did not start: ${String(error)}\n${words.trim()}`, {
      cause: error,
    });
  }
}

async function extensionId(protocol: CDPSession, dir: string): Promise<string | undefined> {
  const { extensions } = await protocol.send('Extensions.getExtensions');
  return extensions.find(({ path, enabled }) => enabled && path === dir)?.id;
}
