import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { inTurn, table, type Compared } from './samples.ts';
import { fillWins, newProfile, openStore, stillness } from './store.ts';

/** Wins in the week that is asked for, in the small store and in the large one. */
const IN_WEEK = 20;
const FEW = 1_000;
const week = { first: '2026-11-16', last: '2026-11-22' };

/** The calls of utils/storage/wins.ts, with few wins in the store and with many. */
export const wins: Bench = {
  name: 'wins',
  title: 'A store that grows',
  async run({ build, records, times }) {
    const compared: Compared[] = [];
    for (const kind of ['chromium', 'firefox'] as const) {
      compared.push(...(await measure(kind, build(kind), records, times)));
    }
    return table(compared);
  },
};

async function measure(
  kind: Kind,
  extensionDir: string,
  many: number,
  times: number,
): Promise<Compared[]> {
  const profiles = [await newProfile(), await newProfile()];
  const browsers: Browser[] = [];
  try {
    for (const [at, profileDir] of profiles.entries()) {
      // Filled and closed first: what a bulk write leaves to tidy up is not what is measured.
      const filling = await launch(kind, { extensionDir, profileDir });
      await fillWins(await openStore(filling), at === 0 ? FEW : many, {
        inWeek: IN_WEEK,
        day: week.first,
        before: week.first,
      });
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
    return [
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
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const profile of profiles) await rm(profile, { recursive: true, force: true });
  }
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
