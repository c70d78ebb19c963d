import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind } from '../../scripts/browsers/types.ts';
import { inTurn, type Compared } from './samples.ts';

/** The toolbar button, from the press to a caret that takes keys: ours, and a page of static HTML. */
export async function measurePopup(
  kind: Kind,
  extensionDir: string,
  times: number,
): Promise<{ compared: Compared; version: string }> {
  const staticDir = await staticExtension();
  const ours = await launch(kind, { extensionDir });
  const other = await launch(kind, { extensionDir: staticDir });
  try {
    const samples = await inTurn(
      times,
      () => open(ours),
      () => open(other),
    );
    const compared = {
      what: 'Toolbar button to a caret that takes keys',
      where: ours.version.replace('/', ' '),
      names: ['our popup', 'static page'],
      limit: 1.3,
      ...samples,
    } as const;
    return { compared, version: ours.version };
  } finally {
    await Promise.all([ours.close(), other.close()]);
    await rm(staticDir, { recursive: true, force: true });
  }
}

async function open(browser: Browser): Promise<number> {
  const start = performance.now();
  const popup = await browser.openPopup();
  const takesKeys = () =>
    popup.evaluate(() => document.hasFocus() && document.activeElement?.matches('textarea'));
  while (!(await takesKeys()));
  const took = performance.now() - start;
  await popup.close();
  return took;
}

/** The smallest extension with a field in its popup, as fast as a popup can be. */
async function staticExtension(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inbetween-'));
  const page = '<!doctype html><meta charset="utf-8"><title>static</title>';
  const manifest = {
    manifest_version: 3,
    name: 'static',
    version: '1',
    action: { default_popup: 'popup.html' },
    chrome_url_overrides: { newtab: 'newtab.html' },
    browser_specific_settings: { gecko: { id: 'static@inbetween.garden' } },
  };
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(dir, 'newtab.html'), page);
  await writeFile(join(dir, 'popup.html'), `${page}<textarea autofocus rows="3"></textarea>`);
  return dir;
}
