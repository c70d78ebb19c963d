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
import { table } from './samples.ts';
import { fillLines, fillWins, newProfile, openStore } from './store.ts';

/** Wins in this week. */
const WEEK = 35;
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
      const opened = await openInTurn(conditions.times, openers);
      return report(opened, conditions);
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

function report(opened: readonly Opened[], { times, others }: Conditions): string {
  const [heading, byHand, few, many, lines, ...theirs] = opened;
  if (!heading || !byHand || !few || !many || !lines) throw new Error('Nothing was measured.');
  const paint = 'First contentful paint';
  const week = "Kind line and this week's wins in the document";
  const calm = [few, many, lines].map(({ name, openings }) => `- ${name}: ${calmness(openings)}`);
  return [
    inTurnText(times),
    '',
    table([
      compareOpenings(paint, 'firstPaint', [few, heading], 1.15),
      compareOpenings(paint, 'firstPaint', [many, heading], 1.15),
      compareOpenings(paint, 'firstPaint', [lines, heading], 1.15),
      compareOpenings(paint, 'firstPaint', [byHand, heading]),
      compareOpenings(week, 'ready', [few, byHand], 1.2),
      compareOpenings(week, 'ready', [many, byHand], 1.2),
      compareOpenings(week, 'ready', [lines, byHand], 1.2),
      ...theirs.map((one) => compareOpenings(paint, 'firstPaint', [few, one])),
    ]),
    '',
    ...calm,
    ...leftOut(others, 'newTab', 'new tab'),
  ].join('\n');
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
