import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Bench, Conditions } from './bench.ts';
import { extensionOf, oneHeading, readsRecords } from './handwritten.ts';
import {
  calmness,
  compareOpenings,
  hasBody,
  hasHeading,
  inTurnText,
  openingNewTab,
  openInTurn,
  type Opened,
  type Opener,
} from './openings.ts';
import { leftOut } from './others.ts';
import { table, type Compared } from './samples.ts';
import { fillLines, fillWins, newProfile, openStore } from './store.ts';

/** Wins in this week. */
const WEEK = 35;
/** How a page was opened for which the browser had to start a process. */
const ANEW = ', in a new process';
/** Kind lines of the person's own, where there are many. */
const LINES = 10_000;

/** Which store an extension has, and what is waited for in its new tab. */
interface Candidate extends Opener {
  /** How many wins its store has. */
  wins?: number;
  /** How many kind lines of the person's own. */
  lines?: number;
}

/** Opening a new tab: a static one, one that reads by hand, ours with few and many wins, others. */
export const newTab: Bench = {
  name: 'newtab',
  title: 'The new tab',
  async run(conditions) {
    const byHand = [await extensionOf(oneHeading), await extensionOf(readsRecords(WEEK))];
    const folders = [...byHand];
    try {
      const openers: Opener[] = [];
      for (const one of candidates(conditions, byHand)) {
        const profileDir = await newProfile();
        folders.push(profileDir);
        await fill(one, profileDir);
        openers.push({ ...one, profileDir });
      }
      const awake = await openInTurn(conditions.times, openers);
      const asleep = await openInTurn(conditions.times, openers, { asleep: true });
      return report({ awake, asleep }, conditions);
    } finally {
      for (const dir of folders) await rm(dir, { recursive: true, force: true });
    }
  },
};

function candidates({ build, quick, others }: Conditions, byHand: string[]): Candidate[] {
  const [heading = '', records = ''] = byHand;
  const ours = { extensionDir: build('chromium'), open: openingNewTab(hasWeek) };
  const many = quick ? 5_000 : 50_000;
  return [
    { name: 'static page', extensionDir: heading, open: openingNewTab(hasHeading) },
    { name: 'read by hand', extensionDir: records, open: openingNewTab(hasItems) },
    { name: `ours, ${WEEK} wins`, wins: WEEK, ...ours },
    { name: `ours, ${many.toLocaleString('en')} wins`, wins: many, ...ours },
    { name: `ours, ${LINES.toLocaleString('en')} own lines`, wins: WEEK, lines: LINES, ...ours },
    ...others
      .filter((other) => other.newTab !== undefined)
      .map(({ name, dir }) => ({ name, extensionDir: dir, open: openingNewTab(hasBody) })),
  ];
}

async function fill({ extensionDir, wins, lines = 0 }: Candidate, profileDir: string) {
  if (wins === undefined) return;
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

function report(
  { awake, asleep }: Record<'awake' | 'asleep', readonly Opened[]>,
  { times, others }: Conditions,
): string {
  const calm = (opened: readonly Opened[], how: string) =>
    ours(opened).map(({ name, openings }) => `- ${name}${how}: ${calmness(openings)}`);
  return [
    inTurnText(times),
    'Then once more "in a new process": nothing else of the extension runs, as when no other tab of it is open and its worker sleeps.',
    '',
    table([...lines(awake, ''), ...lines(asleep, ANEW)]),
    '',
    ...calm(awake, ''),
    ...calm(asleep, ANEW),
    ...leftOut(others, 'newTab', 'new tab'),
  ].join('\n');
}

/** Our new tab with each of its stores. */
function ours([, , ...opened]: readonly Opened[]): Opened[] {
  return opened.slice(0, 3);
}

function lines(opened: readonly Opened[], how: string): Compared[] {
  const [heading, byHand, few, , , ...theirs] = opened;
  if (!heading || !byHand || !few) throw new Error('Nothing was measured.');
  const paint = `First contentful paint${how}`;
  const week = `Kind line and this week's wins in the document${how}`;
  return [
    ...ours(opened).map((one) => compareOpenings(paint, 'firstPaint', [one, heading], 1.15)),
    compareOpenings(paint, 'firstPaint', [byHand, heading]),
    ...ours(opened).map((one) => compareOpenings(week, 'ready', [one, byHand], 1.2)),
    ...theirs.map((one) => compareOpenings(paint, 'firstPaint', [few, one])),
  ];
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
