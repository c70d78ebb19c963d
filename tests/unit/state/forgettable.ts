import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin, type Win } from '@/utils/domain/win';
import { changeBackup } from '@/utils/platform/backup';
import { writePassphrase } from '@/utils/platform/passphrase';
import { changeSettings } from '@/utils/platform/changesettings';
import { writeNote } from '@/utils/platform/note';
import { addWaiting } from '@/utils/platform/waiting';
import { readEverything } from '@/utils/storage/everything';
import { writeFolder } from '@/utils/storage/folder';
import { keepRecord } from '@/utils/storage/records';
import { weeklyCheck } from '../samples';
import { forget as clearStore } from './store';

// A browser in which something lies wherever words of the person can lie, for each test of a file anew.

// What the page remembers to show, by the names of where it lies.
export const shown = new Map<string, Set<string>>();
const placeOf = (name: string) => ({
  get length() {
    return shown.get(name)?.size;
  },
  key: (at: number) => [...(shown.get(name) ?? [])][at],
  clear: () => shown.get(name)?.clear(),
  removeItem: (key: string) => shown.get(name)?.delete(key),
  getItem: (key: string) => (shown.get(name)?.has(key) ? 'true' : null),
  setItem: (key: string) => shown.get(name)?.add(key),
});
vi.stubGlobal('localStorage', placeOf('localStorage'));
vi.stubGlobal('sessionStorage', placeOf('sessionStorage'));
vi.stubGlobal('caches', {
  keys: () => Promise.resolve([...(shown.get('caches') ?? [])]),
  delete: (name: string) => Promise.resolve(shown.get('caches')?.delete(name)),
});
/** The browser's list of downloads. */
export const listed: { downloads: { id: number; byExtensionId?: string }[] } = { downloads: [] };

const win = (id: string, day: Win['day'], area?: string) =>
  makeWin({ text: `did ${id}`, day, area }, { id, now: 1 });
export const reflection = weeklyCheck({ wins: ['a', 'b'], area: 'rest' });

/** A database of ours beside the journal, with a record in it. */
async function plant(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records').put('words', 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

export const folder = { name: 'my backups' } as FileSystemDirectoryHandle;

beforeEach(async () => {
  fakeBrowser.reset();
  // The types know the older form with a callback.
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  listed.downloads = [{ id: 1, byExtensionId: fakeBrowser.runtime.id }, { id: 2 }];
  vi.spyOn(fakeBrowser.downloads, 'search').mockImplementation(() =>
    Promise.resolve(listed.downloads as never),
  );
  vi.spyOn(fakeBrowser.downloads, 'erase').mockImplementation(({ id }) => {
    listed.downloads = listed.downloads.filter((one) => one.id !== id);
    return Promise.resolve([]);
  });
  await clearStore();
  await keepRecord('wins', win('a', '2026-11-20', 'rest'));
  await keepRecord('wins', win('b', '2026-11-21', 'body'));
  await keepRecord('wins', win('c', '2026-11-22'));
  await keepRecord('reflections', reflection);
  await addWaiting(win('w', '2026-11-20'));
  await changeSettings({ meadow: false, backup: 'encrypted' });
  await writeNote({ people: 'Ada', helps: 'tea' });
  await changeBackup({ at: 1, kept: 4, proof: 'same bytes' });
  await writePassphrase('four quiet words here');
  await writeFolder(folder);
  for (const name of ['inbetween-before', 'inbetween-scratch']) await plant(name);
  shown.set('localStorage', new Set(['week', 'line', 'left', 'look', 'covered', 'another copy']));
  for (const name of ['sessionStorage', 'caches']) shown.set(name, new Set(['words']));
});
afterEach(async () => {
  await clearStore();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
});

export const databases = async () =>
  (await indexedDB.databases()).map(({ name }) => name).toSorted();
/** The ids of the wins that are kept. */
export const ids = async () => (await readEverything()).wins.map(({ id }) => id);
