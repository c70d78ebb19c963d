import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browsers/poll.ts';
import type { Kind } from '../../scripts/browsers/types.ts';
import { builtForToolbar } from './builds';
import { chooseOnIcon, clickMenu } from './capture-window';
import { keep, openPopup, showsWins, start } from './drive';
import { whole } from './newtab';

declare const browser: typeof import('wxt/browser').browser;

describe.each<Kind>(['chromium', 'firefox'])('the flavour for the toolbar in %s', (kind) => {
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
