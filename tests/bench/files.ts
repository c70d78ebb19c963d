import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { makeFile } from './journalfile.ts';
import { watchMemory, type Grown } from './processes.ts';
import { quantile, table } from './samples.ts';

const RECORDS = 100_000;
const ROUNDS = 3;
/** How long one step may take, ms. */
const PATIENCE = 120_000;

/** One import, or one write that it is held against. Times in ms. */
interface Import {
  took: number;
  reading: number;
  /** Taking all of it back. */
  undoing: number;
  longest: number;
}

/** A journal file of 100,000 wins brought in, and the same records written with nothing around it. */
export const files: Bench = {
  name: 'files',
  title: 'A journal file of 100,000 records',
  run: async ({ build, quick }) => {
    const count = quick ? 5_000 : RECORDS;
    const dir = await mkdtemp(join(tmpdir(), 'inbetween-bench-'));
    const start = () => launch('chromium', { extensionDir: build('chromium') });
    try {
      const file = join(dir, 'journal.json');
      const size = await makeFile(file, count);
      const held: Grown[] = [];
      for (let round = 0; round < ROUNDS; round += 1) held.push(await memoryOf(start, file));
      const running = await start();
      try {
        const ours: Import[] = [];
        const bare: number[] = [];
        for (let round = 0; round < ROUNDS + 1; round += 1) {
          const [one, other] = [await bringIn(running, file), await writeBare(running, count)];
          if (round === 0) continue; // The first of a browser is of its own kind.
          ours.push(one);
          bare.push(other);
        }
        return report({ ours, bare, held, size }, running.version);
      } finally {
        await running.close();
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  },
};

interface Measured {
  ours: readonly Import[];
  bare: readonly number[];
  held: readonly Grown[];
  size: number;
}

function report({ ours, bare, held, size }: Measured, version: string): string {
  const longest = Math.max(...ours.map((one) => one.longest));
  const middle = (what: keyof Import) =>
    quantile(
      ours.map((one) => one[what]),
      0.5,
    ).toFixed(0);
  const times = (what: keyof Grown) =>
    (Math.max(...held.map((one) => one[what])) / size).toFixed(1);
  return [
    table([
      {
        what: 'Reading, checking, comparing and writing all of it',
        where: version.replace('/', ' '),
        names: ['bringing in', 'bare adds'],
        ours: ours.map(({ took }) => took),
        other: bare,
        limit: 3,
      },
    ]),
    '',
    `Each was done ${ours.length} times, after once that does not count. The file has ${(size / 2 ** 20).toFixed(1)} MB. Of the time, ${middle('reading')} ms`,
    `pass before the preview. Undo takes all of it back in ${middle('undoing')} ms. In all that, the longest task of the page took ${longest.toFixed(0)} ms, where 100 are the limit (tasks`,
    `under 50 count as none). In a browser that had done nothing before, pages and workers together held at most`,
    `${times('renderers')} times the file more than at rest, where 6 are the limit; the browser's own process ${times('browser')} times. That`,
    `is memory of their own (RssAnon and RssShmem), with all garbage that was not collected yet; the worst of ${held.length}.`,
  ].join('\n');
}

async function bringIn(running: Browser, file: string): Promise<Import> {
  const page = await openData(running);
  try {
    await page.evaluate(wipe);
    await page.evaluate(watchTasks);
    const times = await choose(page, file);
    await page.evaluate(press, 'Undo');
    const undoing = await untilThere(
      page,
      'section[aria-labelledby=in]:not(:has(progress, button.small))',
    );
    return { ...times, undoing, longest: await page.evaluate(longestTask) };
  } finally {
    await page.close();
  }
}

/** What bringing in takes in a browser in which no earlier one has left room in its processes. */
async function memoryOf(start: () => Promise<Browser>, file: string): Promise<Grown> {
  const running = await start();
  try {
    const page = await openData(running);
    await page.evaluate(watchTasks);
    const held = await watchMemory(running.pid);
    await choose(page, file);
    return await held();
  } finally {
    await running.close();
  }
}

async function openData(running: Browser): Promise<Page> {
  const page = await running.openPage('data.html');
  await page.waitFor(() => document.querySelector('h1'));
  return page;
}

async function choose(page: Page, file: string): Promise<Pick<Import, 'took' | 'reading'>> {
  if (!page.chooseFile) throw new Error('This browser cannot be given a file.');
  await page.chooseFile('input[type=file]', file);
  const reading = await untilThere(page, 'h3[tabindex]');
  await page.evaluate(press, 'Bring in');
  const writing = await untilThere(page, 'a[href="/newtab.html"]');
  return { took: reading + writing, reading };
}

/** How long (ms) it took, by the page's own clock, until this was there. */
async function untilThere(page: Page, selector: string): Promise<number> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const took = await page.evaluate((wanted) => {
      const { begun } = window as unknown as { begun: number };
      const there: (Element & { seen?: number }) | null = document.querySelector(wanted);
      return there ? (there.seen ?? performance.now()) - begun : 0;
    }, selector);
    if (took > 0) return took;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} never came: ${await page.evaluate(() => document.body.innerText)}`);
}

async function writeBare(running: Browser, count: number): Promise<number> {
  const page = await openData(running);
  try {
    await page.evaluate(addAll, count);
    return await untilThere(page, '#bare-done');
  } finally {
    await page.close();
  }
}

// All below runs in the page.

function wipe(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    // Where nothing was kept yet there is no database, and looking must not make one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve();
    opening.onsuccess = () => {
      const database = opening.result;
      const clearing = database.transaction('wins', 'readwrite');
      clearing.objectStore('wins').clear();
      clearing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** The page begins to count long tasks, and the time from when a file is chosen. */
function watchTasks(): void {
  const state = window as unknown as { tasks: number[]; begun: number };
  state.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.tasks.push(duration);
  }).observe({ type: 'longtask' });
  addEventListener('change', () => (state.begun = performance.now()), { capture: true });
}

/** Presses the button whose name begins so. The time is counted anew. */
function press(name: string): void {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent.trim().startsWith(name));
  if (!button) throw new Error(`There is no button ${name}.`);
  (window as unknown as { begun: number }).begun = performance.now();
  button.click();
}

function longestTask(): number {
  return Math.max(0, ...(window as unknown as { tasks: number[] }).tasks);
}

/** Adds as many such records to a store of the same shape and nothing else. An element says that it is done. */
function addAll(count: number): void {
  const state = window as unknown as { begun: number };
  const records = Array.from({ length: count }, (_, at) => {
    const moment = Date.UTC(1990, 0, 1) + at * 10_000_000;
    return {
      createdAt: moment,
      day: new Date(moment).toISOString().slice(0, 10),
      id: crypto.randomUUID(),
      private: false,
      text: `lay down for ten minutes and let it be enough, ${at}`,
      updatedAt: moment,
    };
  });
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('wins', { keyPath: 'id' }).createIndex('day', 'day');
  };
  opening.onsuccess = () => {
    const database = opening.result;
    state.begun = performance.now();
    const adding = database.transaction('wins', 'readwrite', { durability: 'strict' });
    for (const record of records) adding.objectStore('wins').add(record);
    adding.oncomplete = () => {
      const sign = document.createElement('p') as HTMLElement & { seen?: number };
      sign.id = 'bare-done';
      sign.seen = performance.now();
      document.body.append(sign);
      database.close();
      indexedDB.deleteDatabase('bare');
    };
  };
}
