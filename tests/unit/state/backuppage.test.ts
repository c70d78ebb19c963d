import { expect, test, vi } from 'vitest';
import { readPassphrase } from '@/utils/platform/passphrase';
import { BackupPage } from '@/utils/state/backuppage.svelte';

test('a passphrase counts once its field is left, so that no backup is closed with half of one', async () => {
  vi.stubGlobal('window', {});
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
