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

type Query = 'week' | 'keep' | 'change' | 'ends' | 'weekCount' | 'countAll' | 'year';

/**
 * What pages ask of the store, and how often for one sample. Without a limit stands what has to look
 * at more where there is more: no page waits for it before it is there.
 */
const QUERIES: readonly { query: Query; what: string; times: number; limit?: number }[] = [
  { query: 'week', what: "The week's wins", times: 20, limit: 1.2 },
  { query: 'keep', what: 'Keeping one win, on the disk', times: 10, limit: 1.2 },
  { query: 'change', what: 'Changing one win, on the disk', times: 10, limit: 1.2 },
  { query: 'ends', what: "The journal's first and last day", times: 20, limit: 1.2 },
  { query: 'weekCount', what: 'How many wins a week has', times: 20, limit: 1.2 },
  { query: 'year', what: 'All wins of a year', times: 1 },
  { query: 'countAll', what: 'How many wins there are (for the offer of a backup)', times: 1 },
];
/** How often those without a limit are measured. */
const FEW_TIMES = 5;

/** The questions of utils/storage, with few wins in the store and with many. */
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
    const compared: Compared[] = [];
    for (const { query, what, times: often, limit } of QUERIES) {
      const asking = (page: Page) => () => page.evaluate(ask, query, week, often);
      compared.push({
        what,
        where: version.replace('/', ' '),
        names: [`${many.toLocaleString('en')} wins`, `${FEW.toLocaleString('en')} wins`],
        ...(limit !== undefined && { limit }),
        ...(await inTurn(limit === undefined ? FEW_TIMES : times, asking(large), asking(small))),
      });
    }
    return compared;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const profile of profiles) await rm(profile, { recursive: true, force: true });
  }
}

/** Runs in the page: how long (ms) a question to the store takes, over a few: a page's clock is coarse. */
async function ask(query: Query, { first, last }: typeof week, times: number): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => resolve(opening.result);
  });
  const done = (request: IDBRequest) =>
    new Promise<unknown>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.message));
    });
  const wins = () => database.transaction('wins').objectStore('wins');
  const write = (work: (store: IDBObjectStore) => unknown) =>
    new Promise<unknown>((resolve) => {
      const writing = database.transaction(['wins', 'drafts'], 'readwrite', {
        durability: 'strict',
      });
      work(writing.objectStore('wins'));
      writing.oncomplete = resolve;
    });
  const newWin = () => {
    const now = { createdAt: Date.now(), updatedAt: Date.now() };
    return { id: crypto.randomUUID(), text: 'rested', day: last, private: false, ...now };
  };
  const days = IDBKeyRange.bound(first, last);
  const [known] = (await done(wins().index('day').getAllKeys(days, 1))) as [IDBValidKey];
  const queries: Record<Query, () => Promise<unknown>> = {
    week: () => done(wins().index('day').getAll(days)),
    keep: () =>
      write((store) => {
        store.add(newWin());
        store.transaction.objectStore('drafts').delete('win');
      }),
    change: () =>
      write((store) => {
        const getting = store.get(known);
        getting.onsuccess = () => store.put({ ...getting.result, updatedAt: Date.now() });
      }),
    ends: () =>
      Promise.all(
        (['next', 'prev'] as const).map((way) =>
          done(wins().index('day').openKeyCursor(null, way)),
        ),
      ),
    weekCount: () => done(wins().index('day').count(days)),
    countAll: () => done(wins().count()),
    year: () => done(wins().index('day').getAll(IDBKeyRange.bound(`2000-01-01`, `2000-12-31`))),
  };
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) await queries[query]();
  const took = (performance.now() - begun) / times;
  database.close();
  return took;
}
