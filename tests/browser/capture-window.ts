import type { Browser } from '../../scripts/browsers/types.ts';
import { inFirefoxWindow } from '../../scripts/browsers/firefox.ts';
import { until } from '../../scripts/browsers/poll.ts';

/**
 * What a person does in Firefox's own window, outside of every page: the address bar and the menus.
 * The functions at the end run in that window and see their arguments only.
 */

/** Types into the address bar and presses Enter once the extension's line is on offer. */
export async function enterInAddressBar(firefox: Browser, line: string): Promise<void> {
  await inFirefoxWindow(firefox, typeInAddressBar, line);
  await until('the address bar to offer the extension', () =>
    inFirefoxWindow(firefox, offeredByAddon),
  );
  await inFirefoxWindow(firefox, pressEnter);
}

/** Chooses an item of the menu over a place in the page in front. */
export async function chooseOnPage(
  firefox: Browser,
  { x, y }: { x: number; y: number },
  label: string,
): Promise<void> {
  await inFirefoxWindow(firefox, rightClickOnPage, x, y);
  await choose(firefox, 'contentAreaContextMenu', label);
}

/** Chooses an item of the menu of the toolbar button. */
export async function chooseOnIcon(firefox: Browser, label: string): Promise<void> {
  await until('the toolbar button', () => inFirefoxWindow(firefox, rightClickOnIcon));
  await choose(firefox, 'toolbar-context-menu', label);
}

/** Chooses an item of a menu in Chromium, whose menus are out of a test's reach: from its event on. */
export function clickMenu(chromium: Browser, info: object): Promise<void> {
  return chromium.background((clicked) => {
    chrome.contextMenus.onClicked.dispatch(clicked, undefined);
  }, info);
}

async function choose(firefox: Browser, menu: string, label: string): Promise<void> {
  await until(`the menu to have "${label}"`, () => inFirefoxWindow(firefox, activate, menu, label));
  await until('the menu to close', () => inFirefoxWindow(firefox, isClosed, menu));
}

interface TextInput {
  readonly KEY_NON_PRINTABLE_KEY: number;
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent, flags: number): number;
  keyup(event: KeyboardEvent, flags: number): boolean;
}
interface Menu extends HTMLElement {
  readonly state: string;
  openMenu(open: boolean): void;
  activateItem(item: Element): void;
}

declare const Cc: Record<string, { createInstance(type: unknown): TextInput } | undefined>;
declare const Ci: Record<string, unknown>;
/** Events of Chromium's own can be sent in its worker. */
declare const chrome: {
  contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
};
declare const ChromeUtils: { importESModule(url: string): Record<string, unknown> };
declare const gURLBar: HTMLElement & { select(): void; readonly view: { isOpen: boolean } };
declare const gBrowser: { readonly selectedBrowser: HTMLElement };

function typeInAddressBar(line: string): void {
  gURLBar.focus();
  gURLBar.select();
  const processor = '@mozilla.org/text-input-processor;1';
  const keys = Cc[processor]?.createInstance(Ci.nsITextInputProcessor);
  if (!keys?.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken');
  for (const key of line) {
    keys.keydown(new KeyboardEvent('', { key }), 0);
    keys.keyup(new KeyboardEvent('', { key }), 0);
  }
}

function offeredByAddon(): boolean {
  const first = document.querySelector('.urlbarView-row');
  return gURLBar.view.isOpen && first?.getAttribute('type') === 'addon';
}

function pressEnter(): void {
  const processor = '@mozilla.org/text-input-processor;1';
  const keys = Cc[processor]?.createInstance(Ci.nsITextInputProcessor);
  if (!keys?.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken');
  const enter = new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 });
  keys.keydown(enter, keys.KEY_NON_PRINTABLE_KEY);
  keys.keyup(enter, keys.KEY_NON_PRINTABLE_KEY);
}

async function rightClickOnPage(x: number, y: number): Promise<void> {
  const { event } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as { event: { synthesizeMouseAtPoint(...args: unknown[]): Promise<unknown> } };
  const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
  for (const type of ['mousedown', 'contextmenu', 'mouseup']) {
    const mouse = { type, button: 2, clickCount: 1 };
    await event.synthesizeMouseAtPoint(left + x, top + y, mouse, window);
  }
}

/** Returns whether the button is there to be clicked. */
async function rightClickOnIcon(): Promise<boolean> {
  const button = document.querySelector('[data-extensionid^="inbetween"]');
  const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  if (width === 0) return false;
  const { event } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as { event: { synthesizeMouseAtPoint(...args: unknown[]): Promise<unknown> } };
  const mouse = { type: 'contextmenu', button: 2, clickCount: 1 };
  await event.synthesizeMouseAtPoint(left + width / 2, top + height / 2, mouse, window);
  return true;
}

/** Goes one step nearer: opens the submenu the item is in, or chooses it. True when it is chosen. */
function activate(menuId: string, label: string): boolean {
  const menu = document.getElementById(menuId) as Menu | null;
  if (menu?.state !== 'open') return false;
  const item = [...menu.querySelectorAll<HTMLElement>('[label]')].find(
    (one) => one.localName === 'menuitem' && one.getAttribute('label') === label && !one.hidden,
  );
  const parent = item?.parentElement as Menu | null | undefined;
  if (!item || !parent) return false;
  if (parent.state !== 'open') {
    (parent.parentElement as Menu).openMenu(true);
    return false;
  }
  parent.activateItem(item);
  return true;
}

function isClosed(menuId: string): boolean {
  return (document.getElementById(menuId) as Menu | null)?.state === 'closed';
}
