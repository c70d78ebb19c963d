import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, both, type Fault, keep, openFieldTab, tryToKeep } from './fault.ts';
import { readStored, timesKept } from './stored.ts';

declare const browser: typeof import('wxt/browser').browser;

/** The files of the database are overwritten while the browser is closed. */
export const damaged: Fault = {
  name: 'damaged files of the database',
  must: 'the page says calmly what is true, throws nothing, and new words are kept or wait',
  browsers: both,
  async run({ start, kind, profileDir }) {
    const first = await start();
    await keep(await openFieldTab(first), 'drank some water');
    await first.close();
    const files = storeFiles(profileDir, kind === 'chromium' ? 'Default/IndexedDB' : 'storage');
    assert(files.length > 0, 'no files of the database were found');
    for (const file of files) spoil(file);

    const second = await start();
    const tab = await second.openNewTab();
    await tab.waitFor(() => document.querySelector('section[aria-labelledby=week] :is(p, li)'));
    const week = await tab.evaluate(
      () => document.querySelector('section[aria-labelledby=week]')?.textContent ?? '',
    );
    const page = await openFieldTab(second);
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      addEventListener('unhandledrejection', ({ reason }) => (dataset.thrown = String(reason)));
      addEventListener('error', ({ message }) => (dataset.thrown = message));
    });
    const said = await tryToKeep(page, 'said no');
    const thrown = await page.evaluate(() => document.documentElement.dataset.thrown ?? '');
    assert(thrown === '', `thrown: ${thrown}`);
    // Where the store itself cannot be read, the list is asked.
    const kept = said === 'Kept.' ? timesKept(await readStored(page), 'said no') : 0;
    const waits = await page.evaluate(async () => {
      const { waiting } = await browser.storage.local.get('waiting');
      return JSON.stringify(waiting ?? []).includes('said no');
    });
    assert(waits || kept === 1, 'the new words are nowhere');
    const shown = week.includes('drank some water') ? 'the old wins' : week.slice(0, 60).trim();
    return `the new tab: ${shown}; the popup: ${said.split('\n').filter(Boolean).at(1) ?? said}`;
  },
};

/** Every file that holds words: not the locks and markers beside them. */
function storeFiles(profile: string, under: string): string[] {
  const all = readdirSync(join(profile, under), { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) =>
      /(?:extension).*(?:\.ldb|\.log|MANIFEST-\d+|\.sqlite|\.sqlite-wal)$/.test(path),
    )
    .filter((path) => !/ls[/\\]/.test(path) && !path.includes('userContextId=4294967295'))
    .map((path) => join(profile, under, path));
}

function spoil(file: string): void {
  const { size } = statSync(file);
  truncateSync(file, 0);
  writeFileSync(file, Buffer.alloc(size, 0xa5));
}
