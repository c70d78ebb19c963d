import type { Browser, Page } from '../../scripts/browsers/types.ts';
import { MINUTE } from '../../utils/domain/time.ts';

declare const browser: typeof import('wxt/browser').browser;

/** What somebody chose who wants a pause every ten minutes, at any hour. */
const OFTEN = {
  'pause.rhythm': { kind: 'every', minutes: 10 },
  quiet: [],
  gap: 10,
};

/** Other choices, what else is stored, and how far ahead (ms) the clock was by which the plan was made. */
interface More {
  choices?: object;
  stored?: object;
  clock?: number;
}

/**
 * Has a pause come due soon, as the worker itself would have planned it: the last one is ten minutes
 * ago, and somebody has been seen here since.
 */
export async function planNudge(running: Browser, inMs: number, more: More = {}): Promise<void> {
  await running.userIsHere();
  const page = await running.openPage('options.html');
  await writePlan(page, inMs, more);
  await page.waitFor(isSeen);
  await page.close();
}

/** Runs in the page: whether the worker has looked at the plan. */
export async function isSeen(): Promise<boolean> {
  const { plan: written, offer } = await browser.storage.local.get(['plan', 'offer']);
  return Boolean(offer) || 'next' in (written as object);
}

/** The same, in a page that is open, without waiting for the worker. */
export async function writePlan(
  page: Page,
  inMs: number,
  { choices = {}, stored = {}, clock = 0 }: More = {},
): Promise<void> {
  const now = Date.now() + clock;
  const from = now + inMs - 10 * MINUTE;
  const plan = {
    seed: 'a seed',
    presence: { kind: 'here', since: from },
    from: { pause: from },
    given: {},
    ...{ lastAt: from, lastMark: from },
    watch: { since: now - 5 * MINUTE, last: now },
  };
  // The time makes it a change, of which the worker hears.
  const settings = { nudging: { ...OFTEN, ...choices, now: Date.now() } };
  await page.evaluate((values) => browser.storage.local.set(values), {
    plan,
    settings,
    offer: null,
    rest: null,
    answeredAt: null,
    lastPaused: null,
    lastKept: null,
    ...stored,
  });
}

/** Waits for the card on a new tab, which a waiting nudge brings. */
export async function openCard(running: Browser): Promise<Page> {
  const tab = await running.openNewTab();
  await tab.waitFor(() => document.querySelector('#offer'));
  return tab;
}

/** From now on the title of the page is how many nudges have come. */
export async function countOffers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<number>();
    document.title = '0';
    browser.storage.local.onChanged.addListener(
      (changes: Record<string, { newValue?: unknown }>) => {
        const offer = changes.offer?.newValue as { at?: number } | null | undefined;
        if (offer?.at !== undefined) seen.add(offer.at);
        document.title = String(seen.size);
      },
    );
  });
}

/** What is planned, as it is stored. */
export function plan(page: Page): Promise<{ next?: { kind: string; at: number }; seed: string }> {
  return page.evaluate(
    async () =>
      (await browser.storage.local.get('plan')).plan as {
        next?: { kind: string; at: number };
        seed: string;
      },
  );
}

/** The alarms that stand, by when they fire. */
export function alarms(page: Page): Promise<number[]> {
  return page.evaluate(async () =>
    (await browser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime),
  );
}

/** Waits until a plan is written and its alarm stands. */
export function isPlanned(page: Page): Promise<void> {
  return page.waitFor(async () => {
    const { plan: written } = await browser.storage.local.get('plan');
    return written && (await browser.alarms.getAll()).length > 0;
  });
}
