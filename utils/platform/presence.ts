import { browser } from 'wxt/browser';
import { MINUTE, SECOND } from '@/utils/domain/time';

/** Without a key or the mouse for this long, nobody is there. */
const AWAY_AFTER = MINUTE;

const BEGUN = 'begun';

type Presence = 'here' | 'away';

/** Whether somebody is at the computer. The browser says no more than that. */
export async function presence(): Promise<Presence> {
  return read(await browser.idle.queryState(AWAY_AFTER / SECOND));
}

/**
 * Calls back when somebody comes or goes. To be called before the worker awaits anything: who asks
 * later may hear "here" and never know that they had gone.
 */
export function onPresence(changed: (presence: Presence) => void): void {
  browser.idle.setDetectionInterval(AWAY_AFTER / SECOND);
  browser.idle.onStateChanged.addListener((state) => changed(read(state)));
}

/** Whether the browser has been started since this was asked last. */
export async function sessionBegins(): Promise<boolean> {
  const { session } = browser.storage;
  if (BEGUN in (await session.get(BEGUN))) return false;
  await session.set({ [BEGUN]: true });
  return true;
}

/** Whether a window that fills the whole screen is in front: a call, a film. */
export async function isFullscreen(): Promise<boolean> {
  try {
    const { state, focused } = await browser.windows.getLastFocused();
    return state === 'fullscreen' && focused;
  } catch {
    // There is no window at all.
    return false;
  }
}

function read(state: string): Presence {
  return state === 'active' ? 'here' : 'away';
}
