import {
  alarms,
  countOffers,
  isPlanned,
  isSeen,
  plan,
  writePlan,
} from '../../tests/browser/nudging.ts';
import { HOUR, MINUTE, SECOND } from '../../utils/domain/time.ts';
import type { Browser, Page } from '../browsers/types.ts';
import { fireAlarms } from './captures.ts';
import { assert, both, type Fault } from './fault.ts';

declare const browser: typeof import('wxt/browser').browser;

/** How often the alarm fires in the burst, and how often the worker is ended meanwhile. */
const BURST = { rounds: 5, each: 40 };

/** The alarm is removed behind the worker's back. */
export const lost: Fault = {
  name: 'the alarm removed while the worker sleeps, before a nudge and long before one',
  must: 'none comes until the worker starts; then the nudge comes once, and the alarm stands as before',
  browsers: both,
  patient: true,
  async run({ start }) {
    const running = await start();
    const page = await running.openPage('options.html');
    await isPlanned(page);
    const before = await alarms(page);
    await removeAlarm(running, page);
    const begun = performance.now();
    await running.background(() => 1);
    await oneStands(page);
    const took = ((performance.now() - begun) / 1000).toFixed(1);
    const again = await alarms(page);
    assert(String(again) === String(before), `the alarm moved: ${String([before, again])}`);

    // Far enough ahead that a busy machine takes the alarm away before it fires.
    await planSeen(running, page, 8 * SECOND);
    const at = (await plan(page)).next?.at ?? 0;
    await removeAlarm(running, page);
    await page.waitFor(staysRemoved, at + 500);
    assert((await count(page)) === 0, 'a nudge came without an alarm');
    await running.background(() => 1);
    await page.waitFor(() => document.title === '1');
    await oneStands(page);
    await nextIsApart(page);
    return `the same alarm stood again ${took} s after the worker was woken; the nudge that was due came once`;
  },
};

/** The browser fires the alarm after its time, or the whole computer slept over it. */
export const late: Fault = {
  name: 'alarms that are late, by 4 seconds and by 3 minutes, an hour and a week of sleep',
  must: 'what is a few seconds late comes once; what is later is dropped, and nothing is caught up on',
  browsers: both,
  patient: true,
  async run({ start }) {
    const running = await start();
    const page = await running.openPage('options.html');
    await isPlanned(page);
    await planSeen(running, page, 6 * SECOND);
    const due = (await plan(page)).next?.at ?? 0;
    await running.killWorker();
    await page.evaluate((when) => browser.alarms.create('nudge', { when }), due + 4 * SECOND);
    await page.waitFor((then) => Date.now() > then + 3_500, due);
    assert((await count(page)) === 0, 'it came before its alarm');
    await page.waitFor(() => document.title === '1');
    await nextIsApart(page);
    for (const slept of [3 * MINUTE, HOUR, 7 * 24 * HOUR]) {
      // A plan as it was written just before the computer fell asleep, with a nudge due then.
      await running.userIsHere();
      await writePlan(page, SECOND, { clock: -slept });
      await page.waitFor(isSeen);
      await oneStands(page);
      assert((await count(page)) === 1, `a nudge was caught up on after ${slept} ms`);
      const { next } = await plan(page);
      // The count of ten minutes began anew.
      assert((next?.at ?? 0) > Date.now() + 9 * MINUTE, 'the next one comes soon after a sleep');
    }
    return '4 s late: came once; 3 minutes, an hour, a week late: dropped, the next one lies ahead';
  },
};

/** The alarm fires again and again, and the worker is started again and again meanwhile. */
export const bursting: Fault = {
  name: `${BURST.rounds * BURST.each} alarms at once, the worker killed ${BURST.rounds} times`,
  must: 'one nudge comes and no more, one alarm stands, and the next is a whole gap away',
  browsers: both,
  async run({ start }) {
    const running = await start();
    const page = await running.openPage('options.html');
    await isPlanned(page);
    await running.userIsHere();
    await countOffers(page);
    await writePlan(page, 500);
    let fired = 0;
    for (let round = 0; round < BURST.rounds; round += 1) {
      await running.killWorker();
      fired += await fireAlarms(running, page, BURST.each);
    }
    await page.waitFor(() => document.title !== '0');
    await oneStands(page);
    await nextIsApart(page);
    assert((await count(page)) === 1, `${await count(page)} nudges came`);
    return `${fired} fired; 1 nudge, 1 alarm, the next 10 minutes after it`;
  },
};

/** A pause that comes due soon, once the worker has seen it. Nudges are counted from here on. */
async function planSeen(running: Browser, page: Page, inMs: number): Promise<void> {
  await running.userIsHere();
  await countOffers(page);
  await writePlan(page, inMs);
  await page.waitFor(isSeen);
  await oneStands(page);
}

async function removeAlarm(running: Browser, page: Page): Promise<void> {
  await running.killWorker();
  await page.evaluate(() => browser.alarms.clearAll());
  assert((await alarms(page)).length === 0, 'the alarm could not be removed');
}

/**
 * Runs in the page: whether it is `then` by now. Whatever else wakes the worker meanwhile has it make
 * the alarm anew, which is removed again.
 */
async function staysRemoved(then: number): Promise<boolean> {
  await browser.alarms.clearAll();
  return Date.now() > then;
}

/** Waits until one alarm stands, and that in the future. */
function oneStands(page: Page): Promise<void> {
  return page.waitFor(async () => {
    const [alarm, ...others] = await browser.alarms.getAll();
    return alarm !== undefined && others.length === 0 && alarm.scheduledTime > Date.now();
  });
}

/** Between the nudge that came and the next lies the gap that was chosen. */
async function nextIsApart(page: Page): Promise<void> {
  await page.waitFor(
    async () => 'next' in ((await browser.storage.local.get('plan')).plan as object),
  );
  const came = await page.evaluate(async () => {
    const { offer } = await browser.storage.local.get('offer');
    return (offer as { at?: number } | null)?.at ?? 0;
  });
  const { next } = await plan(page);
  assert((next?.at ?? 0) >= came + 10 * MINUTE, `${next?.at} comes too soon after ${came}`);
}

async function count(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.title));
}
