import { inFirefoxWindow } from '../browsers/firefox.ts';
import { until } from '../browsers/poll.ts';
import type { Browser } from '../browsers/types.ts';
import { assert, type Fault, openFieldTab, tryToKeep } from './fault.ts';

interface Addon {
  readonly id: string;
  readonly isActive: boolean;
  reload(): Promise<void>;
}
interface Modules {
  ExtensionPermissions: { add(id: string, permissions: object): Promise<void> };
  AddonManager: { getAddonByID(id: string): Promise<Addon | null> };
}
declare const browser: typeof import('wxt/browser').browser;
declare const ChromeUtils: { importESModule(url: string): Modules };
declare const WebExtensionPolicy: {
  getByHostname(host: string): { id: string; privateBrowsingAllowed: boolean } | null;
};

/** A Firefox that is set to remember nothing: every window is private, and IndexedDB is kept from us. */
export const permanentlyPrivate: Fault = {
  name: 'permanent private browsing',
  must: 'wins wait in the second place, outlive the page, and are shown',
  browsers: ['firefox'],
  async run({ start }) {
    // No welcome is waited for: none can open before the add-on is allowed here.
    const prefs = { 'browser.privatebrowsing.autostart': true };
    const running = await start({ prefs, welcome: true });
    await allowInPrivateWindows(running);
    const page = await openFieldTab(running);
    const said = await tryToKeep(page, 'said no');
    const where = said === 'Kept.' ? 'in its place' : 'waiting';
    if (where === 'waiting') {
      assert(said.includes("The browser isn't opening the journal"), said);
      const waits = await page.evaluate(async () => {
        const { waiting } = await browser.storage.local.get('waiting');
        return JSON.stringify(waiting ?? []).includes('said no');
      });
      assert(waits, 'the words do not wait');
    }
    await page.close();
    const again = await openFieldTab(running);
    // They are in the field again, with the reason, as long as nobody has typed anything else.
    await again.waitFor(
      () =>
        document.querySelector('textarea')?.value === 'said no' ||
        [...document.querySelectorAll('li')].some((item) => item.textContent.includes('said no')),
    );
    const tab = await running.openNewTab();
    await tab.waitFor(() => document.body.innerText.includes('said no'));
    return `the win is ${where}; the popup and the new tab show it`;
  },
};

/** What the switch "Run in Private Windows" does, which no test can reach otherwise. */
async function allowInPrivateWindows(running: Browser): Promise<void> {
  const { host } = new URL(running.origin);
  const allow = async (name: string) => {
    const load = (url: string) => ChromeUtils.importESModule(url);
    const { ExtensionPermissions } = load('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = load('resource://gre/modules/AddonManager.sys.mjs');
    const id = WebExtensionPolicy.getByHostname(name)?.id ?? '';
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add(id, { permissions, origins: [] });
    await (await AddonManager.getAddonByID(id))?.reload();
  };
  await inFirefoxWindow(running, allow, host);
  const allowed = (name: string) =>
    WebExtensionPolicy.getByHostname(name)?.privateBrowsingAllowed ?? false;
  await until('the add-on to be allowed', () => inFirefoxWindow(running, allowed, host));
}
