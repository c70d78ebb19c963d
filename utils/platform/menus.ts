import { browser } from 'wxt/browser';
import { alone } from './local';
import { t, type Text } from './words';

const ITEMS = {
  'keep-win': { title: 'menu.keep_win', contexts: ['selection'] },
  'keep-kind-line': { title: 'menu.keep_kind_line', contexts: ['selection'] },
  open: { title: 'menu.open', contexts: ['action'] },
  pause: { title: 'menu.pause', contexts: ['action'] },
  'low-energy': { title: 'menu.low_energy', contexts: ['action'] },
  settings: { title: 'menu.settings', contexts: ['action'] },
} as const satisfies Record<string, { title: Text; contexts: readonly ['selection' | 'action'] }>;

export type MenuItem = keyof typeof ITEMS;

/**
 * Makes the menu. The browser keeps it over restarts as it was made; an update may bring other items, and
 * a start another language.
 */
export function makeMenu(): Promise<void> {
  return alone('menu', async () => {
    await browser.contextMenus.removeAll();
    for (const [id, { title, contexts }] of Object.entries(ITEMS)) {
      browser.contextMenus.create({ id, title: t(title), contexts: [...contexts] });
    }
  });
}

/**
 * Calls back when an item is chosen, with the selected words if it is about some. To be called
 * before the worker awaits anything.
 */
export function onMenu(chosen: (item: MenuItem, selection: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId in ITEMS) chosen(menuItemId as MenuItem, selectionText);
  });
}
