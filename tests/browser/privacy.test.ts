import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERMISSIONS } from '@/components/privacytext';
import type { Kind } from '../../scripts/browsers/types.ts';
import { built, builtForToolbar } from './builds';
import { inBothBrowsers, keep, openPopup } from './drive';

// Chromium has one page more, which nobody sees: it plays a chime and closes.
const pages = (await readdir(built.firefox)).filter((file) => file.endsWith('.html'));

let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.setHeader('Access-Control-Allow-Origin', '*').end('here');
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});
afterAll(() => server.close());

/**
 * What each permission is for stands in PRIVACY.md, by its name. One more, or one that warns, has to
 * come through here.
 */
const ALWAYS = ['alarms', 'contextMenus', 'idle', 'offscreen', 'storage', 'unlimitedStorage'];
const ON_A_CLICK = ['downloads', 'notifications', 'topSites'];

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  content_security_policy: { extension_pages: string };
}

test.each<[Kind, string, string]>([
  ['chromium', 'on the new tab', built.chromium],
  ['firefox', 'on the new tab', built.firefox],
  ['chromium', 'in the toolbar alone', builtForToolbar.chromium],
  ['firefox', 'in the toolbar alone', builtForToolbar.firefox],
])(
  'the extension asks for what it needs and nothing else in %s, %s',
  async (kind, _, directory) => {
    const text = await readFile(join(directory, 'manifest.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    // Firefox needs no page for sound, and has no such permission.
    const asked = ALWAYS.filter((name) => name !== 'offscreen' || kind === 'chromium');
    expect(manifest.permissions.toSorted()).toEqual(asked);
    expect(manifest.optional_permissions.toSorted()).toEqual(ON_A_CLICK);
    expect(Object.keys(PERMISSIONS).toSorted()).toEqual([...ALWAYS, ...ON_A_CLICK].toSorted());
    for (const key of [
      'host_permissions',
      'optional_host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  },
);

test('what the stores are told of permissions is what there is', async () => {
  const text = await readFile('docs/store/permissions.md', 'utf8');
  const named = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...ALWAYS, ...ON_A_CLICK].toSorted());
});

inBothBrowsers((running) => {
  test('nothing is asked of the network while the extension is used', async () => {
    const popup = await openPopup(running());
    await keep(popup, 'said what I needed');
    await popup.close();
    for (const path of pages) {
      const page = await running().openPage(path);
      await page.waitFor(() => document.querySelector('h1'));
      await page.close();
    }
    await (await running().openNewTab()).close();
    expect(await running().requests()).toEqual([]);
  });

  describe('a page', () => {
    test.each(pages)('%s can reach nothing, whatever runs in it', async (path) => {
      const page = await running().openPage(path);
      await page.waitFor(() => document.querySelector('h1'));
      const reached = await page.evaluate(async (url) => {
        const image = new Promise((resolve) => {
          const element = new Image();
          element.onload = () => {
            resolve(true);
          };
          element.onerror = () => {
            resolve(false);
          };
          element.src = url;
        });
        const fetched = fetch(url).then(
          () => true,
          () => false,
        );
        return [await fetched, await image, navigator.sendBeacon(url)];
      }, address);
      expect(reached.slice(0, 2)).toEqual([false, false]);
      await page.close();
      expect(asked).toBe(0);
    });

    test.each(pages)('%s never turns a string into markup or script', async (path) => {
      const page = await running().openPage(path);
      await page.waitFor(() => document.querySelector('h1'));
      const refused = await page.evaluate(() => {
        const throws = (work: () => unknown) => {
          try {
            work();
            return false;
          } catch {
            return true;
          }
        };
        return [
          throws(() => (document.createElement('div').innerHTML = '<b>bold</b>')),
          throws(() => {
            const { trustedTypes } = globalThis as unknown as {
              trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
            };
            trustedTypes.createPolicy('anything', {});
          }),
        ];
      });
      expect(refused).toEqual([true, true]);
      await page.close();
    });
  });

  test('the worker can reach nothing either', async () => {
    const reached = await running().background(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      address,
    );
    expect(reached).toBe(false);
    expect(asked).toBe(0);
  });
});
