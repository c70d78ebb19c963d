import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import { inTurn, type Compared } from './samples.ts';

/** Wins in the week that is asked for, in the small store and in the large one. */
const IN_WEEK = 20;
const FEW = 1_000;
const TRANSACTION = 5_000;
const week = { first: '2026-11-16', last: '2026-11-22' };

/** The calls of utils/storage/wins.ts, with few wins in the store and with many. */
export async function measureWins(
  kind: Kind,
  extensionDir: string,
  many: number,
  times: number,
): Promise<{ compared: Compared[]; version: string }> {
  const profiles = [await newProfile(), await newProfile()];
  const browsers: Browser[] = [];
  try {
    for (const [at, profileDir] of profiles.entries()) {
      // Filled and closed first: what a bulk write leaves to tidy up is not what is measured.
      const filling = await launch(kind, { extensionDir, profileDir });
      await fill(await openStore(filling), at === 0 ? FEW : many);
      await filling.close();
    }
    for (const profileDir of profiles) {
      browsers.push(await launch(kind, { extensionDir, profileDir }));
    }
    const [small, large] = await Promise.all(browsers.map(openStore));
    if (!small || !large) throw new Error('There is no page.');
    const version = browsers[0]?.version ?? '';
    const common = {
      where: version.replace('/', ' '),
      names: [`${many.toLocaleString('en')} wins`, `${FEW.toLocaleString('en')} wins`],
      limit: 1.2,
    } as const;
    const asking = (page: Page) => () => page.evaluate(askForWeek, week.first, week.last);
    const keeping = (page: Page) => () => page.evaluate(keepOne, week.last);
    const compared = [
      {
        what: "The week's wins",
        ...common,
        ...(await inTurn(times, asking(large), asking(small))),
      },
      {
        what: 'Keeping one win, on the disk',
        ...common,
        ...(await inTurn(times, keeping(large), keeping(small))),
      },
    ];
    return { compared, version };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const profile of profiles) await rm(profile, { recursive: true, force: true });
  }
}

/** A page of the extension, once it has made its database. */
async function openStore(browser: Browser): Promise<Page> {
  const tab = await browser.openNewTab();
  await tab.waitFor(async () => {
    const all = await indexedDB.databases();
    return all.some(({ name }) => name === 'inbetween');
  });
  await tab.close();
  const page = await browser.openPage('options.html');
  await page.waitFor(() => document.querySelector('h1'));
  return page;
}

function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'inbetween-'));
}

async function fill(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done += TRANSACTION) {
    const some = Math.min(TRANSACTION, count - done);
    await page.evaluate(addWins, some, done === 0 ? IN_WEEK : 0, week.first);
  }
}

/** Runs in the page: adds wins, the first of them in the week and all others long before it. */
function addWins(count: number, inWeek: number, first: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const adding = database.transaction('wins', 'readwrite', { durability: 'relaxed' });
      const store = adding.objectStore('wins');
      for (let each = 0; each < count; each += 1) {
        const ago = Math.floor(Math.random() * 15_000) * 86_400_000;
        const earlier = new Date(Date.UTC(2026, 10, 1) - ago).toISOString().slice(0, 10);
        store.add({
          id: crypto.randomUUID(),
          text: 'lay down for ten minutes and let it be enough',
          day: each < inWeek ? first : earlier,
          createdAt: each,
          updatedAt: each,
          private: false,
        });
      }
      adding.oncomplete = () => {
        database.close();
        resolve();
      };
      adding.onabort = () => {
        reject(new Error('The store could not be filled.'));
      };
    };
  });
}

/** Runs in the page: how long (ms) the week takes, over a few, for a page's clock is coarse. */
function askForWeek(first: string, last: string): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = async () => {
      const ask = () =>
        new Promise((done) => {
          const index = opening.result.transaction('wins').objectStore('wins').index('day');
          index.getAll(IDBKeyRange.bound(first, last)).onsuccess = done;
        });
      const start = performance.now();
      for (let times = 0; times < 20; times += 1) await ask();
      const took = (performance.now() - start) / 20;
      opening.result.close();
      resolve(took);
    };
  });
}

/** Runs in the page: how long (ms) it takes until a win is on the disk, over a few. */
function keepOne(day: string): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = async () => {
      const keep = () =>
        new Promise((done) => {
          const stores = ['wins', 'drafts'];
          const keeping = opening.result.transaction(stores, 'readwrite', { durability: 'strict' });
          const times = { createdAt: Date.now(), updatedAt: Date.now() };
          const win = { id: crypto.randomUUID(), text: 'rested', day, private: false, ...times };
          keeping.objectStore('wins').add(win);
          keeping.objectStore('drafts').delete('win');
          keeping.oncomplete = done;
        });
      const start = performance.now();
      for (let times = 0; times < 10; times += 1) await keep();
      const took = (performance.now() - start) / 10;
      opening.result.close();
      resolve(took);
    };
  });
}
