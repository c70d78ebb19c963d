/**
 * Functions that run inside Firefox, in its own window, and deal with one document, a tab's or the popup's. Each
 * is sent as source and so may use nothing of this file but its arguments and Firefox's globals.
 */

/** Runs a script in a document: a tab's or the popup's. */
export async function runIn(browserId: number, script: string): Promise<string> {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context?.embedderElement?.isConnected) throw new Error('inbetween: gone');
  const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
  return actor.executeScript(script, [], { timeout: 60_000 });
}

/** True once the document is gone. */
export function isGone(browserId: number): boolean {
  return !BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement?.isConnected;
}

export function bringToFront(browserId: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) throw new Error('inbetween: gone');
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.selectedTab = tab;
  browser.focus();
}

export function closePage(browserId: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  const tab = browser && gBrowser.getTabForBrowser(browser);
  // Also where the page would have the person asked: Playwright closes those of Chromium like that.
  if (tab) gBrowser.removeTab(tab, { skipPermitUnload: true });
  else browser?.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
}

export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** Each step is a text to insert, or a key to press while others are held. */
export async function input(
  browserId: number,
  steps: readonly (string | { held: readonly KeyStroke[]; key: KeyStroke })[],
): Promise<void> {
  const textInput = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci.nsITextInputProcessor,
  );
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context || !textInput) throw new Error('inbetween: gone');
  const send = (way: 'keydown' | 'keyup', key: KeyStroke) => {
    // Firefox takes a key for one that writes its name unless told otherwise.
    const flags = key.key.length > 1 ? textInput.KEY_NON_PRINTABLE_KEY : 0;
    textInput[way](new KeyboardEvent('', key), flags);
  };
  for (const step of steps) {
    if (!textInput.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken');
    if (typeof step === 'string') {
      textInput.commitCompositionWith(step);
      continue;
    }
    for (const key of step.held) send('keydown', key);
    send('keydown', step.key);
    send('keyup', step.key);
    for (const key of step.held.toReversed()) send('keyup', key);
  }
  // A way there and back, so that what was typed has arrived. The last key may have led to another page.
  const actor = context.currentWindowGlobal.getActor('MarionetteCommands');
  await actor.finalizeAction?.().catch(() => undefined);
}

/** Where a page begins in the window, and its size: a popup moves and grows as it unfolds. */
export function frameOf(browserId: number): { x: number; y: number; size: string } {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) throw new Error('inbetween: gone');
  const { x, y, width, height } = browser.getBoundingClientRect();
  return { x, y, size: `${width} ${height}` };
}

/** Moves the mouse to a place in the window, or presses or lets go its button there. */
export async function mouse(
  type: 'mousemove' | 'mousedown' | 'mouseup',
  x: number,
  y: number,
): Promise<void> {
  const { event } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Event.sys.mjs',
  ) as { event: { synthesizeMouseAtPoint(...args: unknown[]): Promise<unknown> } };
  await event.synthesizeMouseAtPoint(x, y, { type, button: 0, clickCount: 1 }, window);
}

/** A PNG in base 64: of the part in view, or of a part of the document. */
export async function snapshot(
  browserId: number,
  size: { width: number; height: number } | null,
): Promise<string> {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('inbetween: gone');
  const rect = size && new DOMRect(0, 0, size.width, size.height);
  const bitmap = await context.currentWindowGlobal.drawSnapshot(rect, devicePixelRatio, 'white');
  const canvas = document.createElementNS(
    'http://www.w3.org/1999/xhtml',
    'canvas',
  ) as HTMLCanvasElement;
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

export function resize(browserId: number, width: number, height: number): void {
  const browser = BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  browser?.style.setProperty('width', `${String(width)}px`);
  browser?.style.setProperty('height', `${String(height)}px`);
}

export function emulate(
  browserId: number,
  colorScheme: string | null,
  reducedMotion: boolean | null,
  forcedColors: boolean | null,
): void {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('inbetween: gone');
  if (colorScheme !== null) context.prefersColorSchemeOverride = colorScheme;
  if (forcedColors !== null) context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  // Motion has no switch of its own for one page; the preference holds for all of them.
  if (reducedMotion !== null) {
    Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  }
}

/** A PDF in base 64, of what printing makes of a document on paper of this size, cm. */
export async function print(browserId: number, width: number, height: number): Promise<string> {
  const context = BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('inbetween: gone');
  const { print } = ChromeUtils.importESModule('chrome://remote/content/shared/PDF.sys.mjs') as {
    print: {
      addDefaultSettings(settings: object): object;
      getPrintSettings(settings: object): unknown;
      printToBinaryString(context: unknown, settings: unknown): Promise<string>;
    };
  };
  const settings = print.getPrintSettings(
    print.addDefaultSettings({ page: { width, height }, shrinkToFit: false }),
  );
  return btoa(await print.printToBinaryString(context, settings));
}
