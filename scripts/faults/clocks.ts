import { isPlanned, plan, writePlan } from '../../tests/browser/nudging.ts';
import { DAY, HOUR, MINUTE } from '../../utils/domain/time.ts';
import type { Browser } from '../browsers/types.ts';
import { assert, both, type Fault, fieldText, keep, openFieldTab, shows } from './fault.ts';
import { readStored, timesKept } from './stored.ts';

declare const browser: typeof import('wxt/browser').browser;

// The computer's clock is left alone: what is stored says another time, which is all that is left of
// a clock that was wrong.

/** What was written down lies ahead: the clock was wrong then, and has been set right. */
export const setBack: Fault = {
  name: 'a clock set back by an hour, a day and 400 days (what is stored lies ahead)',
  must: 'the next nudge is one rhythm away, none comes at once, and all wins are there',
  browsers: both,
  async run({ start }) {
    const running = await start();
    await nudgesGoOn(running, [HOUR, DAY, 400 * DAY]);
    return winsStay(running, DAY);
  },
};

/** What was written down lies long ago, though it was a moment ago: the clock runs ahead now. */
export const setForward: Fault = {
  name: 'a clock set forward by an hour, a day and 400 days (what is stored lies behind)',
  must: 'nothing is caught up on, the next nudge is one rhythm away, and all wins are there',
  browsers: both,
  async run({ start }) {
    const running = await start();
    await nudgesGoOn(running, [-HOUR, -DAY, -400 * DAY]);
    return winsStay(running, -DAY);
  },
};

/** Writes a plan by a clock that was so much ahead, each with a nudge due then, and an offer. */
async function nudgesGoOn(running: Browser, clocks: readonly number[]): Promise<void> {
  const page = await running.openPage('options.html');
  await isPlanned(page);
  for (const clock of clocks) {
    await running.userIsHere();
    const offer = { at: Date.now() + clock, kind: 'pause', dot: true, card: true, pending: [] };
    await writePlan(page, 0, { clock, stored: { offer } });
    await page.waitFor(isMended);
    const { next } = await plan(page);
    const ahead = (next?.at ?? Infinity) - Date.now();
    assert(
      ahead > 9 * MINUTE && ahead <= 10 * MINUTE,
      `the next one comes in ${ahead} ms (${clock})`,
    );
    await page.waitFor(async (latest) => {
      const [alarm, ...others] = await browser.alarms.getAll();
      const when = alarm?.scheduledTime ?? 0;
      return others.length === 0 && when > Date.now() && when <= latest;
    }, next?.at ?? 0);
  }
  await page.close();
}

/** Runs in the page: whether the worker has looked, and has put away an offer that cannot be. */
async function isMended(): Promise<boolean> {
  const { plan: written, offer } = await browser.storage.local.get(['plan', 'offer']);
  return offer === null && 'next' in (written as object);
}

/** One win was kept by the other clock, one is kept by this, and words stand in the field. */
async function winsStay(running: Browser, clock: number): Promise<string> {
  const page = await openFieldTab(running);
  await keep(page, 'kept by this clock');
  await page.evaluate(addBy, clock, 'kept by the other clock');
  await page.type('half a thought');
  await page.waitFor(() => document.querySelector('textarea')?.value === 'half a thought');
  const journal = await running.openPage('journal.html');
  await shows(journal, ['kept by this clock', 'kept by the other clock']);
  const tab = await running.openNewTab();
  await shows(tab, ['kept by this clock']);
  const stored = await readStored(tab);
  for (const text of ['kept by this clock', 'kept by the other clock'])
    assert(timesKept(stored, text) === 1, `not there once: ${text}`);
  assert((await fieldText(page)) === 'half a thought', 'the words left the field');
  return 'the next nudge within ten minutes each time, none at once; all wins are in the journal';
}

/** Runs in the page: puts a win into the store as it was kept when the clock was so much ahead. */
function addBy(clock: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const at = Date.now() + clock;
      const then = Temporal.Instant.fromEpochMilliseconds(at);
      const day = then.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();
      const adding = opening.result.transaction('wins', 'readwrite');
      const times = { createdAt: at, updatedAt: at };
      adding.objectStore('wins').add({ id: 'other', text, day, private: false, ...times });
      adding.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
