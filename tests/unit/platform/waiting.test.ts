import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '@/utils/domain/draft';
import { blankForm, writeInto } from '@/utils/domain/formdraft';
import { makeWin, type Win } from '@/utils/domain/win';
import {
  addWaiting,
  moveWaiting,
  takeWaitingDrafts,
  waitingDrafts,
  waitingWins,
  writeWaitingDraft,
} from '@/utils/platform/waiting';
import { addWaitingEdit, waitingEdits } from '@/utils/platform/waitingedits';
import { takeWaitingForms, waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';

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

describe('drafts that wait', () => {
  const draft = (text: string, as: string): Draft => ({
    id: 'win',
    text,
    from: text.length,
    to: text.length,
    private: false,
    as,
  });
  const texts = async () => (await waitingDrafts()).map(({ text }) => text);

  test('are there until they are safe elsewhere', async () => {
    const half = draft('half a', 'one');
    await writeWaitingDraft(half);
    expect(await waitingDrafts()).toEqual([half]);
    await writeWaitingDraft(half, { safe: true });
    expect(await waitingDrafts()).toEqual([]);
  });

  test('of two fields stand beside one another, however the fields take turns', async () => {
    const fields = { tab: ['r', 're', 'rested'], popup: ['s', 'said', 'said no'] };
    for (const at of [0, 1, 2]) {
      for (const [as, typed] of Object.entries(fields)) {
        const [before, now = ''] = [typed[at - 1], typed[at]];
        const seen = before === undefined ? [] : [draft(before, as)];
        await writeWaitingDraft(draft(now, as), { seen });
      }
    }
    expect(await texts()).toEqual(['rested', 'said no']);
    expect((await waitingDrafts()).map(({ as }) => as)).toEqual(['tab', 'popup']);
  });

  test('are lost by none when two pages write at the same moment', async () => {
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => writeWaitingDraft(draft(`did ${name}`, name))),
    );
    expect((await texts()).toSorted()).toEqual(['did a', 'did b', 'did c', 'did d']);
  });

  test('that are forgotten go, the others stay, and all can come back', async () => {
    await writeWaitingDraft({ ...draft('rested', 'one'), area: 'rest' });
    await writeWaitingDraft(draft('said no', 'two'));
    const bringBack = await takeWaitingDrafts(({ area }) => area === 'rest');
    expect(await texts()).toEqual(['said no']);
    await bringBack();
    expect(await texts()).toEqual(['rested', 'said no']);
  });

  test('are held in memory while the disk refuses them, and are on it once it takes them', async () => {
    const { local, session } = fakeBrowser.storage;
    await writeWaitingDraft(draft('half a', 'one'));
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    await writeWaitingDraft(draft('half a line', 'one'), { seen: [draft('half a', 'one')] });
    expect(await texts()).toEqual(['half a line']);
    full.mockRestore();
    await writeWaitingDraft(draft('half a line more', 'one'), {
      seen: [draft('half a line', 'one')],
    });
    expect(await texts()).toEqual(['half a line more']);
    expect(await session.get(null)).toEqual({});
  });

  test('do not break on what is none, and leave it where it is', async () => {
    const odd = [null, 7, { id: 'win' }];
    await fakeBrowser.storage.local.set({ waitingDrafts: odd });
    const half = draft('half a', 'one');
    await writeWaitingDraft(half);
    expect(await waitingDrafts()).toEqual([half]);
    await writeWaitingDraft(half, { safe: true });
    expect(await fakeBrowser.storage.local.get('waitingDrafts')).toEqual({ waitingDrafts: odd });
  });
});

test('a form that two pages write in at the same moment has the words of both', async () => {
  const blank = blankForm('check');
  await Promise.all([
    writeWaitingForm(writeInto(blank, 'honour', 'I rested'), blank),
    writeWaitingForm(writeInto(blank, 'closing', 'Slow is fine'), blank),
  ]);
  const texts = { honour: 'I rested', closing: 'Slow is fine' };
  expect(await waitingForm('check')).toMatchObject({ texts });
});

describe('a change that waits', () => {
  test('still takes an area away, though Chromium drops what is undefined', async () => {
    const taken = { text: 'rested', area: undefined };
    const edit = { id: 'edit:a/1', of: 'a', seen: 1, change: taken, turn: 2 } as const;
    await addWaitingEdit(edit);
    const there: unknown = JSON.parse(JSON.stringify(await fakeBrowser.storage.local.get(null)));
    await fakeBrowser.storage.local.set(there as Record<string, unknown>);
    const [waits] = await waitingEdits();
    expect(waits).toStrictEqual(edit);
    expect(Object.keys(waits?.change ?? {})).toContain('area');
  });

  test('that says nothing of an area leaves it as it is', async () => {
    await addWaitingEdit({ id: 'edit:a/1', of: 'a', seen: 1, change: { text: 'b' }, turn: 2 });
    expect((await waitingEdits())[0]?.change).toStrictEqual({ text: 'b' });
  });
});

test('what is written in a form while that is taken away comes back with it', async () => {
  const blank = blankForm('check');
  const slept = await writeWaitingForm({ ...blank, texts: { honour: 'I slept' } }, blank);
  const { local } = fakeBrowser.storage;
  const get = local.get.bind(local);
  vi.spyOn(local, 'get').mockImplementationOnce(async (keys) => {
    const before = await get(keys);
    await writeWaitingForm({ ...slept, texts: { honour: 'I slept and ate' } }, slept);
    return before;
  });
  const bringBack = await takeWaitingForms(() => true);
  expect(await waitingForm('check')).toBeUndefined();
  await bringBack();
  expect((await waitingForm('check'))?.texts.honour).toBe('I slept and ate');
});
