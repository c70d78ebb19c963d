import { inFirefoxWindow } from '../browsers/firefox.ts';
import type { Browser, Page } from '../browsers/types.ts';

declare const browser: typeof import('wxt/browser').browser;
declare const WebExtensionPolicy: {
  getByHostname(host: string): { extension: Emitter } | null;
};

interface Emitter {
  emit(event: string, ...args: unknown[]): unknown;
  wakeupBackground?(): Promise<void>;
}
interface Event {
  dispatch(...args: unknown[]): void;
}

/** Whether something has been said by now. A page that was killed says nothing more. */
export class Heard {
  said = false;
  readonly done: Promise<void>;

  constructor(saying: Promise<boolean>) {
    this.done = saying.then(
      (said) => {
        this.said = said;
      },
      () => undefined,
    );
  }
}

/**
 * Hears the page say "Kept.", at the moment it does. The page tells it by itself, without being
 * asked, so what it had said before it died has been heard.
 */
export function hearKept(page: Page): Heard {
  return new Heard(
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const look = () => {
            const said = [...document.querySelectorAll('[role=status]')];
            if (said.some(({ textContent }) => textContent === 'Kept.')) resolve(true);
          };
          const all = { subtree: true, childList: true, characterData: true };
          new MutationObserver(look).observe(document, all);
        }),
    ),
  );
}

/** Hears the icon say "✓" of what came from the address bar, by asking until the mark is cleared. */
export function hearMark(page: Page): Heard {
  return new Heard(
    page.evaluate(async () => {
      const { dataset } = document.documentElement;
      const turn = dataset.turn;
      while (dataset.turn === turn) {
        const text = await browser.action.getBadgeText({});
        if (text === '✓') return dataset.turn === turn;
      }
      return false;
    }),
  );
}

/** Takes an old mark from the icon, and ends the asking for it. */
export function clearMark(page: Page): Promise<void> {
  return page.evaluate(async () => {
    document.documentElement.dataset.turn = crypto.randomUUID();
    await browser.action.setBadgeText({ text: '' });
  });
}

/**
 * Fires the extension's alarm so many times as fast as it goes, and resolves to how many times it
 * fired. Chromium itself fires one a second at most, so there the worker is given the events.
 */
export async function fireAlarms(running: Browser, page: Page, count: number): Promise<number> {
  if (running.kind === 'chromium') {
    return running.background((times) => {
      const { onAlarm } = browser.alarms as unknown as { onAlarm: Event };
      for (let each = 0; each < times; each += 1) {
        onAlarm.dispatch({ name: 'nudge', scheduledTime: Date.now() });
      }
      return times;
    }, count);
  }
  return page.evaluate(async (times) => {
    let fired = 0;
    const fire = () => (fired += 1);
    browser.alarms.onAlarm.addListener(fire);
    // One that is made anew before it has fired is gone; the worker makes it anew as well.
    const end = Date.now() + 20_000;
    while (fired < times && Date.now() < end) {
      await browser.alarms.create('nudge', { when: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    browser.alarms.onAlarm.removeListener(fire);
    return fired;
  }, count);
}

/** Gives words to the worker as Enter in the address bar does. */
export async function enterInAddressBar(running: Browser, text: string): Promise<void> {
  if (running.kind === 'chromium') {
    await running.background((words) => {
      (browser.omnibox.onInputEntered as unknown as Event).dispatch(words, 'currentTab');
    }, text);
    return;
  }
  const enter = async (host: string, words: string) => {
    const extension = WebExtensionPolicy.getByHostname(host)?.extension;
    await extension?.wakeupBackground?.();
    extension?.emit('webext-omnibox-input-entered', words, 'currentTab');
  };
  await inFirefoxWindow(running, enter, new URL(running.origin).host, text);
}
