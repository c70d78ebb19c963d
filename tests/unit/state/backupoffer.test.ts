import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY } from '@/utils/domain/time';
import { makeWin } from '@/utils/domain/win';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { changeSettings } from '@/utils/platform/changesettings';
import { backUpWhenDue } from '@/utils/state/backup';
import { BackupOffering } from '@/utils/state/backupoffer.svelte';
import { BackupPage } from '@/utils/state/backuppage.svelte';
import { readFolder } from '@/utils/storage/folder';
import { keepMissing } from '@/utils/storage/wins';
import { forget } from './store';

vi.mock('@/utils/storage/folder', () => ({ readFolder: vi.fn() }));
vi.stubGlobal('window', {});

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  await forget();
});
afterEach(forget);

const keepMany = (count: number) =>
  keepMissing(
    Array.from({ length: count }, (_, at) =>
      makeWin({ text: `did ${at}`, day: '2026-11-21' }, { id: String(at), now: 1 }),
    ),
  );
const offered = async () => {
  const offering = new BackupOffering();
  await offering.look();
  return offering.offer;
};

test('nobody with a few words is bothered, and somebody with many is asked once', async () => {
  await keepMany(29);
  expect(await offered()).toBeUndefined();
  await keepMany(30);
  expect(await offered()).toBe('none yet');
  const offering = new BackupOffering();
  await offering.look();
  await offering.putOff();
  expect(offering.offer).toBeUndefined();
  expect(await offered()).toBeUndefined();
});

test('where much has gone since a backup, what comes after it is offered one all the same', async () => {
  await keepMany(40);
  await changeBackup({ at: Date.now() - 8 * DAY, kept: 40 });
  expect(await offered()).toBeUndefined();
  await forget();
  expect(await offered()).toBeUndefined();
  await keepMany(30);
  expect(await offered()).toBe('none yet');
});

test('who has a weekly backup is asked nothing while it works, and told when it does not', async () => {
  await keepMany(30);
  await changeSettings({ backup: 'plain' });
  expect(await offered()).toBeUndefined();
  // A folder that the browser wants to ask for again, after a restart or in another browser.
  vi.mocked(readFolder).mockResolvedValue({
    queryPermission: () => Promise.resolve('prompt'),
  } as unknown as FileSystemDirectoryHandle);
  await backUpWhenDue();
  expect(await readBackup()).toMatchObject({ trouble: 'asks' });
  expect(await offered()).toBe('failing');
  // Choosing another place, or another form, begins anew.
  await new BackupPage().beginAnew();
  expect(await offered()).toBeUndefined();
});

test('a few words are told of, too, when a week of tries came to nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await keepMany(3);
  await changeSettings({ backup: 'encrypted' });
  vi.mocked(readFolder).mockResolvedValue(undefined);
  await backUpWhenDue();
  vi.setSystemTime(Date.now() + 3 * DAY);
  await backUpWhenDue();
  expect(await offered()).toBeUndefined();
  vi.setSystemTime(Date.now() + 4 * DAY);
  expect(await offered()).toBe('failing');
  vi.useRealTimers();
});
