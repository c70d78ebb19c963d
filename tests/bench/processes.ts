import { readdir, readFile } from 'node:fs/promises';

/** What the processes of a browser hold, in bytes. */
export interface Held {
  /** Pages and workers. */
  renderers: number;
  /** The browser's own process, which writes the store. */
  browser: number;
  /** All of them. */
  all: number;
}

/** How much more they held than at first. */
export type Grown = Pick<Held, 'renderers' | 'browser'>;

/** How often is looked, and how long memory has to stay as it is before the first look counts, ms. */
const OFTEN = 30;
const QUIET = 1_500;
/** What counts as staying as it is, bytes. */
const ABOUT = 2 ** 20;

/**
 * Looks at the memory of a browser again and again, from when it has come to rest. Ends with the most
 * above the first look. What the collector has not taken away yet counts; the browser's own program
 * does not, of which more is loaded the more is used.
 */
export async function watchMemory(pid: number): Promise<() => Promise<Grown>> {
  const first = await atRest(pid);
  const most = { ...first };
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      const now = await heldBy(pid);
      most.renderers = Math.max(most.renderers, now.renderers);
      most.browser = Math.max(most.browser, now.browser);
      await new Promise((resolve) => setTimeout(resolve, OFTEN));
    }
  })();
  return async () => {
    over.abort();
    await looking;
    return { renderers: most.renderers - first.renderers, browser: most.browser - first.browser };
  };
}

async function atRest(pid: number): Promise<Held> {
  for (let last = await heldBy(pid); ;) {
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    const now = await heldBy(pid);
    if (Math.abs(now.renderers - last.renderers) < ABOUT) return now;
    last = now;
  }
}

/**
 * What the processes of a browser hold now, without its program. Those in the group of this one
 * count: other browsers of the same kind may run as well.
 */
export async function heldBy(pid: number): Promise<Held> {
  if (process.platform !== 'linux') throw new Error('Memory is measured on Linux only.');
  const held = { renderers: 0, browser: 0, all: 0 };
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8');
      // After the name, which may hold anything: state, parent, group.
      const [, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(group) !== pid) continue;
      const command = await readFile(`/proc/${name}/cmdline`, 'utf8');
      const status = await readFile(`/proc/${name}/status`, 'utf8');
      const own = ['RssAnon', 'RssShmem'].map((what) => bytesOf(status, what));
      const sum = own.reduce((all, one) => all + one, 0);
      held.all += sum;
      if (command.includes('--type=renderer')) held.renderers += sum;
      if (Number(name) === pid) held.browser = sum;
    } catch {
      // It has ended meanwhile.
    }
  }
  return held;
}

function bytesOf(status: string, what: string): number {
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
}
