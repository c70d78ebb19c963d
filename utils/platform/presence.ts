import { browser } from 'wxt/browser';
import type { Presence } from '@/utils/domain/nudge';
import { MINUTE, SECOND } from '@/utils/domain/time';

/** Without a key or the mouse for this long, nobody is there. */
const AWAY_AFTER = MINUTE;

/** Whether somebody is at the computer. The browser says no more than that. */
export async function presence(): Promise<Presence> {
  const state = await browser.idle.queryState(AWAY_AFTER / SECOND);
  return state === 'active' ? 'here' : 'away';
}

/** Calls back when somebody comes or goes. To be called before the worker awaits anything. */
export function onPresence(changed: () => void): void {
  browser.idle.setDetectionInterval(AWAY_AFTER / SECOND);
  browser.idle.onStateChanged.addListener(changed);
}
