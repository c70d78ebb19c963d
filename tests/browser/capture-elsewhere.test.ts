import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '@/utils/domain/day';
import type { Browser, Kind, Page } from '../../scripts/browsers/types.ts';
import { fieldHolds, stored, storedWin } from './capture';
import { chooseOnIcon, chooseOnPage, clickMenu, enterInAddressBar } from './capture-window';
import { addresses, inBothBrowsers, openPopup } from './drive';
import { deleteStore, setVersion } from './store';

// Longer than other files: a second one would start both browsers once more.

declare const browser: typeof import('wxt/browser').browser;
/** Chromium's own events can be set off by hand; Firefox is driven by its window instead. */
declare const chrome: {
  omnibox: Record<'onInputChanged' | 'onInputEntered', Dispatched> & {
    setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
  };
  contextMenus: { onClicked: Dispatched };
};
interface Dispatched {
  dispatch(...args: unknown[]): void;
}

const today = () => Temporal.Now.plainDateISO().toString() as Day;
// The mark for words that wait stands for ten seconds.
const selected = 'the words that were selected';
const server = createServer((_, response) => {
  const page = `<!doctype html><title>page</title><p>${selected}</p>`;
  response.setHeader('Content-Type', 'text/html').end(page);
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

inBothBrowsers((running, kind) => {
  /** A page of the extension, to ask the database through. */
  let own: Page;
  beforeAll(async () => {
    own = await running().openPage('options.html');
    await own.waitFor(() => document.querySelector('kbd'));
  });
  const mark = () => running().background(() => browser.action.getBadgeText({}));

  describe('the address bar', () => {
    test('keeps what is typed after "win", under the area that #names', async () => {
      await enterLine(running(), kind, 'I rested #rest');
      await expect
        .poll(() => storedWin(own, 'I rested'))
        .toMatchObject({ area: 'rest', day: today(), private: false });
    });

    test('says so by a mark on the icon, which leaves by itself', async () => {
      await expect.poll(mark).toBe('');
      await enterLine(running(), kind, 'breathed');
      await expect.poll(mark).toBe('✓');
      expect(await storedWin(own, 'breathed')).toBeDefined();
      await expect.poll(mark).toBe('');
    });

    test('says by another mark, and in words, that what the store refuses waits', async () => {
      await expect.poll(mark).toBe('');
      // A store that a later version has used is not written to by this one.
      await own.evaluate(setVersion, 999);
      await enterLine(running(), kind, 'waited for it');
      await expect.poll(mark).toBe('…');
      const title = await running().background(() => browser.action.getTitle({}));
      expect(title).toContain("That isn't kept yet. The words wait in a second place");
      expect(await storedWin(own, 'waited for it')).toBeUndefined();
      await own.evaluate(deleteStore);
      await enterLine(running(), kind, 'kept at last');
      await expect.poll(() => storedWin(own, 'waited for it')).toBeDefined();
      await expect.poll(() => storedWin(own, 'kept at last')).toBeDefined();
    });

    test('keeps markup, hash signs and other scripts as they are written', async () => {
      const line = '<b>& "said" no</b> #1 שלום';
      await enterLine(running(), kind, line);
      await expect.poll(() => storedWin(own, line)).toBeDefined();
    });

    test('puts what is too long for a win into the field, whole', async () => {
      const long = 'a'.repeat(2_001);
      await enterLine(running(), kind, long);
      await expect.poll(() => addresses(running())).toContain(`${running().origin}/popup.html`);
      const popup = await openPopup(running());
      await fieldHolds(popup, long);
      await popup.press('Control+a');
      await popup.type('shorter');
      await popup.press('Enter');
      await expect.poll(() => storedWin(own, 'shorter')).toBeDefined();
      await popup.close();
    });
  });

  // Only Chromium reads what it shows as markup.
  if (kind === 'chromium') {
    test('no line breaks what the address bar shows', async () => {
      const refused = await running().background(async () => {
        const seen: string[] = [];
        addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
        const lines = ['', 'a & b', '</match><b>', '\u0001 \ud800 "', 'a'.repeat(3_000), '#rest'];
        for (const line of lines) chrome.omnibox.onInputChanged.dispatch(line, () => undefined);
        // This one is refused, after all the others, and shows that a refusal would be seen.
        void chrome.omnibox.setDefaultSuggestion({ description: '<broken' });
        while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve));
        return seen;
      });
      expect(refused).toEqual([expect.stringContaining('<broken')]);
    });
  }

  describe('the menu over selected words', () => {
    test('keeps them as a win', async () => {
      await chooseOverWords(running(), kind, 'keep-win', 'Keep as a win');
      await expect.poll(() => storedWin(own, selected)).toMatchObject({ day: today() });
    });

    test('keeps them as a kind line, once', async () => {
      for (let times = 0; times < 2; times += 1) {
        await expect.poll(mark).toBe('');
        await chooseOverWords(running(), kind, 'keep-kind-line', 'Keep as a kind line');
        await expect.poll(mark).toBe('✓');
      }
      const lines = (await stored(own, 'kindLines')) as { text: string }[];
      expect(lines.map(({ text }) => text)).toEqual([selected]);
    });

    test('has each of its items from the start', async () => {
      const missing = await running().background(async () => {
        const ids = ['keep-win', 'keep-kind-line', 'pause', 'low-energy', 'settings'];
        const there = await Promise.all(
          ids.map((id) =>
            browser.contextMenus.update(id, {}).then(
              () => true,
              () => false,
            ),
          ),
        );
        return ids.filter((_, place) => !there[place]);
      });
      expect(missing).toEqual([]);
    });
  });

  describe('the menu of the icon', () => {
    test.each([
      ['pause', 'Pause now', 'pause.html'],
      ['settings', 'Settings', 'options.html'],
    ])('leads to %s', async (menuItemId, label, path) => {
      const open = async () =>
        (await addresses(running())).filter((one) => one.endsWith(`/${path}`)).length;
      const before = await open();
      // The button is in the toolbar of Firefox once it was asked for.
      await (await openPopup(running())).close();
      if (kind === 'firefox') await chooseOnIcon(running(), label);
      else await clickMenu(running(), { menuItemId });
      await expect.poll(open).toBe(before + 1);
    });
  });

  describe('a low-energy day, from the menu of the icon', () => {
    test('leaves one sentence on the new tab and no list', async () => {
      // The button is in the toolbar of Firefox once it was asked for.
      await (await openPopup(running())).close();
      if (kind === 'firefox') await chooseOnIcon(running(), 'Low-energy day');
      else await clickMenu(running(), { menuItemId: 'low-energy' });
      const tab = await running().openNewTab();
      // The sentence is the kind line; the button that ends the day is pressed.
      await tab.waitFor(
        () =>
          document.querySelector('button[aria-pressed=true]') &&
          document.querySelector('main')?.hasAttribute('data-whole'),
      );
      const { line, said, lists } = await tab.evaluate(() => ({
        line: document.querySelector('h1')?.innerText ?? '',
        said: document.querySelector('main')?.innerText,
        lists: document.querySelectorAll('#week, main li').length,
      }));
      expect(line).not.toBe('');
      expect(said).not.toContain('breathed');
      expect(lists).toBe(0);
      await tab.close();
    });

    test('and offers no pause until tomorrow, though one was due', async () => {
      await own.evaluate(() => {
        const now = Date.now();
        const from = { pause: now - 600_000 };
        const watch = { since: now - 600_000, last: now };
        const plan = { from, watch, lastAt: now - 600_000, lastMark: now - 600_000 };
        const offer = { at: now - 1_000, kind: 'pause' };
        return browser.storage.local.set({ plan, offer });
      });
      await running().killWorker();
      await running().background(() => 1);
      const tomorrow = Temporal.Now.plainDateISO().add({ days: 1 });
      const midnight = tomorrow.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
      await own.waitFor(async (next) => {
        const { plan, offer } = await browser.storage.local.get(['plan', 'offer']);
        const [alarm] = await browser.alarms.getAll();
        const at = (plan as { next?: { at: number } }).next?.at ?? 0;
        return at >= next && (alarm?.scheduledTime ?? 0) >= next - 180_000 && offer === null;
      }, midnight);
      const tab = await running().openNewTab();
      await tab.waitFor(() => document.querySelector('main p'));
      expect(await tab.evaluate(() => document.querySelector('#offer'))).toBeNull();
      await tab.close();
    });
  });

  test('the settings name the keys that the browser has for the popup and the pause', async () => {
    const [shown, keys] = await own.evaluate(async () => {
      const commands = await browser.commands.getAll();
      return [
        [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent),
        ['_execute_action', 'pause'].map(
          (wanted) => commands.find(({ name }) => name === wanted)?.shortcut,
        ),
      ] as const;
    });
    expect(shown).toEqual(keys.map((key) => (key === '' ? 'no key yet' : key)));
    // Chromium gives no keys to an extension that the command line brings.
    if (kind !== 'firefox') return;
    expect(shown).toEqual(['Alt+Shift+W', 'Alt+Shift+P']);
    // They are changed elsewhere, and named anew when somebody comes back.
    await own.evaluate(() =>
      (browser.commands as unknown as Commands).update({ name: 'pause', shortcut: 'Alt+Shift+Y' }),
    );
    await own.evaluate(() => {
      window.dispatchEvent(new Event('focus'));
    });
    await own.waitFor(() =>
      [...document.querySelectorAll('kbd')].some((key) => key.textContent === 'Alt+Shift+Y'),
    );
    await own.evaluate(() => (browser.commands as unknown as Commands).reset('pause'));
  });
});

/** What Firefox has and Chromium has not. */
interface Commands {
  update(of: { name: string; shortcut: string }): Promise<void>;
  reset(name: string): Promise<void>;
}

async function enterLine(running: Browser, kind: Kind, line: string): Promise<void> {
  if (kind === 'firefox') return enterInAddressBar(running, `win ${line}`);
  await running.background((text) => {
    chrome.omnibox.onInputEntered.dispatch(text, 'currentTab');
  }, line);
}

async function chooseOverWords(running: Browser, kind: Kind, menuItemId: string, label: string) {
  if (kind === 'chromium') return clickMenu(running, { menuItemId, selectionText: selected });
  const page = await running.openPage(address);
  const place = await page.evaluate(() => {
    const words = document.querySelector('p');
    if (!words) throw new Error('The page has no words.');
    getSelection()?.selectAllChildren(words);
    const { left, top } = words.getBoundingClientRect();
    return { x: left + 10, y: top + 8 };
  });
  await chooseOnPage(running, place, label);
  await page.close();
}
