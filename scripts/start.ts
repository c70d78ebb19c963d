import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseBrowser, hasDisplay } from './browsers/choose.ts';
import { launch } from './browsers/driver.ts';
import type { Browser, FoundBrowser, Kind, LaunchOptions, Page } from './browsers/types.ts';
import { buildOf } from './buildof.ts';
import { readNewTab } from './start/newtab.ts';

const root = join(import.meta.dirname, '..');

/** `npm start -- [--browser NAME|PATH] [--profile DIRECTORY] [--headless] ["a win" …]` */
async function main(): Promise<void> {
  const { values, positionals: wins } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      /** Where wins are kept between runs, one directory for each kind of browser in it. */
      profile: { type: 'string', default: join(root, '.profile') },
      headless: { type: 'boolean', default: false },
    },
  });
  const found = chooseBrowser(values.browser);
  const headless = values.headless || !hasDisplay();
  const extensionDir = build(found.kind);
  const profileDir = join(values.profile, found.kind);
  const browser = await open(found, { extensionDir, profileDir, headless });
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    for (const win of wins.filter((words) => words.trim() !== '')) await keep(browser, win);
    const page = await browser.openNewTab();
    await browser.closeBlankTabs();
    if (headless) await show(page, wins);
    else await browser.exited;
  } finally {
    await browser.close();
  }
}

/** Builds the extension for this kind of browser, apart from the builds for stores, and says where. */
function build(kind: Kind): string {
  const outDir = join('.output', 'start');
  const browser = kind === 'firefox' ? 'firefox' : 'chrome';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', browser],
    { cwd: root, encoding: 'utf8', env: { ...process.env, OUT_DIR: outDir } },
  );
  if (status !== 0) {
    console.error(stdout + stderr);
    throw new Error('The build did not go through; the reason stands above.');
  }
  return buildOf(join(root, outDir), kind);
}

async function open(found: FoundBrowser, options: LaunchOptions): Promise<Browser> {
  try {
    return await launch(found.kind, { browser: found, ...options });
  } catch (error) {
    const hint = 'If one from an earlier start is still open, close it first.';
    throw new Error(`${firstLine(error)}. ${hint}`, { cause: error });
  }
}

/** Keeps a win as a person does: toolbar button, field, Enter. */
async function keep(browser: Browser, win: string): Promise<void> {
  const popup = await browser.openPopup();
  await popup.waitFor(() => document.querySelector('form[aria-busy=false]'));
  const draft = await popup.evaluate(() => document.querySelector('textarea')?.value.trim());
  if (draft) throw new Error(`The field holds words that are not kept yet: "${draft}"`);
  await popup.click('textarea');
  await popup.type(win);
  await popup.press('Enter');
  // How much room is left is said while words are written, and is no answer.
  const said = () =>
    ['[role=status]', '[role=alert] p', '[aria-invalid=true] + #over']
      .map((place) => document.querySelector(place)?.textContent.trim())
      .find(Boolean);
  await popup.waitFor(said);
  const kept = await popup.evaluate(() => document.querySelector('textarea')?.value === '');
  const answer = await popup.evaluate(said);
  await popup.close();
  if (!kept) throw new Error(`"${win.slice(0, 40)}…" was not kept. ${answer ?? ''}`);
}

/** Prints what the new tab says, and takes a picture of it. */
async function show(page: Page, wins: readonly string[]): Promise<void> {
  await page.setViewport(1280, 800);
  const text = await readNewTab(page, wins);
  const dir = join(root, '.output', 'start');
  mkdirSync(dir, { recursive: true });
  const picture = join(dir, 'newtab.png');
  await page.screenshot(picture);
  console.log(`${text}\n\nA picture of it: ${relative(process.cwd(), picture)}`);
}

function firstLine(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (words.split('\n')[0] ?? '').replace(/\.$/, '');
}

try {
  await main();
} catch (error) {
  console.error(`${firstLine(error)}.`);
  process.exitCode = 1;
}
