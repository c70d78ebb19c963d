import { setTimeout as pause } from 'node:timers/promises';
import { choice } from './choice.ts';
import { assert, both, type Fault } from './fault.ts';
import { readOnceMoved, timesKept } from './stored.ts';

declare const browser: typeof import('wxt/browser').browser;

const SEED = 7;
/** How often somebody is killed meanwhile: in a test that runs every time, and when all is asked for. */
const MOMENTS = { quick: 8, thorough: 16 };

/** Words move from the waiting list into the database, and who moves them is killed meanwhile. */
export const moving: Fault = {
  name: 'killed while words move from the waiting list',
  must: 'each win is kept, and only once',
  browsers: both,
  async run({ start, thorough }) {
    const moments = thorough ? MOMENTS.thorough : MOMENTS.quick;
    let running = await start();
    let reader = await running.openPage('options.html');
    const texts: string[] = [];
    for (let at = 0; at < moments; at += 1) {
      const some = [0, 1, 2].map((one) => `waited ${at}/${one}`);
      texts.push(...some);
      await running.killWorker();
      await reader.evaluate(waitFor, some);
      // The worker moves them as it wakes, and a new tab as it opens.
      void running.background(() => true).catch(() => false);
      const opened = at % 3 === 2 ? running.openNewTab().catch(() => undefined) : undefined;
      await pause(choice(SEED, at, 'moment') * 60);
      if (at % 4 === 3) {
        await running.kill();
        running = await start();
        reader = await running.openPage('options.html');
      } else {
        // Nobody waits for the answer of a worker that is killed.
        await running.killWorker().catch(() => undefined);
        await (await opened)?.close();
      }
    }
    await running.background(() => true);
    const stored = await readOnceMoved(reader);
    const wrong = texts.filter((text) => timesKept(stored, text) !== 1);
    assert(wrong.length === 0, `not there once: ${wrong.join(', ')}`);
    return `${texts.length} words over ${moments} kills, each once`;
  },
};

/** Runs in the page: puts words on the waiting list, as if the store had refused them. */
async function waitFor(texts: string[]): Promise<void> {
  const at = Date.now();
  const day = new Date(at - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const made = texts.map((text) => ({
    id: crypto.randomUUID(),
    ...{ text, day, createdAt: at, updatedAt: at, private: false },
  }));
  await navigator.locks.request('waiting', async () => {
    const { waiting } = await browser.storage.local.get('waiting');
    await browser.storage.local.set({ waiting: [...((waiting ?? []) as object[]), ...made] });
  });
}
