import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysOfWeek, openDatabase, showJournal, showPause, showPopup } from './handpages.ts';

// Extensions written by hand, as small as they can be, that ours is held against.

/** How every page of them begins. */
export const PAGE = '<!doctype html><meta charset="utf-8"><title>by hand</title>';

const MANIFEST = {
  manifest_version: 3,
  name: 'by hand',
  version: '1',
  chrome_url_overrides: { newtab: 'newtab.html' },
  browser_specific_settings: { gecko: { id: 'static@inbetween.garden' } },
};

/** An extension of these files, in a folder for whoever asks to delete. */
export async function extensionOf(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inbetween-'));
  const popup = 'popup.html' in files ? { action: { default_popup: 'popup.html' } } : {};
  // Each browser takes the one it knows.
  const worker = { service_worker: 'background.js', scripts: ['background.js'] };
  const background = 'background.js' in files ? { background: worker } : {};
  const manifest = JSON.stringify({ ...MANIFEST, ...popup, ...background });
  await writeFile(join(dir, 'manifest.json'), manifest);
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return dir;
}

/** A new tab of one heading. */
export const oneHeading = { 'newtab.html': `${PAGE}<h1>It's okay to go at my own pace.</h1>` };

/** A popup of one field, as fast as a popup can be. */
export const oneField = {
  'newtab.html': PAGE,
  'popup.html': `${PAGE}<textarea autofocus rows="3"></textarea>`,
};

/**
 * Our popup, pause page and journal over again, without any library. `newtab.html` is one heading, and
 * `store.html` makes the database, which is to be filled like ours. The popup shows so many wins.
 */
export function doneByHand(wins: number): Record<string, string> {
  const script = (name: string) =>
    `<script src="store.js"></script><script src="${name}"></script>`;
  return {
    ...oneHeading,
    'store.js': `${openDatabase.toString()}\n${daysOfWeek.toString()}`,
    'store.html': `${PAGE}<h1>Store</h1>${script('open.js')}`,
    'open.js': 'openDatabase((database) => database.close())',
    'popup.html': `${oneField['popup.html']}${script('popup.js')}`,
    'popup.js': `(${showPopup.toString()})(${wins})`,
    'pause.html': `${PAGE}<body>${script('pause.js')}`,
    'pause.js': `(${showPause.toString()})()`,
    'journal.html': `${PAGE}<body>${script('journal.js')}`,
    'journal.js': `(${showJournal.toString()})()`,
  };
}

/** A new tab that reads so many records from IndexedDB, without any library, and lists them. */
export function readsRecords(count: number): Record<string, string> {
  return {
    'newtab.html': `${PAGE}<body><script src="newtab.js"></script>`,
    'newtab.js': `(${listRecords.toString()})(${count})`,
  };
}

/** Runs in the page. */
function listRecords(count: number): void {
  const opening = indexedDB.open('records', 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('wins', { keyPath: 'id' });
    store.createIndex('day', 'day');
    for (let id = 0; id < count; id += 1) {
      store.add({ id, day: '2026-11-21', text: 'lay down for ten minutes and let it be enough' });
    }
  };
  opening.onsuccess = () => {
    const index = opening.result.transaction('wins').objectStore('wins').index('day');
    const asking = index.getAll(IDBKeyRange.bound('2026-11-15', '2026-11-21'));
    asking.onsuccess = () => {
      const heading = document.createElement('h1');
      heading.textContent = "It's okay to go at my own pace.";
      const list = document.createElement('ul');
      for (const { text } of asking.result as { text: string }[]) {
        const item = document.createElement('li');
        item.textContent = text;
        list.append(item);
      }
      document.body.append(heading, list);
    };
  };
}
