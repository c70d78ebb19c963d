import { browser } from 'wxt/browser';

/** The shortcuts by name, with the keys they have now; empty if they have none. */
export interface Shortcuts {
  popup: string;
  pause: string;
}

const PAUSE = 'pause';

/** The keys as the browser has them: the person may have changed or removed them. */
export async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keys = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { popup: keys('_execute_action'), pause: keys(PAUSE) };
}

/** Opens the browser's own page for changing them. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) {
    const commands = browser.commands as typeof browser.commands & {
      openShortcutSettings(): Promise<void>;
    };
    await commands.openShortcutSettings();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}

/** Calls back on the shortcut for a pause. To be called before the worker awaits anything. */
export function onPauseShortcut(pressed: () => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === PAUSE) pressed();
  });
}
