import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Held, Page } from '../../scripts/browsers/types.ts';
import { clickOn } from '../browser/capture.ts';
import type { Bench } from './bench.ts';
import { extensionOf, readsRecords } from './handwritten.ts';
import { heldBy } from './processes.ts';
import { fillWins, openStore } from './store.ts';

const TABS = 200;
/** Wins in this week. */
const WEEK = 5;
/** After how many tabs it is looked at, and in how many of them a win is kept and deleted again. */
const [LOOK, KEEP] = [50, 10];
/** How often memory is looked at for one line. */
const LOOKS = 15;
/** How much more may be held at the end than after the first look, when everything has been used once. */
const GROWTH = 1.05;

/** What is in memory after some tabs. Sizes in bytes. */
interface Sample extends Held {
  tabs: number;
  /** Elements in the tab that stays open. */
  elements: number;
  /** All processes of the browser. */
  resident: number;
}

/** A new tab, as it is opened and waited for, and what is done in every tenth. */
interface Tab {
  open: (running: Browser) => Promise<Page>;
  keep: (tab: Page) => Promise<void>;
}

/** New tabs that are opened, used and closed one after another, while one stays open. */
export const memory: Bench = {
  name: 'memory',
  title: 'Memory after 200 new tabs',
  async run({ build, quick }) {
    const byHand = await extensionOf({ ...readsRecords(WEEK), 'background.js': '' });
    try {
      const other = { open: openByHand, keep: () => Promise.resolve() };
      const count = quick ? LOOK : TABS;
      const compared = await live(await launch('chromium', { extensionDir: byHand }), other, count);
      const running = await launch('chromium', { extensionDir: build('chromium') });
      const day = Temporal.Now.plainDateISO().toString();
      const store = await openStore(running);
      await fillWins(store, WEEK, { inWeek: WEEK, day, before: day });
      await store.close();
      const ours = await live(running, { open: openTab, keep: keepAndDelete }, count);
      return report(ours, compared, running.version);
    } finally {
      await rm(byHand, { recursive: true, force: true });
    }
  },
};

/** Opens, uses and closes so many tabs, and ends the browser. */
async function live(running: Browser, { open, keep }: Tab, count: number): Promise<Sample[]> {
  try {
    const stays = await open(running);
    const samples = [await take(running, stays, 0)];
    for (let at = 1; at <= count; at += 1) {
      const tab = await open(running);
      if (at % KEEP === 0) await keep(tab);
      await tab.close();
      if (at % LOOK === 0) samples.push(await take(running, stays, at));
    }
    return samples;
  } finally {
    await running.close();
  }
}

async function openTab(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(
    () =>
      document.querySelector('main[data-whole]') &&
      document.querySelector('section[aria-labelledby=week] li'),
  );
  return tab;
}

async function openByHand(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(() => document.querySelector('li'));
  return tab;
}

async function keepAndDelete(tab: Page): Promise<void> {
  await clickOn(tab, 'Keep a win');
  await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
  await tab.type('drank some water');
  await tab.press('Enter');
  await clickOn(tab, 'Delete: drank some water');
  await tab.waitFor(() => !document.querySelector('[aria-label="Delete: drank some water"]'));
}

/** What is garbage by now is found bit by bit, so of several looks the least is what is really held. */
async function take(running: Browser, stays: Page, tabs: number): Promise<Sample> {
  const looks: Held[] = [];
  while (looks.length < LOOKS) {
    await running.background(() => 1);
    const held = await running.held?.();
    if (!held) throw new Error('This browser cannot tell what is held.');
    looks.push(held);
    await pause(200);
  }
  const least = (which: keyof Held) => Math.min(...looks.map((held) => held[which]));
  return {
    tabs,
    pages: least('pages'),
    nodes: least('nodes'),
    listeners: least('listeners'),
    worker: least('worker'),
    elements: await stays.evaluate(() => document.querySelectorAll('*').length),
    resident: (await heldBy(running.pid)).all,
  };
}

function report(ours: readonly Sample[], other: readonly Sample[], version: string): string {
  const [first, last] = [ours[1], ours.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  const verdict = (what: string, which: Exclude<keyof Sample, 'tabs'>) => {
    const ratio = last[which] / first[which];
    const told = ratio <= GROWTH ? 'held' : 'fell short';
    return `- ${what}: ${ratio.toFixed(2)} times what it was after ${first.tabs} tabs, where ${GROWTH} are the limit: ${told}.`;
  };
  return [
    `In ${version.replace('/', ' ')}: ${last.tabs} new tabs, as fast as they go. Each is opened, waited for until it is whole, and`,
    'closed; in every tenth a win is kept and deleted again. One tab stays open all the while. JavaScript, nodes and listeners are counted',
    `after garbage was collected, the least of ${LOOKS} looks. All pages of an extension share one process, so a closed tab that is not let`,
    'go would count. The page by hand reads the same number of wins, with no library and an empty worker: what grows there is the browser.',
    '',
    '| New tab | Closed | All processes | JavaScript of the pages | Nodes | Listeners | Elements in the open tab | JavaScript of the worker |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...ours.map((sample) => line('ours', sample)),
    ...other.map((sample) => line('by hand', sample)),
    '',
    verdict('Nodes', 'nodes'),
    verdict('JavaScript of the worker', 'worker'),
    verdict('All processes', 'resident'),
    verdict('JavaScript of the pages', 'pages'),
    `- A tab more leaves ${perTab(ours)}; by hand, ${perTab(other)}.`,
  ].join('\n');
}

/** What was more with each tab, since the first look. */
function perTab(samples: readonly Sample[]): string {
  const [first, last] = [samples[1], samples.at(-1)];
  if (!first || !last || first === last) return 'nothing that was measured';
  const more = (which: 'pages' | 'nodes' | 'listeners') =>
    (last[which] - first[which]) / (last.tabs - first.tabs);
  const [kilobytes, nodes, listeners] = [more('pages') / 1024, more('nodes'), more('listeners')];
  return `${kilobytes.toFixed(1)} KB of JavaScript, ${nodes.toFixed(1)} nodes and ${listeners.toFixed(1)} listeners`;
}

function line(name: string, sample: Sample): string {
  const { tabs, resident, pages, nodes, listeners, elements, worker } = sample;
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
  const counts = [nodes, listeners, elements].map((count) => count.toLocaleString('en'));
  const cells = [name, tabs, megabytes(resident), megabytes(pages), ...counts, megabytes(worker)];
  return `| ${cells.join(' | ')} |`;
}
