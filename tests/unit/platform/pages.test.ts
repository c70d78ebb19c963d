import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leavePage } from '@/utils/platform/pages';

const page = { length: 1, back: vi.fn() };
let tabs: { id: number }[];

beforeEach(() => {
  fakeBrowser.reset();
  page.length = 1;
  vi.stubGlobal('history', page);
  tabs = [{ id: 7 }];
  // The types know the older forms with a callback.
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue({ id: 7 } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => Promise.resolve(tabs as never));
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(() => {
    tabs = [...tabs, { id: 8 }];
    return Promise.resolve({ id: 8 } as never);
  });
  const manifest = { chrome_url_overrides: { newtab: 'newtab.html' } };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as never);
  vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation((id) => {
    tabs = tabs.filter((tab) => ![id].flat().includes(tab.id));
    return Promise.resolve();
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a page that was come to in its tab goes back there', async () => {
  page.length = 2;
  await leavePage();
  expect(page.back).toHaveBeenCalledOnce();
  expect(tabs).toEqual([{ id: 7 }]);
});

test('a page in a tab of its own closes that', async () => {
  tabs = [{ id: 3 }, { id: 7 }];
  await leavePage();
  expect(tabs).toEqual([{ id: 3 }]);
});

test('the last tab of a window makes room for a new one, and the window stays', async () => {
  await leavePage();
  expect(tabs).toEqual([{ id: 8 }]);
});
