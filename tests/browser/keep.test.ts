import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../scripts/browsers/types.ts';
import { focused } from './capture';
import { inBothBrowsers, keep, openPopup, showsWins, shownWins, start } from './drive';
import { deleteStore, setVersion } from './store';

inBothBrowsers((running) => {
  describe('the popup', () => {
    test('opens with the caret in a field labelled "Today I"', async () => {
      const popup = await openPopup(running());
      const label = await popup.evaluate(
        () => document.querySelector('textarea')?.labels[0]?.textContent,
      );
      expect(label).toMatch(/^Today I/);
      await popup.close();
    });

    test('keeps on Enter, says so, and takes the next win', async () => {
      const popup = await openPopup(running());
      await keep(popup, 'drank some water');
      await keep(popup, 'said no');
      await popup.close();
      const tab = await running().openNewTab();
      await showsWins(tab, ['said no', 'drank some water']);
      await tab.close();
    });

    test('makes a line on Shift+Enter', async () => {
      const popup = await openPopup(running());
      await popup.type('rested');
      await popup.press('Shift+Enter');
      await keep(popup, 'without earning it');
      await popup.close();
      const tab = await running().openNewTab();
      await tab.waitFor(() => document.querySelectorAll('li').length === 3);
      expect((await shownWins(tab))[0]).toBe('rested\nwithout earning it');
      await tab.close();
    });

    test('leaves the Enter that ends a composition to the input method', async () => {
      const popup = await openPopup(running());
      await popup.type('やすんだ');
      await popup.evaluate(() => {
        const enter = { key: 'Enter', bubbles: true, cancelable: true };
        const field = document.querySelector('textarea');
        field?.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
        field?.dispatchEvent(new KeyboardEvent('keydown', { ...enter, keyCode: 229 }));
      });
      expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe(
        'やすんだ',
      );
      await keep(popup, '');
      await popup.close();
    });

    test('keeps nothing and says nothing when the field is blank', async () => {
      const popup = await openPopup(running());
      await popup.type('  ');
      await popup.press('Shift+Enter');
      await popup.press('Enter');
      expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe('  \n');
      expect(await popup.evaluate(() => document.querySelector('[role=status]')?.textContent)).toBe(
        '',
      );
      await popup.close();
    });

    test('says how much room is left, keeps what is too long whole in the field, and says how far over it is', async () => {
      const popup = await openPopup(running());
      const said = (words: string) =>
        popup.waitFor(
          (expected) => document.querySelector('#over')?.textContent.startsWith(expected),
          words,
        );
      await popup.type('🌱'.repeat(1_997));
      await said('Room for 3 more characters.');
      await popup.type('🌱'.repeat(3));
      await said('This is as long as it can be.');
      await popup.type('🌱'.repeat(3));
      await popup.press('Enter');
      await said('3 characters over');
      expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe(
        '🌱'.repeat(2_003),
      );
      await popup.press('Control+a');
      await keep(popup, 'stopped there');
      await popup.close();
    });
  });

  test('an open new tab shows a win kept elsewhere without a reload, and markup as text', async () => {
    const tab = await running().openNewTab();
    await tab.waitFor(() => document.querySelectorAll('li').length > 0);
    const before = await shownWins(tab);
    const popup = await openPopup(running());
    await keep(popup, '<img src=x onerror="document.title=1"> & "noticed" סליחה 🌱');
    await popup.close();
    await showsWins(tab, [
      '<img src=x onerror="document.title=1"> & "noticed" סליחה 🌱',
      ...before,
    ]);
    expect(await tab.evaluate(() => document.querySelectorAll('li img').length)).toBe(0);
    await tab.close();
  });
});

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('a refused win stays in the field, can be copied, and is kept on a new try', async () => {
    const browser = await start(kind);
    try {
      const tab = await browser.openPage('options.html');
      await tab.evaluate(setVersion, 10_000);
      const popup = await openPopup(browser);
      await popup.type('felt the anger');
      await popup.press('Enter');
      await popup.waitFor(() => document.querySelector('.refused'));
      expect(await popup.evaluate(() => document.querySelector('.refused p')?.textContent)).toBe(
        "That didn't save yet. Your words are still here. Try again, or copy them.",
      );
      expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe(
        'felt the anger',
      );
      await popup.press('Tab'); // Try again
      await popup.press('Tab'); // Copy
      await popup.press('Enter');
      await popup.waitFor(
        () => document.querySelector('.refused [role=status]')?.textContent === 'Copied.',
      );

      await popup.evaluate(deleteStore);
      await popup.press('Shift+Tab');
      // They may have moved over by themselves by now: there is nothing to try again then.
      if ((await popup.evaluate(focused)) === 'Try again') await popup.press('Enter');
      await popup.waitFor(() => document.querySelector('textarea')?.value === '');
      await popup.close();
      const newTab = await browser.openNewTab();
      await showsWins(newTab, ['felt the anger']);
    } finally {
      await browser.close();
    }
  });

  test('wins are still there after the browser was closed', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
    try {
      const first = await start(kind, { profileDir });
      const popup = await openPopup(first);
      await keep(popup, 'asked for help');
      await first.close();

      const second = await start(kind, { profileDir });
      const tab = await second.openNewTab();
      await showsWins(tab, ['asked for help']);
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});
