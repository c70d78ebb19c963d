import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Opening, Page } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { fillJournal, someEntries } from './fill.ts';
import { allInTurn, quantile, table, type Compared } from './samples.ts';
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
  async run({ build, quick, times }) {
    const extensionDir = build('chromium');
    const count = quick ? 5_000 : 50_000;
    const profileDir = await newProfile();
    let browser: Browser | undefined;
    try {
      const filling = await launch('chromium', { extensionDir, profileDir });
      await fillJournal(await openView(filling, ''), someEntries(count, today(), PER_DAY));
      await filling.close();
      await stillness(profileDir);
      browser = await launch('chromium', { extensionDir, profileDir });
      const opened = await measureOpening(browser, times);
      const [early, typing] = await measureTyping(browser);
      const scrolling = await measureScrolling(browser);
      return [
        `A journal of ${count.toLocaleString('en')} entries, ${PER_DAY} a day, in one browser.`,
        '',
        table(opened),
        '',
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

async function measureOpening(browser: Browser, times: number): Promise<Compared[]> {
  const time = async (opening: Promise<Opening> | undefined) => {
    if (!opening) throw new Error('This browser cannot tell how a page was opened.');
    return opening;
  };
  const aside = await browser.openPage('support.html');
  const [ours = [], copied = [], read = []] = await allInTurn(times, [
    () => time(browser.timePage?.('journal.html', hasRows)),
    () => time(browser.timeNewTab?.(hasWeek)),
    async () => {
      // As after a win was kept: the copy of the week is gone, and the store is read.
      await aside.evaluate(() => localStorage.removeItem('week'));
      return time(browser.timeNewTab?.(hasWeek));
    },
  ]);
  await aside.close();
  const compare = (
    what: string,
    which: 'firstPaint' | 'ready',
    [name, other]: [string, Opening[]],
  ): Compared => ({
    what,
    where: browser.version.replace('/', ' '),
    names: ['our journal', name],
    ours: ours.map((one) => one[which]),
    other: other.map((one) => one[which]),
    limit: 1.5,
  });
  return [
    compare('First contentful paint', 'firstPaint', ['our new tab', copied]),
    compare('The newest week in the document', 'ready', ['our new tab, which reads it', read]),
    compare('The newest week in the document', 'ready', ['our new tab, from its copy', copied]),
  ];
}

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

/** Runs in the page. */
function hasRows(): unknown {
  return document.querySelector('main li');
}

/** Runs in the page. */
function hasWeek(): unknown {
  return document.querySelector('section[aria-labelledby=week] li');
}

function today(): string {
  return Temporal.Now.plainDateISO().toString();
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
