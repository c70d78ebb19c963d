import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import type { Bench, Conditions } from './bench.ts';
import { fill, listOf, openBench, timeOf } from './growth/asking.ts';
import { withBenchPage } from './growth/extension.ts';
import { inTurn, seldomInTurn, table, type Compared } from './samples.ts';
import { newProfile, stillness } from './store.ts';

const FEW = 1_000;
/** What has no limit is measured so often at most, and as often as this time (ms) allows. */
const SELDOM = { times: 5, patience: 15_000 };
/** To see that it works. */
const ONCE = { times: 1, patience: 0 };
const KINDS = ['chromium', 'firefox'] as const;

/** Every question of utils/storage that the product asks, with few records in the store and with many. */
export const wins: Bench = {
  name: 'wins',
  title: 'A store that grows',
  async run(conditions) {
    const { build, records } = conditions;
    const stores: Stores[] = [];
    try {
      for (const kind of KINDS) stores.push(await makeStores(kind, build(kind)));
      // Of two kinds of browser at a time: it takes minutes, and nothing is measured.
      await Promise.all(stores.map((one) => fillStores(one, records)));
      const compared: Compared[] = [];
      for (const one of stores) compared.push(...(await measure(one, conditions)));
      return [told(records), '', table(compared)].join('\n');
    } finally {
      for (const dir of stores.flatMap((one) => [one.extensionDir, one.small, one.large])) {
        await rm(dir, { recursive: true, force: true });
      }
    }
  },
};

/** A browser's profile with few records, and one with many. */
interface Stores {
  kind: Kind;
  extensionDir: string;
  small: string;
  large: string;
}

async function makeStores(kind: Kind, build: string): Promise<Stores> {
  const extensionDir = await withBenchPage(build);
  return { kind, extensionDir, small: await newProfile(), large: await newProfile() };
}

/** The browsers are closed afterwards: what a bulk write leaves to tidy up is not what is measured. */
async function fillStores({ kind, extensionDir, small, large }: Stores, many: number) {
  for (const [profileDir, count] of [
    [small, FEW],
    [large, many],
  ] as const) {
    const browser = await launch(kind, { extensionDir, profileDir });
    try {
      await fill(await openBench(browser), count);
    } finally {
      await browser.close();
    }
  }
}

async function measure(stores: Stores, { records, times, quick }: Conditions): Promise<Compared[]> {
  const { kind, extensionDir } = stores;
  const browsers: Browser[] = [];
  const start = async (profileDir: string) => {
    const browser = await launch(kind, { extensionDir, profileDir });
    browsers.push(browser);
    return openBench(browser);
  };
  try {
    const [small, large] = [await start(stores.small), await start(stores.large)];
    // The tidying goes on after a start.
    await Promise.all([stores.small, stores.large].map(stillness));
    const where = (browsers[0]?.version ?? '').replace('/', ' ');
    const compared: Compared[] = [];
    for (const [at, { what, grows }] of (await listOf(large)).entries()) {
      const asking = (page: Page) => () => timeOf(page, at);
      const sampled =
        grows || quick
          ? seldomInTurn(quick ? ONCE : SELDOM, asking(large), asking(small))
          : inTurn(times, asking(large), asking(small));
      compared.push({
        what: grows ? `${what} (${grows})` : what,
        where,
        names: [counted(records), counted(FEW)],
        ...(!grows && { limit: 1.2 }),
        ...(await sampled),
      });
    }
    return compared;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

function counted(records: number): string {
  return `${records.toLocaleString('en')} records`;
}

/** What a reader needs to know of the table. */
function told(many: number): string {
  return [
    `Every question that a page, the popup or the worker asks of the store (\`tests/bench/growth/queries\`), by the product's own functions,`,
    `in a page of the built extension. The newest two years, of 900 entries, are the same in both stores; before them the large one has decades`,
    `with 50 entries a day. Of ${counted(many)}, 1 in 100 is a kind line of the person's own and 1 in 10,000 a practice form; of the rest`,
    `93 in 100 are wins, 4 pauses and 3 reflections. Without a limit stands what has to look at more where there is more,`,
    `with why; it is measured ${SELDOM.times} times, or as often as ${SELDOM.patience / 1_000} seconds allow, and its first time counts.`,
  ].join('\n');
}
