import { rm } from 'node:fs/promises';
import type { Bench } from './bench.ts';
import { doneByHand, extensionOf } from './handwritten.ts';
import {
  calmness,
  compareOpenings,
  hasHeading,
  inTurnText,
  opening,
  openInTurn,
  othersPages,
  type Opened,
} from './openings.ts';
import { leftOut, type Other } from './others.ts';
import { table } from './samples.ts';

/**
 * Opening the pause page, to its first frame and to the first anchor, beside a static page, one that
 * reads by hand, and a page of others.
 */
export const pause: Bench = {
  name: 'pause',
  title: 'The pause page',
  async run({ build, times, others }) {
    const byHandDir = await extensionOf(doneByHand(0));
    try {
      const ours = { name: 'our pause page', extensionDir: build('chromium') };
      const byHand = { name: 'read by hand', extensionDir: byHandDir };
      const opened = await openInTurn(times, [
        { ...byHand, name: 'static page', open: opening('newtab.html', hasHeading) },
        { ...ours, open: opening('pause.html', hasAnchor) },
        { ...ours, open: opening('pause.html#begin', goesOn) },
        { ...byHand, open: opening('pause.html', hasAnchor) },
        { ...byHand, open: opening('pause.html#begin', goesOn) },
        ...othersPages(others),
      ]);
      return report(opened, times, others);
    } finally {
      await rm(byHandDir, { recursive: true });
    }
  },
};

function report(opened: readonly Opened[], times: number, others: readonly Other[]): string {
  const [still, choosing, begun, choosingByHand, begunByHand, ...theirs] = opened;
  if (!still || !choosing || !begun || !choosingByHand || !begunByHand) {
    throw new Error('Nothing was measured.');
  }
  const paint = 'First contentful paint';
  const anchor = 'The anchor and "Begin" in the document';
  const pausing = 'A pause that has begun (`#begin`)';
  return [
    inTurnText(times),
    'The page by hand has what was chosen for pauses in IndexedDB; ours has it where it can be read at once, and opens the store',
    'once a pause begins.',
    '',
    table([
      compareOpenings(paint, 'firstPaint', [choosing, still]),
      compareOpenings(paint, 'firstPaint', [choosing, choosingByHand]),
      compareOpenings(anchor, 'ready', [choosing, still]),
      compareOpenings(anchor, 'ready', [choosing, choosingByHand]),
      compareOpenings(pausing, 'ready', [begun, still]),
      compareOpenings(pausing, 'ready', [begun, begunByHand]),
      ...theirs.map((one) => compareOpenings(paint, 'firstPaint', [choosing, one])),
    ]),
    '',
    `- ${calmness([...choosing.openings, ...begun.openings])}`,
    ...leftOut(others, 'page', 'page to hold against'),
  ].join('\n');
}

/** Runs in the page. */
function hasAnchor(): unknown {
  return document.querySelector('.stage button');
}

/** Runs in the page. */
function goesOn(): unknown {
  return document.querySelector('.end');
}
