import { cp, rm } from 'node:fs/promises';
import type { Entry } from '@/utils/domain/entry';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Page } from '../../scripts/browsers/types.ts';
import type { Conditions } from './bench.ts';
import { fillJournal } from './fill.ts';
import { doneByHand, extensionOf } from './handwritten.ts';
import {
  compareOpenings,
  hasHeading,
  inTurnText,
  opening,
  openingNewTab,
  openInTurn,
  othersPages,
  type Opened,
  type Opener,
} from './openings.ts';
import { leftOut, type Other } from './others.ts';
import { table } from './samples.ts';
import { newProfile, openStoreByHand, stillness } from './store.ts';

/**
 * Opening the journal, told as part of a section: `oursDir` is a profile that has these entries in
 * our journal. Beside it our own new tab, a static page, one that reads the same entries by hand, and
 * a page of others.
 */
export async function measureOpening(
  oursDir: string,
  entries: readonly Entry[],
  { build, times, others }: Conditions,
): Promise<string> {
  const byHandDir = await extensionOf(doneByHand(0));
  const folders = [byHandDir];
  const copyOf = async (profileDir: string) => {
    const copy = await newProfile();
    folders.push(copy);
    await cp(profileDir, copy, { recursive: true });
    return copy;
  };
  try {
    const filled = await newProfile();
    folders.push(filled);
    const whole = await fillByHand(byHandDir, filled, entries);
    const ours = { extensionDir: build('chromium'), profileDir: oursDir };
    const byHand = { name: 'read by hand', extensionDir: byHandDir, profileDir: filled };
    const openers: Opener[] = [
      { name: 'static page', extensionDir: byHandDir, open: opening('newtab.html', hasHeading) },
      { ...ours, name: 'our journal', open: opening('journal.html', hasEntries, 1) },
      { ...ours, name: 'our journal', open: opening('journal.html', hasEntries, whole) },
      { ...byHand, open: opening('journal.html', hasEntries, 1) },
      { ...byHand, open: opening('journal.html', hasEntries, whole) },
      { ...ours, name: 'our new tab, which reads it', open: openWithoutCopy },
      { ...ours, name: 'our new tab, from its copy', open: openingNewTab(hasWeek) },
      ...othersPages(others),
    ];
    const apart: Opener[] = [];
    for (const one of openers) {
      const profileDir = one.profileDir && (await copyOf(one.profileDir));
      apart.push({ ...one, ...(profileDir && { profileDir }) });
    }
    return report(await openInTurn(times, apart), { whole, times, others });
  } finally {
    for (const dir of folders) await rm(dir, { recursive: true, force: true });
  }
}

/** Fills the store of the extension written by hand; resolves to how many entries its newest week has. */
async function fillByHand(
  extensionDir: string,
  profileDir: string,
  entries: readonly Entry[],
): Promise<number> {
  const filling = await launch('chromium', { extensionDir, profileDir });
  await fillJournal(await openStoreByHand(filling), entries);
  const page: Page = await filling.openPage('journal.html');
  await page.waitFor(() => document.querySelector('main li'));
  const whole = await page.evaluate(() => document.querySelectorAll('main li').length);
  await filling.close();
  await stillness(profileDir);
  return whole;
}

/** As after a win was kept: the copy of the week is gone, and the store is read. */
async function openWithoutCopy(browser: Browser) {
  const aside = await browser.openPage('support.html');
  await aside.evaluate(() => localStorage.removeItem('week'));
  await aside.close();
  return openingNewTab(hasWeek)(browser);
}

function report(
  opened: readonly Opened[],
  { whole, times, others }: { whole: number; times: number; others: readonly Other[] },
): string {
  const [still, first, all, firstByHand, allByHand, read, copied, ...theirs] = opened;
  if (!still || !first || !all || !firstByHand || !allByHand || !read || !copied) {
    throw new Error('Nothing was measured.');
  }
  const paint = 'First contentful paint';
  const newest = 'The newest entries in the document';
  const week = `All ${whole} entries of the newest week in the document`;
  return [
    inTurnText(times),
    'The page by hand has the same entries, and lists the week at once; ours draws a few of them with each frame.',
    '',
    table([
      compareOpenings(paint, 'firstPaint', [first, still]),
      compareOpenings(paint, 'firstPaint', [first, firstByHand]),
      compareOpenings(paint, 'firstPaint', [first, copied], 1.5),
      compareOpenings(newest, 'ready', [first, firstByHand], 1.5),
      compareOpenings(newest, 'ready', [first, read], 1.5),
      compareOpenings(newest, 'ready', [first, copied], 1.5),
      compareOpenings(week, 'ready', [all, allByHand]),
      ...theirs.map((one) => compareOpenings(paint, 'firstPaint', [first, one])),
    ]),
    '',
    ...leftOut(others, 'page', 'page to hold against'),
  ].join('\n');
}

/** Runs in the page: whether the newest week has so many entries. */
function hasEntries(count: number): boolean {
  const week = document.querySelector('main section[data-week]');
  return (week?.querySelectorAll('li').length ?? 0) >= count;
}

/** Runs in the page. */
function hasWeek(): unknown {
  return document.querySelector('section[aria-labelledby=week] li');
}
