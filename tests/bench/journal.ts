import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { fillJournal, someEntries } from './fill.ts';
import { measureOpening } from './journalopening.ts';
import { quantile } from './samples.ts';
import { newProfile, stillness } from './store.ts';

/** About ten years of a full journal. */
const PER_DAY = 14;

/** What was seen while somebody typed or scrolled, ms. */
interface Seen {
  /** From each key, or step of scrolling, until the page had drawn. */
  took: number[];
  /** Every task of the page that was longer than 50 ms. */
  longTasks: number[];
}

/** Opening the journal, typing in its search and scrolling its list, with years in it. */
export const journal: Bench = {
  name: 'journal',
  title: 'The journal',
  async run(conditions) {
    const extensionDir = conditions.build('chromium');
    const count = conditions.quick ? 5_000 : 50_000;
    const entries = someEntries(count, Temporal.Now.plainDateISO().toString(), PER_DAY);
    const profileDir = await newProfile();
    let browser: Browser | undefined;
    try {
      const filling = await launch('chromium', { extensionDir, profileDir });
      await fillJournal(await openView(filling, ''), entries);
      await filling.close();
      await stillness(profileDir);
      const opened = await measureOpening(profileDir, entries, conditions);
      browser = await launch('chromium', { extensionDir, profileDir });
      const [early, typing] = await measureTyping(browser);
      const scrolling = await measureScrolling(browser);
      return [
        `A journal of ${count.toLocaleString('en')} entries, ${PER_DAY} a day.`,
        opened,
        seenLine('From a key in the search to its first results', typing),
        seenLine(
          'The same in a search that was opened just now and still reads, down to the oldest entry',
          early,
        ),
        seenLine('A step of scrolling, by screens and by leaps through the years', scrolling),
      ].join('\n');
    } finally {
      await browser?.close();
      await rm(profileDir, { recursive: true, force: true });
    }
  },
};

/** While everything is still being read, and afterwards. */
async function measureTyping(browser: Browser): Promise<[Seen, Seen]> {
  const early = await openView(browser, '#/search');
  const first = await type(early);
  await early.close();
  const search = await openView(browser, '#/search?words=no-such-word');
  // That it is nowhere is known when everything has been read.
  await search.waitFor(() => {
    const said = document.querySelector('main .row > [role=status]')?.textContent ?? '';
    return said !== '' && !said.includes('…');
  });
  const second = await type(search);
  await search.close();
  return [first, second];
}

async function measureScrolling(browser: Browser): Promise<Seen> {
  const list = await openView(browser, '');
  await list.waitFor(() => document.querySelectorAll('section[data-week]').length > 40);
  await list.evaluate(watchLongTasks);
  const seen = await list.evaluate(scrollThrough);
  await list.close();
  return seen;
}

/** What was seen, as a line of a list. */
function seenLine(what: string, { took, longTasks }: Seen): string {
  const [middle, high, most] = [0.5, 0.95, 1].map((share) => quantile(took, share).toFixed(0));
  const tasks =
    longTasks.length === 0
      ? 'no task over 50 ms'
      : `${longTasks.length} tasks over 50 ms, the longest ${Math.max(...longTasks).toFixed(0)} ms`;
  return `- ${what}: median ${middle ?? ''} ms, 95 in 100 within ${high ?? ''} ms, at most ${most ?? ''} ms (${took.length} samples); ${tasks}.`;
}

async function openView(browser: Browser, address: string): Promise<Page> {
  const page = await browser.openPage(`journal.html${address}`);
  await page.waitFor(() => document.querySelector('main h1'));
  return page;
}

/** Runs in the page: counts long tasks from now on. */
function watchLongTasks(): void {
  const long: number[] = [];
  Object.assign(globalThis, { long });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: 'longtask' });
}

/** Types words key by key. */
async function type(page: Page): Promise<Seen> {
  await page.evaluate(watchLongTasks);
  const words = ['cafe', 'boundaries', 'held my breath', 'no such words', 'water coffee', 'a'];
  await page.evaluate(watchKeys);
  for (const word of words) {
    await page.click('input[type=search]');
    await page.press('Control+a');
    await page.press('Delete');
    for (const key of word) {
      await page.press(key);
      await page.waitFor(() => !(globalThis as unknown as { asked?: boolean }).asked);
    }
  }
  return page.evaluate(() => {
    const { took, long } = globalThis as unknown as { took: number[]; long: number[] };
    return { took, longTasks: long };
  });
}

/** Runs in the page: from each key to the frame that shows its first results, or that none came. */
function watchKeys(): void {
  const took: number[] = [];
  Object.assign(globalThis, { took, asked: false });
  const page = globalThis as unknown as { asked: boolean };
  let pressed = 0;
  addEventListener(
    'input',
    ({ timeStamp }) => {
      pressed = timeStamp;
      page.asked = true;
    },
    { capture: true },
  );
  const main = document.querySelector('main');
  if (!main) throw new Error('There is no page.');
  // Every answer puts its results into the page, or that there are none. That it still looks is no answer.
  new MutationObserver(() => {
    const said = main.querySelector('.row > [role=status]')?.textContent ?? '';
    const answered = main.querySelector('section li') !== null || !said.includes('…');
    if (!page.asked || !answered) return;
    page.asked = false;
    const since = pressed;
    requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - since)));
  }).observe(main, { subtree: true, childList: true, characterData: true });
  // A key that leaves the results as they were changes nothing in the page, and is not counted.
  addEventListener('input', () => setTimeout(() => (page.asked = false), 1_000));
}

/** Runs in the page: scrolls through some years, a screen at a time, and then leaps. */
async function scrollThrough(): Promise<Seen> {
  const { long } = globalThis as unknown as { long: number[] };
  const took: number[] = [];
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const step = async (top: number) => {
    const begun = performance.now();
    window.scrollTo({ top, behavior: 'instant' });
    await frame();
    await frame();
    took.push(performance.now() - begun);
  };
  for (let screen = 1; screen <= 150; screen += 1) await step(screen * innerHeight);
  const { scrollHeight } = document.documentElement;
  for (let leap = 1; leap <= 20; leap += 1) {
    await step((scrollHeight * leap) / 21);
    for (let wait = 0; wait < 10; wait += 1) await frame();
  }
  return { took, longTasks: long };
}
