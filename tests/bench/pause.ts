import { rm } from 'node:fs/promises';
import { launch } from '../../scripts/browsers/driver.ts';
import type { Browser, Opening } from '../../scripts/browsers/types.ts';
import type { Bench } from './bench.ts';
import { extensionOf, oneHeading } from './handwritten.ts';
import { allInTurn, table, type Compared } from './samples.ts';

/** Opening the pause page, to its first frame and to the first anchor, beside a static page. */
export const pause: Bench = {
  name: 'pause',
  title: 'The pause page',
  async run({ build, times }) {
    const byHand = await extensionOf(oneHeading);
    const ours = await launch('chromium', { extensionDir: build('chromium') });
    const other = await launch('chromium', { extensionDir: byHand });
    try {
      const [stillPage = [], choosing = [], begun = []] = await allInTurn(times, [
        () => open(other, 'newtab.html', hasHeading),
        () => open(ours, 'pause.html', hasAnchor),
        () => open(ours, 'pause.html#begin', goesOn),
      ]);
      return report(ours.version, { stillPage, choosing, begun }, times);
    } finally {
      await Promise.all([ours.close(), other.close()]);
      await rm(byHand, { recursive: true, force: true });
    }
  },
};

async function open(browser: Browser, path: string, ready: () => unknown): Promise<Opening> {
  const opening = await browser.timePage?.(path, ready);
  if (!opening) throw new Error('This browser cannot tell how a page was opened.');
  return opening;
}

function report(
  version: string,
  { stillPage, choosing, begun }: Record<'stillPage' | 'choosing' | 'begun', Opening[]>,
  times: number,
): string {
  const compare = (what: string, opened: Opening[], time: 'firstPaint' | 'ready'): Compared => ({
    what,
    where: version.replace('/', ' '),
    names: ['pause page', 'static page'],
    ours: opened.map((one) => one[time]),
    other: stillPage.map((one) => one[time]),
  });
  const all = [...choosing, ...begun];
  const long = all.reduce((sum, { longTasks }) => sum + longTasks.length, 0);
  const shift = Math.max(...all.map((one) => one.shift));
  return [
    `Each page is opened in turn, ${times} times.`,
    '',
    table([
      compare('First contentful paint', choosing, 'firstPaint'),
      compare('The anchor and "Begin" in the document', choosing, 'ready'),
      compare('A pause that has begun (`#begin`)', begun, 'ready'),
    ]),
    '',
    `- ${long} tasks over 50 ms in ${all.length} openings, layout shift at most ${shift.toFixed(3)}.`,
  ].join('\n');
}

/** Runs in the page. */
function hasHeading(): unknown {
  return document.querySelector('h1');
}

/** Runs in the page. */
function hasAnchor(): unknown {
  return document.querySelector('.stage button');
}

/** Runs in the page. */
function goesOn(): unknown {
  return document.querySelector('.end');
}
