import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFirefoxWindow } from './firefox.ts';
import type { Browser, Page } from './types.ts';

declare const browser: typeof import('wxt/browser').browser;
declare const ChromeUtils: { importESModule(url: string): Record<string, unknown> };

/** What the person is asked for when a switch needs it. */
export type Optional = 'notifications' | 'downloads' | 'topSites';

/**
 * A browser in which the person has said yes to this permission: no test can press the browser's own
 * button. It can be taken away again, as one of the manifest could not. Firefox is told as its page
 * for add-ons tells it; Chromium reads it from its profile.
 */
export async function startAllowed(
  start: () => Promise<Browser>,
  profileDir: string,
  permission: Optional,
): Promise<Browser> {
  const first = await start();
  if (first.kind === 'firefox') {
    await inFirefoxWindow(first, change, 'add', idOf(first), permission);
    return first;
  }
  await first.close();
  const path = join(profileDir, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  const extension = preferences.extensions.settings[idOf(first)];
  extension?.active_permissions.api.push(permission);
  extension?.granted_permissions.api.push(permission);
  writeFileSync(path, JSON.stringify(preferences));
  return start();
}

/** Takes the permission away while the browser runs. `page` is any of the extension's. */
export async function takeAway(running: Browser, page: Page, permission: Optional): Promise<void> {
  if (running.kind === 'firefox') {
    await inFirefoxWindow(running, change, 'remove', idOf(running), permission);
  } else {
    await page.evaluate((name) => browser.permissions.remove({ permissions: [name] }), permission);
  }
  await page.waitFor(
    async (name) => !(await browser.permissions.contains({ permissions: [name] })),
    permission,
  );
}

/** The part of Chromium's file that says what an extension may do. */
interface Preferences {
  extensions: {
    settings: Record<
      string,
      Record<'active_permissions' | 'granted_permissions', { api: string[] }>
    >;
  };
}

function idOf({ origin }: Browser): string {
  return new URL(origin).host;
}

/** Runs in the window of Firefox: what its own page for add-ons does when the person clicks there. */
async function change(what: 'add' | 'remove', host: string, permission: Optional): Promise<void> {
  interface Permissions {
    add(id: string, wanted: object, extension: unknown): Promise<void>;
    remove(id: string, wanted: object, extension: unknown): Promise<void>;
  }
  interface Policies {
    getByHostname(name: string): { id: string; extension: unknown } | null;
  }
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as { ExtensionPermissions: Permissions };
  const { WebExtensionPolicy } = globalThis as unknown as { WebExtensionPolicy: Policies };
  const policy = WebExtensionPolicy.getByHostname(host);
  if (!policy) throw new Error('The extension is not there.');
  const wanted = { permissions: [permission], origins: [], data_collection: [] };
  await ExtensionPermissions[what](policy.id, wanted, policy.extension);
}
