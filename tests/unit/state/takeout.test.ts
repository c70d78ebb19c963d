import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { readBackup } from '@/utils/platform/backup';
import { changeSettings } from '@/utils/platform/changesettings';
import { saveFile } from '@/utils/platform/download';
import { askReader } from '@/utils/state/askreader';
import { saveCopy } from '@/utils/state/savecopy';
import { journalFile } from '@/utils/state/takeout';
import { deleteWin, keepWin } from '@/utils/storage/wins';
import { forget, refuse } from './store';
import { askHere } from './workers';

vi.mock('@/utils/state/askreader', () => ({ askReader: vi.fn() }));
vi.mock('@/utils/platform/download', () => ({ saveFile: vi.fn() }));

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(askReader).mockImplementation(askHere);
  fakeBrowser.reset();
  await forget();
  await keepWin(makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'a', now: 1 }));
  await keepWin(makeWin({ text: 'a secret', day: '2026-11-21' }, { id: 'b', now: 1 }));
  await deleteWin('b', 2);
  await changeSettings({ meadow: false });
});

test('the journal file holds what is kept and chosen, and nothing that was deleted', async () => {
  const text = await (await journalFile()).text();
  expect(text).toContain('"text":"rested"');
  expect(text).toContain('"settings":{"meadow":false}');
  expect(text).not.toContain('secret');
  expect(text).not.toContain('deleted');
});

test('with a passphrase an encrypted one is asked for, and without one a plain one', async () => {
  // Closing it takes a second of one core, on purpose.
  vi.mocked(askReader).mockResolvedValue({ kind: 'taken', file: new Blob() });
  await journalFile('four quiet words');
  await journalFile();
  expect(vi.mocked(askReader).mock.calls).toMatchObject([
    [{ kind: 'take', shape: 'age', passphrase: 'four quiet words' }],
    [{ kind: 'take', shape: 'json' }],
  ]);
});

test('a copy before forgetting is that file, made in the worker as all others are', async () => {
  await saveCopy();
  expect(askReader).toHaveBeenCalledOnce();
  const [[file, name] = []] = vi.mocked(saveFile).mock.calls;
  expect(name).toMatch(/^inbetween-\d{4}-\d\d-\d\d\.json$/);
  expect(await file?.text()).toBe(await (await journalFile()).text());
  expect((await readBackup()).kept).toBe(2);
});

test('where the journal cannot be read no copy is saved, and that is told', async () => {
  await refuse();
  vi.mocked(askReader).mockResolvedValue({ kind: 'trouble', trouble: 'refused' });
  await expect(saveCopy()).rejects.toThrow();
  expect(saveFile).not.toHaveBeenCalled();
  expect((await readBackup()).kept).toBeUndefined();
});
