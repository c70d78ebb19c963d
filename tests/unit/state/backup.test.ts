import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HOUR } from '@/utils/domain/time';
import { makeWin } from '@/utils/domain/win';
import { readBackup } from '@/utils/platform/backup';
import { writePassphrase } from '@/utils/platform/passphrase';
import { changeSettings } from '@/utils/platform/changesettings';
import { backUp, backUpWhenDue } from '@/utils/state/backup';
import { backUpInPassing } from '@/utils/state/backupdue';
import { readFolder } from '@/utils/storage/folder';
import { keepWin } from '@/utils/storage/wins';
import { forget } from './store';

const file = new TextEncoder().encode('the journal');
vi.mock('@/utils/state/askreader', () => ({
  askReader: () => Promise.resolve({ kind: 'taken', file: new Blob([file]) }),
}));
vi.mock('@/utils/storage/folder', () => ({ readFolder: vi.fn() }));

/** A folder that gives back what `spoil` makes of what was written. */
function folder(spoil = (bytes: Uint8Array) => bytes, permission = 'granted') {
  const files = new Map<string, Uint8Array>();
  let writes = 0;
  const handle = {
    queryPermission: () => Promise.resolve(permission),
    requestPermission: () => Promise.resolve('granted'),
    getFileHandle: (name: string) =>
      Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (bytes: Uint8Array) => {
              writes += 1;
              files.set(name, spoil(bytes));
            },
            close: () => Promise.resolve(),
          }),
        getFile: () => Promise.resolve(new Blob([files.get(name) as Uint8Array<ArrayBuffer>])),
      }),
  };
  vi.mocked(readFolder).mockResolvedValue(handle as unknown as FileSystemDirectoryHandle);
  return { files, writes: () => writes };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  await forget();
  await keepWin(makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 1 }));
  await changeSettings({ backup: 'plain' });
});
afterEach(forget);

test('a backup is done when what was read back is what was written', async () => {
  const { files } = folder();
  await backUp();
  expect(await readBackup()).toMatchObject({ proof: 'same bytes', kept: 1 });
  expect([...files.values()]).toEqual([file]);
});

test('a backup whose note the disk refuses is done, and says so', async () => {
  const { files } = folder();
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  expect(await backUp()).toMatchObject({ proof: 'same bytes', kept: 1 });
  expect(files.size).toBe(1);
  full.mockRestore();
  expect(await readBackup()).toEqual({});
});

test.each([
  ['a changed byte', (bytes: Uint8Array) => bytes.with(0, 0)],
  ['a missing end', (bytes: Uint8Array) => bytes.slice(0, -1)],
])('%s makes it none, and the last one stays the last', async (_, spoil) => {
  folder();
  await backUp();
  const { at } = await readBackup();
  folder(spoil);
  await backUp();
  expect(await readBackup()).toMatchObject({ at, trouble: 'different' });
  folder();
  await backUp();
  expect((await readBackup()).trouble).toBeUndefined();
});

test('in passing nothing is asked; in a click the browser may ask', async () => {
  const { files } = folder(undefined, 'prompt');
  await backUpWhenDue();
  expect(await readBackup()).toMatchObject({ trouble: 'asks' });
  expect((await readBackup()).at).toBeUndefined();
  expect(files.size).toBe(0);
  await backUp({ asked: true });
  expect(await readBackup()).toMatchObject({ proof: 'same bytes' });
});

test('the weekly one comes once a week, and never when it is off', async () => {
  const { writes } = folder();
  await backUpWhenDue();
  await backUpWhenDue();
  expect(writes()).toBe(1);
  await fakeBrowser.storage.local.remove('backup');
  await changeSettings({ backup: 'off' });
  await backUpWhenDue();
  expect(writes()).toBe(1);
});

test('of several pages that find it due at once, or one after the other, one makes it', async () => {
  const { writes } = folder();
  await Promise.all([backUpInPassing(), backUpInPassing(), backUpInPassing()]);
  expect(writes()).toBe(1);
  // As a page does that had looked before the others were done.
  await Promise.all([backUpWhenDue(), backUpWhenDue()]);
  expect(writes()).toBe(1);
});

test('one that the person asks for waits for the one that another page is making, and is made', async () => {
  const { writes } = folder();
  const { promise: made, resolve: finish } = Promise.withResolvers<undefined>();
  const other = navigator.locks.request('backing up', () => made);
  const asked = backUp({ asked: true });
  finish(undefined);
  await Promise.all([other, asked]);
  expect(writes()).toBe(1);
});

test('what came to nothing is tried again in an hour, and not by every new tab', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { writes } = folder((bytes) => bytes.slice(1));
  await backUpInPassing();
  await backUpInPassing();
  expect(writes()).toBe(1);
  expect((await readBackup()).trouble).toBe('different');
  vi.setSystemTime(Date.now() + HOUR);
  await backUpInPassing();
  expect(writes()).toBe(2);
  vi.useRealTimers();
});

test('where nothing can be stored, making one in passing troubles nobody', async () => {
  folder();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('refused'));
  await expect(backUpInPassing()).resolves.toBeUndefined();
  vi.restoreAllMocks();
});

test('an encrypted one waits for a passphrase', async () => {
  const { files } = folder();
  await changeSettings({ backup: 'encrypted' });
  await backUp();
  expect(await readBackup()).toEqual({ trouble: 'passphrase' });
  await writePassphrase('four quiet words here');
  await backUp();
  expect([...files.keys()].join()).toMatch(/\.json\.age$/);
});

test('without the permission nothing goes to the downloads', async () => {
  vi.mocked(readFolder).mockResolvedValue(undefined);
  await backUp();
  expect(await readBackup()).toEqual({ trouble: 'asks' });
});
