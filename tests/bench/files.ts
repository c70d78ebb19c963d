import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { residentOf } from './resident.ts';
import { quantile, table } from './samples.ts';

const RECORDS = 100_000;
const ROUNDS = 3;
/** How long one step may take, ms. */
const PATIENCE = 120_000;

/** One import, or one write that it is held against. Times in ms, sizes in bytes. */
interface Import {
  took: number;
  reading: number;
  size: number;
  longest: number;
  memory: number;
}

/** A journal file of 100,000 wins brought in, and the same records written with nothing around it. */
export const files: Bench = {
  name: 'files',
  title: 'A journal file of 100,000 records',
  run: async ({ build, quick }) => {
    const count = quick ? 5_000 : RECORDS;
    const running = await launch('chromium', { extensionDir: build('chromium') });
    try {
      const ours: Import[] = [];
      const bare: number[] = [];
      for (let round = 0; round < ROUNDS + 1; round += 1) {
        const [one, other] = [await bringIn(running, count), await writeBare(running, count)];
        if (round === 0) continue; // The first of a browser is of its own kind.
        ours.push(one);
        bare.push(other);
      }
      return report(ours, bare, running.version);
    } finally {
      await running.close();
    }
  },
};

function report(ours: readonly Import[], bare: readonly number[], version: string): string {
  const worst = (what: keyof Import) => Math.max(...ours.map((one) => one[what]));
  const size = ours[0]?.size ?? 1;
  const times = (worst('memory') / size).toFixed(1);
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
    `The file has ${(size / 2 ** 20).toFixed(1)} MB. Of the time, ${quantile(
      ours.map(({ reading }) => reading),
      0.5,
    ).toFixed(0)} ms`,
    `pass before the preview. The longest task of the page took ${worst('longest').toFixed(0)} ms, where 100 are the limit (tasks`,
    `under 50 count as none). At its peak the renderers held ${times} times the file more than before, where 6 are the limit.`,
  ].join('\n');
}

async function bringIn(running: Browser, count: number): Promise<Import> {
  const page = await running.openPage('data.html');
  try {
    await page.waitFor(() => document.querySelector('h1'));
    await page.evaluate(wipe);
    const size = await page.evaluate(makeFile, count);
    const memory = watchMemory(running.pid);
    await page.evaluate(choose);
    const reading = await untilThere(page, 'h3[tabindex]');
    await page.evaluate(bring);
    const writing = await untilThere(page, 'a[href="/newtab.html"]');
    const longest = await page.evaluate(longestTask);
    return { took: reading + writing, reading, size, longest, memory: await memory() };
  } finally {
    await page.close();
  }
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
  const page = await running.openPage('data.html');
  try {
    await page.waitFor(() => document.querySelector('h1'));
    await page.evaluate(makeFile, count);
    await page.evaluate(addAll);
    return await untilThere(page, '#bare-done');
  } finally {
    await page.close();
  }
}

/** Looks at the memory of the browser's renderers again and again. Ends with the most above the first look. */
function watchMemory(pid: number): () => Promise<number> {
  let [first, most, over] = [0, 0, false];
  const looking = (async () => {
    while (!over) {
      const now = await residentOf(pid, 'renderers');
      first ||= now;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    over = true;
    await looking;
    return most - first;
  };
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

/** A journal as Inbetween writes it; resolves to its size. The page begins to count long tasks. */
async function makeFile(count: number): Promise<number> {
  const state = window as unknown as { file: File; records: object[]; tasks: number[] };
  state.records = Array.from({ length: count }, (_, at) => {
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
  const none = ['pauses', 'reflections', 'kindLines', 'lineMarks', 'practices'];
  const body = [
    '{',
    '"format":"inbetween-journal",',
    '"version":1,',
    `"wins":[\n${state.records.map((record) => JSON.stringify(record)).join(',\n')}\n],`,
    ...none.map((kind) => `"${kind}":[],`),
    '"settings":{},',
    '"note":{"helps":"","people":""},',
    `"counts":${JSON.stringify({ wins: count, ...Object.fromEntries(none.map((kind) => [kind, 0])) })},\n`,
  ].join('\n');
  const bytes = new TextEncoder().encode(body);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
  state.file = new File([bytes, `"sha256":"${hash}"\n}\n`], 'journal.json');
  return state.file.size;
}

function choose(): void {
  const state = window as unknown as {
    file: File;
    records: object[];
    tasks: number[];
    begun: number;
  };
  state.records = [];
  state.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.tasks.push(duration);
  }).observe({ type: 'longtask' });
  const transfer = new DataTransfer();
  transfer.items.add(state.file);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input.');
  state.begun = performance.now();
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function bring(): void {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent.trim().startsWith('Bring in'));
  if (!button) throw new Error('There is nothing to bring in.');
  (window as unknown as { begun: number }).begun = performance.now();
  button.click();
}

function longestTask(): number {
  return Math.max(0, ...(window as unknown as { tasks: number[] }).tasks);
}

/** Adds the same records to a store of the same shape and nothing else. An element says that it is done. */
function addAll(): void {
  const state = window as unknown as { records: object[]; begun: number };
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('wins', { keyPath: 'id' }).createIndex('day', 'day');
  };
  opening.onsuccess = () => {
    const database = opening.result;
    state.begun = performance.now();
    const adding = database.transaction('wins', 'readwrite', { durability: 'strict' });
    for (const record of state.records) adding.objectStore('wins').add(record);
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
