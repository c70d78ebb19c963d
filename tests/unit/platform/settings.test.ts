import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsFrom } from '@/utils/domain/settings';
import { changeSettings } from '@/utils/platform/changesettings';
import { readSettings } from '@/utils/platform/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

test('what was never set has its default, and nothing is stored for it', async () => {
  expect(await readSettings()).toEqual(settingsFrom({}));
  await changeSettings({ nudges: false });
  expect(await stored()).toEqual({ nudges: false });
});

test.each([[{ nudges: 'loud', meadow: false }], [{ meadow: false, nudges: null }]])(
  'a value that makes no sense is read as its default and left alone: %j',
  async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual({ ...settingsFrom({}), meadow: false });
    await changeSettings({ meadow: true });
    expect(await stored()).toEqual({ ...value, meadow: true });
  },
);

test.each([null, 7, 'nonsense', [true]])(
  'settings that are none are read as defaults: %j',
  async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual(settingsFrom({}));
  },
);

test('what a newer version has set is still there after a change', async () => {
  await fakeBrowser.storage.local.set({ settings: { later: { deep: 1 } } });
  await changeSettings({ nudges: false });
  expect(await stored()).toEqual({ later: { deep: 1 }, nudges: false });
});
