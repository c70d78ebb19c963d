import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackupState } from '@/utils/domain/backup';
import { readPassphrase } from '@/utils/platform/passphrase';
import { BackupPage } from '@/utils/state/backuppage.svelte';
import { forgetFolder, readFolder } from '@/utils/storage/folder';

const backUp = vi.fn(() => Promise.resolve<BackupState>({}));
vi.mock('@/utils/storage/folder', () => ({
  readFolder: vi.fn(() => Promise.resolve(undefined)),
  forgetFolder: vi.fn(() => Promise.resolve()),
}));
vi.mock('@/utils/state/backup', () => ({ backUp: () => backUp() }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('window', {});
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a passphrase counts once its field is left, so that no backup is closed with half of one', async () => {
  const page = new BackupPage();
  page.typePassphrase('four qu');
  expect([page.passphrase, await readPassphrase()]).toEqual(['four qu', '']);
  page.typePassphrase('four quiet words');
  await page.keepPassphrase();
  expect([page.passphrase, await readPassphrase()]).toEqual([
    'four quiet words',
    'four quiet words',
  ]);
});

test('a passphrase that is not saved is not shown as if it were, and no backup is made with another', async () => {
  const page = new BackupPage();
  page.typePassphrase('four quiet words');
  await page.keepPassphrase();
  page.typePassphrase('five quiet words here');
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await page.make();
  expect([page.passphrase, page.unsaved]).toEqual(['four quiet words', true]);
  expect(backUp).not.toHaveBeenCalled();
  full.mockRestore();
  page.typePassphrase('five quiet words here');
  await page.make();
  expect(page.unsaved).toBe(false);
  expect([page.passphrase, await readPassphrase()]).toEqual(Array(2).fill('five quiet words here'));
  expect(backUp).toHaveBeenCalledOnce();
});

test('what came of a backup is shown, also where it could not be written down', async () => {
  const page = new BackupPage();
  backUp.mockResolvedValueOnce({ at: 1, trouble: undefined });
  await page.make();
  expect(page.state?.at).toBe(1);
  backUp.mockResolvedValueOnce({ trouble: 'gone' });
  await page.make();
  expect(page.state).toMatchObject({ at: 1, trouble: 'gone' });
});

test('nothing is said of where backups go before that was read, nor where it cannot be', async () => {
  const page = new BackupPage();
  expect([page.state, page.placeKnown]).toEqual([undefined, false]);
  vi.mocked(readFolder).mockRejectedValueOnce(new Error('blocked'));
  const stop = page.follow();
  await vi.waitFor(() => expect(page.state).toEqual({}));
  await vi.waitFor(() => expect(readFolder).toHaveBeenCalled());
  expect(page.placeKnown).toBe(false);
  stop();
  page.follow()();
  await vi.waitFor(() => expect(page.placeKnown).toBe(true));
});

test('a place for backups that cannot be remembered is told', async () => {
  const page = new BackupPage();
  vi.mocked(forgetFolder).mockRejectedValueOnce(new Error('blocked'));
  await page.chooseDownloads();
  expect(page.state?.trouble).toBe('failed');
});
