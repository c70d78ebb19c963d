import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browsers/poll.ts';
import type { Kind } from '../../scripts/browsers/types.ts';
import { built, builtForToolbar } from './builds';
import { chooseOnIcon, clickMenu } from './capture-window';
import { keep, openPopup, showsWins, start } from './drive';
import { whole } from './newtab';

declare const browser: typeof import('wxt/browser').browser;

describe.each<Kind>(['chromium', 'firefox'])('the flavour for the toolbar in %s', (kind) => {
  test('says of itself what stands in the listing of the store, and no word of a new tab', async () => {
    const listing = await readFile('docs/store/listing.md', 'utf8');
    const [summary, ofToolbar] = [...listing.matchAll(/^> (.*)/gm)].map(([, words]) => words);
    expect(await description(built[kind])).toBe(summary);
    expect(await description(builtForToolbar[kind])).toBe(ofToolbar);
    expect(summary?.length).toBeLessThanOrEqual(132);
    expect(ofToolbar).not.toMatch(/new tab/);
  });

  test('leaves the new tab to others, and opens the same page from the menu of the icon', async () => {
    const running = await start(kind, { extensionDir: builtForToolbar[kind] });
    try {
      expect(
        await running.background(
          () => browser.runtime.getManifest().chrome_url_overrides?.newtab ?? '',
        ),
      ).toBe('');
      await running.background(async () => {
        await browser.tabs.create({});
      });
      expect(await running.pages()).toEqual([]);
      const popup = await openPopup(running);
      await keep(popup, 'kept from the toolbar');
      await popup.close();
      if (kind === 'firefox') await chooseOnIcon(running, 'Open Inbetween');
      else await clickMenu(running, { menuItemId: 'open' });
      const tab = await until('the page to open', async () => (await running.pages()).at(0));
      expect(await tab.url()).toMatch(/\/newtab\.html$/);
      await whole(tab);
      await showsWins(tab, ['kept from the toolbar']);
    } finally {
      await running.close();
    }
  });
});

/** What a build says of itself in the browser's list of extensions, in English. */
async function description(build: string): Promise<string | undefined> {
  const manifest = await read<{ description: string }>(build, 'manifest.json');
  const texts = await read<Record<string, { message: string }>>(build, '_locales/en/messages.json');
  const [, name = ''] = /^__MSG_(.*)__$/.exec(manifest.description) ?? [];
  return texts[name]?.message;
}

async function read<T>(build: string, path: string): Promise<T> {
  return JSON.parse(await readFile(join(build, path), 'utf8')) as T;
}
