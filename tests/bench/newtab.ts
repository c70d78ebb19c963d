import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Opening } from '../../scripts/browsers/types.ts';
import type { Bench, Conditions } from './bench.ts';
import { extensionOf, oneHeading, readsRecords } from './handwritten.ts';
import { allInTurn, table, type Compared } from './samples.ts';
import { fillLines, fillWins, newProfile, openStore, stillness } from './store.ts';

/** Wins in this week. */
const WEEK = 35;
/** Kind lines of the person's own, where there are many. */
const LINES = 10_000;

/** A new tab that is opened again and again. */
interface Candidate {
  name: string;
  extensionDir: string;
  /** How many wins its store has. */
  wins: number;
  /** How many kind lines of the person's own. */
  lines?: number;
  /** Runs in the page: whether what the page is for is in the document. */
  ready: () => unknown;
}

interface Running extends Candidate {
  browser: Browser;
  profileDir: string;
}

/** Opening a new tab: a static one, one that reads by hand, ours with few and many wins, others. */
export const newTab: Bench = {
  name: 'newtab',
  title: 'The new tab',
  async run(conditions) {
    const byHand = [await extensionOf(oneHeading), await extensionOf(readsRecords(WEEK))];
    const running: Running[] = [];
    try {
      for (const one of candidates(conditions, byHand)) running.push(await start(one));
      for (const { profileDir } of running) await stillness(profileDir);
      const openings = await allInTurn(
        conditions.times,
        running.map((one) => () => open(one)),
      );
      return report(running, openings, conditions.times);
    } finally {
      await Promise.all(running.map(({ browser }) => browser.close()));
      const folders = [...byHand, ...running.map(({ profileDir }) => profileDir)];
      for (const dir of folders) await rm(dir, { recursive: true, force: true });
    }
  },
};

function candidates({ build, quick, others }: Conditions, byHand: string[]): Candidate[] {
  const [heading = '', records = ''] = byHand;
  const ours = { extensionDir: build('chromium'), ready: hasWeek };
  const many = quick ? 5_000 : 50_000;
  return [
    { name: 'static page', extensionDir: heading, wins: 0, ready: hasHeading },
    { name: 'read by hand', extensionDir: records, wins: 0, ready: hasItems },
    { name: `ours, ${WEEK} wins`, wins: WEEK, ...ours },
    { name: `ours, ${many.toLocaleString('en')} wins`, wins: many, ...ours },
    { name: `ours, ${LINES.toLocaleString('en')} own lines`, wins: WEEK, lines: LINES, ...ours },
    ...others.map((dir) => ({ name: basename(dir), extensionDir: dir, wins: 0, ready: hasBody })),
  ];
}

async function start(candidate: Candidate): Promise<Running> {
  const { extensionDir, wins, lines = 0 } = candidate;
  const profileDir = await newProfile();
  if (wins > 0) {
    const filling = await launch('chromium', { extensionDir, profileDir });
    const today = Temporal.Now.plainDateISO();
    const store = await openStore(filling);
    await fillLines(store, lines);
    await fillWins(store, wins, {
      inWeek: WEEK,
      day: today.toString(),
      before: today.subtract({ days: 8 }).toString(),
    });
    await filling.close();
  }
  const browser = await launch('chromium', { extensionDir, profileDir });
  return { ...candidate, profileDir, browser };
}

async function open({ browser, ready }: Running): Promise<Opening> {
  const opening = await browser.timeNewTab?.(ready);
  if (!opening) throw new Error('This browser cannot tell how a tab was opened.');
  return opening;
}

function report(running: readonly Running[], openings: Opening[][], times: number): string {
  const [heading, byHand, few, many, lines, ...others] = running.map(({ name, browser }, at) => ({
    name,
    where: browser.version.replace('/', ' '),
    openings: openings[at] ?? [],
  }));
  if (!heading || !byHand || !few || !many || !lines) throw new Error('Nothing was measured.');
  type Measured = typeof heading;
  const compare = (
    what: string,
    time: 'firstPaint' | 'ready',
    [ours, other]: [Measured, Measured],
    limit?: number,
  ): Compared => ({
    what,
    where: ours.where,
    names: [ours.name, other.name],
    ours: ours.openings.map((one) => one[time]),
    other: other.openings.map((one) => one[time]),
    ...(limit !== undefined && { limit }),
  });
  const paint = 'First contentful paint';
  const week = "Kind line and this week's wins in the document";
  const calm = [few, many, lines].map(({ name, openings: all }) => {
    const long = all.reduce((sum, { longTasks }) => sum + longTasks.length, 0);
    const shift = Math.max(...all.map((one) => one.shift));
    return `- ${name}: ${long} tasks over 50 ms in ${times} openings, layout shift at most ${shift.toFixed(3)}.`;
  });
  return [
    `Each new tab is opened in turn, ${times} times, in a browser of its own that runs all the while.`,
    'Seconds lie between two openings of one, so its database is closed and opened again, as in daily life.',
    '',
    table([
      compare(paint, 'firstPaint', [few, heading], 1.15),
      compare(paint, 'firstPaint', [many, heading], 1.15),
      compare(paint, 'firstPaint', [lines, heading], 1.15),
      compare(paint, 'firstPaint', [byHand, heading]),
      compare(week, 'ready', [few, byHand], 1.2),
      compare(week, 'ready', [many, byHand], 1.2),
      compare(week, 'ready', [lines, byHand], 1.2),
      ...others.map((other) => compare(paint, 'firstPaint', [other, heading])),
    ]),
    '',
    ...calm,
  ].join('\n');
}

/** Runs in the page. */
function hasHeading(): unknown {
  return document.querySelector('h1');
}

/** Runs in the page. */
function hasItems(): unknown {
  return document.querySelector('li');
}

/** Runs in the page. */
function hasWeek(): unknown {
  return (
    document.querySelector('h1')?.textContent &&
    document.querySelector('section[aria-labelledby=week] li')
  );
}

/** Runs in the page: nothing is known of what it is for. */
function hasBody(): unknown {
  return document.querySelector('body > *');
}
