import { browser } from 'wxt/browser';

const NAME = 'nudge';

/**
 * Makes the one alarm stand at `when` (ms since the epoch), or removes it. A right one is left
 * alone: creating it again on every start would push it away for ever.
 */
export async function setAlarm(when: number | undefined): Promise<void> {
  const standing = await browser.alarms.get(NAME);
  if (when === undefined) await browser.alarms.clear(NAME);
  else if (standing?.scheduledTime !== when) await browser.alarms.create(NAME, { when });
}

/** Makes it stand at `when` if there is none that is sooner. */
export async function setAlarmBy(when: number): Promise<void> {
  const standing = await browser.alarms.get(NAME);
  if (!standing || standing.scheduledTime > when) await browser.alarms.create(NAME, { when });
}

/** Calls back when the alarm fires. To be called before the worker awaits anything. */
export function onAlarm(fired: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) fired();
  });
}
