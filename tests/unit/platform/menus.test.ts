import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeMenu } from '@/utils/platform/menus';

test('the menu is made anew by each that asks, in the language of that moment, and has each item once', async () => {
  const titles = new Map<string, string>();
  let language = 'one';
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => `${language} ${name}`);
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => {
        await Promise.resolve();
        titles.clear();
      },
      create: ({ id, title }: { id: string; title: string }) => {
        if (titles.has(id)) throw new Error(`${id} is there`);
        titles.set(id, title);
      },
    },
  });
  // After an update at the start of the browser both events come.
  await Promise.all([makeMenu(), makeMenu()]);
  expect(titles.size).toBe(6);
  language = 'other';
  await makeMenu();
  expect([...titles.values()].every((title) => title.startsWith('other'))).toBe(true);
});
