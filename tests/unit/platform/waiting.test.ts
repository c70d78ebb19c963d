import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin, type Win } from '@/utils/domain/win';
import {
  addWaiting,
  moveWaiting,
  waitingDraft,
  waitingWins,
  writeWaitingDraft,
} from '@/utils/platform/waiting';

const win = (id: string, text = `did ${id}`) =>
  makeWin({ text, day: '2026-11-21', area: 'rest' }, { id, now: 1 });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('wins that wait', () => {
  test('are there as they were written, each once, in their order', async () => {
    await Promise.all([win('a'), win('b'), win('a')].map((one) => addWaiting(one)));
    expect(await waitingWins()).toEqual([win('b'), win('a')]);
  });

  test('make way for what comes in their place, and for no other words', async () => {
    await addWaiting(win('a'));
    await addWaiting(win('a', 'did a, gently'), win('a'));
    expect(await waitingWins()).toEqual([win('a', 'did a, gently')]);
    const beside = await addWaiting(win('a', 'did b'), win('a'));
    expect(beside).toEqual({ ...win('a', 'did b'), id: beside.id });
    expect(await waitingWins()).toEqual([win('a', 'did a, gently'), beside]);
  });

  test('are handed over once, though several pages try at the same moment', async () => {
    await addWaiting(win('a'));
    const kept: Win[] = [];
    const keep = (wins: Win[]) => Promise.resolve(void kept.push(...wins));
    await Promise.all([moveWaiting(keep), moveWaiting(keep), moveWaiting(keep)]);
    expect(kept).toEqual([win('a')]);
    expect(await waitingWins()).toEqual([]);
  });

  test('stay when they could not be kept', async () => {
    await addWaiting(win('a'));
    await expect(moveWaiting(() => Promise.reject(new Error('refused')))).rejects.toThrow();
    expect(await waitingWins()).toEqual([win('a')]);
  });

  test('are handed over again by whoever was killed before they were off the list', async () => {
    await addWaiting(win('a'));
    const kept = new Map<string, Win>();
    const keep = (wins: Win[]) => {
      for (const each of wins) kept.set(each.id, each);
      return Promise.resolve();
    };
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('killed'));
    await expect(moveWaiting(keep)).rejects.toThrow('killed');
    expect(await waitingWins()).toEqual([win('a')]);
    await moveWaiting(keep);
    expect([...kept.values()]).toEqual([win('a')]);
    expect(await waitingWins()).toEqual([]);
  });

  test('are not lost when one more comes while the others are handed over', async () => {
    await addWaiting(win('a'));
    let late: Promise<unknown> | undefined;
    await moveWaiting(() => {
      late = addWaiting(win('b'));
      return Promise.resolve();
    });
    await late;
    expect(await waitingWins()).toEqual([win('b')]);
  });

  test('do not break on what is no win, and leave it where it is', async () => {
    const odd = [null, 7, { id: 'x' }, { ...win('y'), day: 'someday' }];
    await fakeBrowser.storage.local.set({ waiting: odd });
    await addWaiting(win('a'));
    expect(await waitingWins()).toEqual([win('a')]);
    await moveWaiting(() => Promise.resolve());
    expect(await fakeBrowser.storage.local.get('waiting')).toEqual({ waiting: odd });
  });
});

test('a draft that waits is there until it is taken away', async () => {
  const draft = { id: 'win', text: 'half a', from: 6, to: 6, private: false } as const;
  await writeWaitingDraft(draft);
  expect(await waitingDraft()).toEqual(draft);
  await writeWaitingDraft(undefined);
  expect(await waitingDraft()).toBeUndefined();
});
