import { assert, both, type Fault } from './fault.ts';
import type { Page } from '../browsers/types.ts';

declare const browser: typeof import('wxt/browser').browser;

/** How often the worker is started: in a test that runs every time, and when all is asked for. */
const STARTS = { quick: 100, thorough: 1_000 };

/** The worker ends and starts, as it does hundreds of times a day. */
export const starts: Fault = {
  name: 'a worker that is started again and again',
  must: 'the plan does not move, and one alarm stands',
  browsers: both,
  async run({ start, thorough }) {
    const count = thorough ? STARTS.thorough : STARTS.quick;
    const running = await start();
    const page = await running.openPage('options.html');
    await page.waitFor(hasPlan);
    const before = await planAndAlarms(page);
    let most = 0;
    for (let starts = 0; starts < count; starts += 1) {
      // Firefox knows that nobody touches anything, and after a minute somebody is away.
      if (starts % 20 === 0) await running.userIsHere();
      await running.killWorker();
      await running.background(() => 1);
      most = Math.max(most, (await planAndAlarms(page)).alarms.length);
    }
    const after = await planAndAlarms(page);
    assert(JSON.stringify(after) === JSON.stringify(before), JSON.stringify([before, after]));
    assert(most <= 1, `${most} alarms stood at once`);
    return `${count} starts: the same plan, at most ${most} alarms, ${after.alarms.length} in the end`;
  },
};

/** Runs in the page: whether the worker has planned, and set its alarm. */
async function hasPlan(): Promise<boolean> {
  const { plan } = await browser.storage.local.get('plan');
  const alarms = await browser.alarms.getAll();
  return alarms.length === 1 && typeof plan === 'object' && plan !== null && 'next' in plan;
}

function planAndAlarms(page: Page): Promise<{ plan: unknown; alarms: [string, number][] }> {
  return page.evaluate(async () => {
    const { plan } = await browser.storage.local.get('plan');
    const alarms = await browser.alarms.getAll();
    return { plan, alarms: alarms.map(({ name, scheduledTime }) => [name, scheduledTime]) };
  });
}
