import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { addWaiting, waitingWins } from '@/utils/platform/waiting';
import { keepSafely, moveOver, stillWaiting } from '@/utils/state/keep';
import { deleteWin, keepWin, winsOfWeek } from '@/utils/storage/wins';
import { forget, refuse } from './store';

const day = '2026-11-21';
const win = (id: string) => makeWin({ text: `did ${id}`, day }, { id, now: 1 });
const kept = () => winsOfWeek({ first: day, last: day });

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await forget();
});

describe('a win', () => {
  test('is in its place when all is well, and nothing waits', async () => {
    expect(await keepSafely(win('a'), keepWin)).toEqual({ kind: 'kept' });
    expect(await kept()).toEqual([win('a')]);
    expect(await waitingWins()).toEqual([]);
  });

  test('waits when the store refuses, and moves over with the next one that is kept', async () => {
    await refuse();
    expect(await keepSafely(win('a'), keepWin)).toEqual({
      ...{ kind: 'waiting', trouble: 'newer', win: win('a') },
    });
    expect(await keepSafely(win('b'), keepWin)).toMatchObject({ kind: 'waiting' });
    expect(await waitingWins()).toEqual([win('a'), win('b')]);
    await forget();
    expect(await keepSafely(win('c'), keepWin)).toEqual({ kind: 'kept' });
    expect(await kept()).toEqual([win('a'), win('b'), win('c')]);
    expect(await waitingWins()).toEqual([]);
  });

  test('is kept though it cannot be noted that nothing is to be offered soon after', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await keepSafely(win('a'), keepWin)).toEqual({ kind: 'kept' });
    expect(await kept()).toEqual([win('a')]);
  });

  test('is kept though what waits cannot be read, or not be taken off its list', async () => {
    const reading = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'));
    expect(await keepSafely(win('a'), keepWin)).toEqual({ kind: 'kept' });
    reading.mockRestore();
    await addWaiting(win('b'));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await keepSafely(win('c'), keepWin)).toEqual({ kind: 'kept' });
    expect(await kept()).toEqual([win('a'), win('b'), win('c')]);
  });

  test('is not said to be kept when both places refuse', async () => {
    await refuse();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(keepSafely(win('a'), keepWin)).rejects.toThrow('full');
  });
});

describe('moving over', () => {
  test('keeps each win once, though it was cut off before and tried again', async () => {
    await refuse();
    await keepSafely(win('a'), keepWin);
    await forget();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('killed'));
    await expect(moveOver()).rejects.toThrow('killed');
    await Promise.all([moveOver(), moveOver()]);
    expect(await kept()).toEqual([win('a')]);
    expect(await waitingWins()).toEqual([]);
  });

  test('leaves alone what waits where a page has a database of its own: a container, a private window', async () => {
    await refuse();
    await keepSafely(win('a'), keepWin);
    await forget();
    const tab = { cookieStoreId: 'firefox-container-2' } as never;
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValueOnce(tab).mockResolvedValueOnce(tab);
    await moveOver();
    expect(await stillWaiting()).toEqual([win('a')]);
    expect(await kept()).toEqual([]);
    expect(await stillWaiting()).toEqual([]);
    expect(await kept()).toEqual([win('a')]);
  });

  test('leaves it alone from the popup of a private window, which is in no tab', async () => {
    await refuse();
    await keepSafely(win('a'), keepWin);
    await forget();
    const apart = vi
      .spyOn(fakeBrowser.extension, 'inIncognitoContext', 'get')
      .mockReturnValue(true);
    await moveOver();
    expect(await stillWaiting()).toEqual([win('a')]);
    apart.mockRestore();
    expect(await stillWaiting()).toEqual([]);
  });

  test('does not bring back what was deleted after it was cut off', async () => {
    await refuse();
    await keepSafely(win('a'), keepWin);
    await forget();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('killed'));
    await expect(moveOver()).rejects.toThrow('killed');
    await deleteWin('a', 2);
    await moveOver();
    expect(await kept()).toEqual([]);
  });
});
