import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import { until } from '../../scripts/browsers/poll.ts';
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
    // What a bulk write leaves to tidy up goes on after the start.
    for (const profile of profiles) await stillness(profile);
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
    await page.evaluate(addWins, { some, done, count, inWeek: IN_WEEK, first: week.first });
  }
}

/** Resolves when the browser has not touched its databases for three seconds. */
async function stillness(profile: string): Promise<void> {
  let [last, since] = ['', performance.now()];
  await until(
    'the browser to have tidied up',
    async () => {
      const files = await readdir(profile, { recursive: true, withFileTypes: true });
      const names = files
        .filter(({ parentPath }) => /indexeddb|idb/i.test(parentPath))
        .map(({ name }) => name);
      const now = names.toSorted().join();
      if (now !== last) [last, since] = [now, performance.now()];
      return performance.now() - since > 3_000;
    },
    { timeout: 300_000, interval: 200 },
  );
}

/** Runs in the page: adds some of the wins of a life, in its order; the last are of the week. */
function addWins(part: {
  some: number;
  done: number;
  count: number;
  inWeek: number;
  first: string;
}): Promise<void> {
  const { some, done, count, inWeek, first } = part;
  const DAYS = 15_000;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const adding = database.transaction('wins', 'readwrite', { durability: 'relaxed' });
      const store = adding.objectStore('wins');
      for (let each = done; each < done + some; each += 1) {
        const ago = Math.ceil(DAYS * (1 - each / count)) * 86_400_000;
        const earlier = new Date(Date.parse(first) - ago).toISOString().slice(0, 10);
        store.add({
          id: crypto.randomUUID(),
          text: 'lay down for ten minutes and let it be enough',
          day: each < count - inWeek ? earlier : first,
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
