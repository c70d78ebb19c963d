import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leavePage, openInFront } from '@/utils/platform/pages';

/** Going back leaves the page, if there is one behind it. */
const page = { length: 1, behind: false, back: vi.fn() };
const tab = new EventTarget();
let tabs: { id: number }[];

beforeEach(() => {
  fakeBrowser.reset();
  page.length = 1;
  page.behind = false;
  page.back.mockReset().mockImplementation(() => {
    if (page.behind) queueMicrotask(() => tab.dispatchEvent(new Event('beforeunload')));
  });
  vi.stubGlobal('history', page);
  vi.stubGlobal('navigation', { canGoBack: false });
  vi.stubGlobal('addEventListener', tab.addEventListener.bind(tab));
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
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a page that was come to in its tab goes back there', async () => {
  page.length = 2;
  page.behind = true;
  await leavePage();
  expect(page.back).toHaveBeenCalledOnce();
  expect(tabs).toEqual([{ id: 7 }]);
});

test('a page of ours behind it is waited for, however long it takes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('navigation', { canGoBack: true });
  page.length = 2;
  void leavePage();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.back).toHaveBeenCalledOnce();
  expect(tabs).toEqual([{ id: 7 }]);
});

test('the first page of a tab, with another one ahead of it, closes that', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  tabs = [{ id: 3 }, { id: 7 }];
  page.length = 2;
  const leaving = leavePage();
  await vi.advanceTimersByTimeAsync(1_000);
  await leaving;
  expect(tabs).toEqual([{ id: 3 }]);
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

test('a page for somebody who is elsewhere brings its window to the front', async () => {
  const update = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser.windows, { update });
  vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 8, windowId: 2 } as never);
  await openInFront('/pause.html');
  expect(update).toHaveBeenCalledExactlyOnceWith(2, { focused: true });
});

test('where the browser has no window, it gets one', async () => {
  const create = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser.windows, { create });
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('No current window'));
  await openInFront('/pause.html#begin');
  const url = expect.stringContaining('/pause.html#begin') as string;
  expect(create).toHaveBeenCalledExactlyOnceWith({ url, focused: true });
});
