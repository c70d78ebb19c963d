import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import { until } from '../../scripts/browsers/poll.ts';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import type { Bench, Conditions } from './bench.ts';
import { doneByHand, extensionOf, oneField } from './handwritten.ts';
import { keepProcess } from './openings.ts';
import { leftOut } from './others.ts';
import { allInTurn, table, type Compared } from './samples.ts';
import { fillDraft, fillWins, openStore, openStoreByHand } from './store.ts';

/** Wins in this week, and how many of them our popup shows. */
const [WEEK, FEW] = [35, 5];
const DRAFT = 'asked for help with the';

/** What is waited for, in the order it comes: the popup has the focus, its field takes keys, all of it is there. */
type Moment = 'focus' | 'caret' | 'whole';
/** ms from the press of the button. */
type Sample = Partial<Record<Moment, number>>;

/** A popup that is opened again and again. */
interface Candidate {
  name: string;
  extensionDir: string;
  /** Opens its store, where it has one that is to be filled. */
  store?: (browser: Browser) => Promise<Page>;
  /** The last moment that comes. */
  until: Moment;
}

interface Running extends Candidate {
  browser: Browser;
}

/** The toolbar button, from the press on: ours, a page of static HTML, one that reads by hand, others. */
export const popup: Bench = {
  name: 'popup',
  title: 'The popup',
  async run(conditions) {
    const staticDir = await extensionOf(oneField);
    const byHandDir = await extensionOf(doneByHand(FEW));
    const compared: Compared[] = [];
    try {
      for (const kind of ['chromium', 'firefox'] as const) {
        const all = candidates(kind, conditions, { staticDir, byHandDir });
        compared.push(...(await measure(kind, all, conditions.times)));
      }
    } finally {
      for (const dir of [staticDir, byHandDir]) await rm(dir, { recursive: true });
    }
    const { others } = conditions;
    const notes = [
      ...leftOut(others, 'popup', 'popup'),
      ...others
        .filter((other) => other.popup !== undefined && !other.forFirefox)
        .map(({ name }) => `- ${name} has no id for Firefox, and was measured in Chromium alone.`),
    ];
    return [
      `Ours and the page by hand have the same stores: ${WEEK} wins in this week, of which ${FEW} are shown, and a draft.`,
      '',
      table(compared),
      ...(notes.length > 0 ? ['', ...notes] : []),
    ].join('\n');
  },
};

function candidates(
  kind: Kind,
  { build, others }: Conditions,
  { staticDir, byHandDir }: Record<'staticDir' | 'byHandDir', string>,
): Candidate[] {
  const fit = others.filter(
    (other) => other.popup !== undefined && (kind === 'chromium' || other.forFirefox),
  );
  return [
    { name: 'our popup', extensionDir: build(kind), store: openStore, until: 'whole' },
    { name: 'static page', extensionDir: staticDir, until: 'caret' },
    { name: 'read by hand', extensionDir: byHandDir, store: openStoreByHand, until: 'whole' },
    ...fit.map(({ name, dir }) => ({ name, extensionDir: dir, until: 'focus' as const })),
  ];
}

async function measure(kind: Kind, all: Candidate[], times: number): Promise<Compared[]> {
  const running: Running[] = [];
  try {
    for (const one of all) {
      const browser = await launch(kind, { extensionDir: one.extensionDir });
      running.push({ ...one, browser });
      await fill(await one.store?.(browser));
      await keepProcess(browser);
    }
    const samples = await allInTurn(
      times,
      running.map((one) => () => open(one)),
    );
    return report(running, samples);
  } finally {
    await Promise.all(running.map(({ browser }) => browser.close()));
  }
}

async function fill(store: Page | undefined): Promise<void> {
  if (!store) return;
  const day = Temporal.Now.plainDateISO().toString();
  await fillWins(store, WEEK, { inWeek: WEEK, day, before: day });
  await fillDraft(store, DRAFT);
  await store.close();
}

async function open({ name, browser, until: last }: Running): Promise<Sample> {
  const start = performance.now();
  const page = await browser.openPopup();
  const sample: Sample = {};
  const look = async () => {
    const there = await page.evaluate(momentsThere, DRAFT, FEW);
    const now = performance.now() - start;
    for (const moment of there) sample[moment] ??= now;
    return sample[last] !== undefined;
  };
  await until(`the popup of ${name}`, look, { interval: 0 });
  await page.close();
  return sample;
}

/** Runs in the popup: which moments have come. */
function momentsThere(draft: string, few: number): Moment[] {
  const there: Moment[] = [];
  if (!document.hasFocus() || !document.querySelector('body > *')) return there;
  there.push('focus');
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return there;
  there.push('caret');
  const wins = document.querySelectorAll('section[aria-labelledby=week] li');
  if (field.value === draft && wins.length === few) there.push('whole');
  return there;
}

function report(running: readonly Running[], samples: readonly Sample[][]): Compared[] {
  const [ours, heading, byHand, ...others] = running.map(({ name }, at) => ({
    name,
    samples: samples[at] ?? [],
  }));
  if (!ours || !heading || !byHand) throw new Error('Nothing was measured.');
  const compare = (what: string, moment: Moment, other: typeof ours, limit?: number): Compared => ({
    what: `Toolbar button to ${what}`,
    where: running[0]?.browser.version.replace('/', ' ') ?? '',
    names: [ours.name, other.name],
    ours: ours.samples.flatMap((sample) => sample[moment] ?? []),
    other: other.samples.flatMap((sample) => sample[moment] ?? []),
    ...(limit !== undefined && { limit }),
  });
  return [
    compare('a caret that takes keys', 'caret', heading, 1.3),
    compare('a caret that takes keys', 'caret', byHand),
    compare("the draft and this week's wins", 'whole', byHand),
    ...others.map((other) => compare('a popup that has the focus', 'focus', other)),
  ];
}
