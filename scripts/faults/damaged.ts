import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assert,
  both,
  type Fault,
  keep,
  openFieldTab,
  rememberKept,
  tellsOfLoss,
  tryToKeep,
} from './fault.ts';
import { readStored, timesKept, waits } from './stored.ts';

/** The files of the database are overwritten while the browser is closed. */
export const damaged: Fault = {
  name: 'damaged files of the database',
  must: 'the page says calmly what is true, throws nothing, and new words are kept or wait',
  browsers: both,
  async run({ start, kind, profileDir }) {
    const first = await start();
    await keep(await openFieldTab(first), 'drank some water');
    await rememberKept(first);
    await first.close();
    const files = storeFiles(profileDir, kind === 'chromium' ? 'Default/IndexedDB' : 'storage');
    assert(files.length > 0, 'no files of the database were found');
    for (const file of files) spoil(file);

    const second = await start();
    const tab = await second.openNewTab();
    // What the tab had copied stands there first; the store has answered once all of it is there.
    await tab.waitFor(() => document.querySelector('main[data-whole]'));
    const week = await tab.evaluate(
      () => document.querySelector('section[aria-labelledby=week] p')?.textContent.trim() ?? '',
    );
    assert(week !== '', 'the new tab says nothing of the week');
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
    assert(kept === 1 || (await waits(page, 'said no')), 'the new words are nowhere');
    // A store that does not open at all is told of as such.
    const anew = said === 'Kept.';
    if (anew) await tellsOfLoss(second);
    const loss = anew ? 'then told that the journal is lost' : 'told that the store does not open';
    return `the new tab: ${week}; ${loss}; the popup: ${said.split('\n').filter(Boolean).at(1) ?? said}`;
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
