import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '@/utils/domain/draft';
import type { Kind, Page } from '../../scripts/browsers/types.ts';
import { clickOn, fieldHolds, says, stored, storedWin, storedWins } from './capture';
import { inBothBrowsers, openPopup, start } from './drive';

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running) => {
  describe('words that are not kept yet', () => {
    test('are there when the popup opens again, with the caret where it was', async () => {
      const popup = await openPopup(running());
      await popup.type('rested today');
      await leftOf(popup, ' today'.length);
      await written(popup, { text: 'rested today', from: 6, to: 6 });
      await popup.close();

      const again = await openPopup(running());
      await fieldHolds(again, 'rested today');
      await again.type(' a lot');
      await fieldHolds(again, 'rested a lot today');
      await written(again, { text: 'rested a lot today', from: 12, to: 12 });
      await again.close();
    });

    test('come back with what was selected, and what was chosen beside them', async () => {
      const popup = await openPopup(running());
      await fieldHolds(popup, 'rested a lot today');
      await popup.press('Home');
      await popup.press('Shift+End');
      await clickOn(popup, 'rest');
      await clickOn(popup, 'Just for me');
      await written(popup, { from: 0, to: 18, area: 'rest', private: true });
      await popup.close();

      const again = await openPopup(running());
      await fieldHolds(again, 'rested a lot today');
      await again.type('slept');
      await fieldHolds(again, 'slept');
      await again.press('Enter');
      await says(again, 'Kept.');
      expect(await storedWin(again, 'slept')).toMatchObject({ area: 'rest', private: true });
      await again.close();
    });

    test('stay in the field of a tab when the popup keeps others in their place', async () => {
      const tab = await running().openNewTab();
      await tab.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'));
      await tab.press('k');
      await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
      await tab.type('half a sentence');
      await written(tab, { text: 'half a sentence' });
      const popup = await openPopup(running());
      await fieldHolds(popup, 'half a sentence');
      await popup.press('Control+a');
      await popup.type('said no');
      await fieldHolds(popup, 'said no');
      await popup.press('Enter');
      await says(popup, 'Kept.');
      await popup.close();
      await written(tab, { text: 'half a sentence' });
      await fieldHolds(tab, 'half a sentence');
      await tab.close();

      const again = await openPopup(running());
      await fieldHolds(again, 'half a sentence');
      await again.close();
    });

    test('leave the field of a tab once the popup has kept them, and are kept once', async () => {
      const tab = await running().openNewTab();
      await tab.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'));
      await tab.press('k');
      await fieldHolds(tab, 'half a sentence');
      const popup = await openPopup(running());
      await fieldHolds(popup, 'half a sentence');
      await popup.press('Enter');
      await says(popup, 'Kept.');
      await popup.close();
      await says(tab, 'Kept.');
      await fieldHolds(tab, '');
      const all = await storedWins(tab);
      expect(all.filter(({ text }) => text === 'half a sentence')).toHaveLength(1);
      await tab.close();
    });

    test('are gone once they are kept', async () => {
      const popup = await openPopup(running());
      await fieldHolds(popup, '');
      await written(popup, undefined);
      await popup.close();
    });
  });
});

describe.each<Kind>(['chromium', 'firefox'])('%s', (kind) => {
  test('words that are not kept yet are there after the browser was closed, caret and all', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'inbetween-'));
    try {
      const first = await start(kind, { profileDir });
      const popup = await openPopup(first);
      await popup.type('noticed 🌱 סליחה\nand breathed');
      await leftOf(popup, 'breathed'.length);
      const text = 'noticed 🌱 סליחה\nand breathed';
      const from = text.indexOf('breathed');
      await written(popup, { text, from, to: from });
      await first.close();

      const second = await start(kind, { profileDir });
      const again = await openPopup(second);
      await fieldHolds(again, text);
      await again.type('slowly ');
      await fieldHolds(again, text.replace('breathed', 'slowly breathed'));
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});

async function leftOf(popup: Page, characters: number): Promise<void> {
  for (let times = 0; times < characters; times += 1) await popup.press('ArrowLeft');
}

/** Waits until the draft on the disk is this one: a hand is slower than that, a script is not. */
async function written(popup: Page, draft: Partial<Draft> | undefined): Promise<void> {
  // A store that takes its time has it in the waiting place instead.
  const there = async () => {
    const { waitingDrafts = [] } = await popup.evaluate(() =>
      browser.storage.local.get<{ waitingDrafts?: Draft[] }>('waitingDrafts'),
    );
    return [...waitingDrafts, ...(await stored(popup, 'drafts'))];
  };
  const found = expect.poll(there);
  await (draft ? found.toContainEqual(expect.objectContaining(draft)) : found.toEqual([]));
}
