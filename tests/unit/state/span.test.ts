import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, dayOf, type Day } from '@/utils/domain/day';
import { changeEntry, type Entry } from '@/utils/domain/entry';
import { blankForm } from '@/utils/domain/formdraft';
import { makePause } from '@/utils/domain/pause';
import { makeReflection } from '@/utils/domain/reflection';
import type { Shareable } from '@/utils/domain/session';
import { makeWin, type Win } from '@/utils/domain/win';
import { needWin } from '@/utils/platform/entrywords';
import { sheetOf } from '@/utils/state/sheetwords';
import { Span } from '@/utils/state/span.svelte';
import { changeEntries } from '@/utils/storage/journal';
import { keepPause } from '@/utils/storage/pauses';
import { keepReflection } from '@/utils/storage/reflections';
import { keepMissing } from '@/utils/storage/wins';
import { forget, refuse } from './store';

vi.stubGlobal('document', new EventTarget());

const today = dayOf(Date.now(), Temporal.Now.timeZoneId());
const win = (text: string, ago = 0, more: Partial<Win> = {}) => ({
  ...makeWin({ text, day: addDays(today, -ago) }, { id: text, now: 1_000 - ago }),
  ...more,
});
const chosen = (span: Span) => span.chosen.map(({ record }) => record.id);

let stop: (() => void) | undefined;

afterEach(async () => {
  stop?.();
  fakeBrowser.reset();
  await forget();
});

async function opened(beginning: 'ticked' | 'unticked' = 'ticked'): Promise<Span> {
  const span = new Span(beginning);
  stop = span.follow();
  await vi.waitFor(() => expect(span.days).toBeDefined());
  await span.read();
  return span;
}

async function keepSome(): Promise<void> {
  await keepMissing([
    win('rested'),
    win('secret', 1, { private: true }),
    win('hidden', 1, { hidden: true }),
    win('before', 20),
  ]);
  const answers = [{ question: 'q', text: 'quiet' }];
  await keepReflection(
    makeReflection({ form: 'need', day: today, answers, private: false }, { id: 'need', now: 5 }),
    [],
    blankForm('practice:need'),
  );
}

describe('what goes on a page for a session', () => {
  test('shows some days also where the days of the last page cannot be read', async () => {
    await keepSome();
    const refusing = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockRejectedValue(new Error('damaged'));
    const span = await opened();
    refusing.mockRestore();
    expect(chosen(span)).toContain('rested');
  });

  test('is a fortnight of wins and reflections, without what is just for the person', async () => {
    await keepSome();
    const span = await opened();
    expect(span.entries.map(({ record }) => record.id).toSorted()).toEqual([
      'hidden',
      'need',
      'rested',
      'secret',
    ]);
    expect(chosen(span).toSorted()).toEqual(['need', 'rested']);
  });

  test('is no longer what another page makes just for the person, until it is ticked by itself', async () => {
    await keepSome();
    const span = await opened('unticked');
    span.tickAll(true);
    expect(chosen(span)).toContain('rested');
    const rested: Shareable = { kind: 'wins', record: win('rested') };
    const hide = (entry: Entry) => changeEntry(entry, { private: true }, 9);
    await changeEntries([rested], hide, { asSeen: false });
    await span.read();
    const entry = span.entries.find(({ record }) => record.id === 'rested') ?? rested;
    expect(span.isTicked(entry)).toBe(false);
    span.tickAll(true);
    expect(span.isTicked(entry)).toBe(false);
    span.tick(entry, true);
    expect(chosen(span)).toContain('rested');
    span.tick(entry, false);
    expect(chosen(span)).not.toContain('rested');
  });

  test('has what was needed in a pause, under a heading of its own', async () => {
    await keepSome();
    for (const [id, more] of [
      ['own', { need: 'a door to close' }],
      ['mine alone', { need: 'to be held', private: true }],
      ['named', { need: 'rest' }],
    ] as const) {
      const pause = makePause({ day: today, anchor: 'breath' }, { id, now: 7 });
      await keepPause({ ...pause, ...more });
    }
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
    const span = await opened();
    const ids = span.entries.map(({ record }) => record.id);
    expect(ids).toContain('mine alone');
    expect(ids).not.toContain('named');
    expect(chosen(span).toSorted()).toEqual(['need', 'own', 'rested']);
    const sheet = span.days && sheetOf(span.days, '', span.chosen);
    expect(sheet?.needs?.days.map(({ texts }) => texts)).toEqual([['a door to close']]);
    expect(sheet?.wins?.days.map(({ texts }) => texts)).toEqual([['rested']]);
  });

  test('names the year of each day where it goes over more than one', () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
    const days = ['2025-11-21', '2026-11-21'] as const;
    const chosen = days.toReversed().map((day): Shareable => ({
      kind: 'wins',
      record: makeWin({ text: 'rested', day }, { id: day, now: 1 }),
    }));
    const named = (first: Day) =>
      sheetOf({ first, last: days[1] }, '', chosen).wins?.days.map(({ day }) => day);
    expect(new Set(named('2025-11-21')?.map((day) => /20\d\d/.exec(day)?.[0]))).toEqual(
      new Set(['2025', '2026']),
    );
    expect(named('2025-11-22')?.join()).not.toMatch(/20\d\d/);
  });

  test('has a need and the win made of it under one tick, and one that is just for the person holds back both', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, filledIn = []) =>
      [name, filledIn].flat().join(' '),
    );
    for (const [need, justForMe] of [
      ['a door to close', false],
      ['to be held', true],
      ['water', true],
    ] as const) {
      const pause = makePause({ day: today, anchor: 'breath' }, { id: `pause ${need}`, now: 7 });
      await keepPause({ ...pause, need, private: justForMe });
      await keepMissing([{ ...win(need), text: needWin(need) }]);
    }
    const span = await opened();
    expect(span.entries.map(({ record }) => record.id).toSorted()).toEqual([
      'a door to close',
      'to be held',
      'water',
    ]);
    expect(chosen(span)).toEqual(['a door to close']);
  });

  test('takes what is just for the person when it is ticked by itself, and in no other way', async () => {
    await keepSome();
    const span = await opened();
    span.tickAll(false);
    expect(chosen(span)).toEqual([]);
    span.tickAll(true);
    expect(chosen(span).toSorted()).toEqual(['need', 'rested']);
    const secret = span.entries.find(({ record }) => record.id === 'secret');
    if (secret) span.tick(secret, true);
    expect(chosen(span)).toContain('secret');
    span.tickAll(false);
    expect(chosen(span)).toEqual([]);
  });

  test('is nothing at first in a letter', async () => {
    await keepSome();
    expect(chosen(await opened('unticked'))).toEqual([]);
  });

  test('is there again on the day it was made, and the next one begins where it ended', async () => {
    await keepSome();
    const span = await opened();
    await span.ask({ first: addDays(today, -20), last: today });
    await span.made();
    stop?.();
    // Printing may have been cancelled: no page can tell.
    const again = await opened();
    expect(again.days).toEqual({ first: addDays(today, -20), last: today });
    await again.made();
    stop?.();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 24 * 3_600_000 });
    const next = await opened();
    vi.useRealTimers();
    expect(next.days).toEqual({ first: today, last: addDays(today, 5) });
  });

  test('stays as it was while the dates are no span', async () => {
    await keepSome();
    const span = await opened();
    const before = span.days;
    for (const [asked, fault] of [
      [{ first: today, last: addDays(today, -1) }, 'backwards'],
      [{ first: addDays(today, 1), last: addDays(today, 2) }, 'future'],
      [{ first: '1969-12-31', last: today }, 'early'],
      [{ first: '', last: today }, 'missing'],
    ] as const) {
      await span.ask(asked);
      expect(span.fault).toBe(fault);
      expect(span.days).toEqual(before);
      expect(span.entries).toHaveLength(4);
    }
    await span.ask({ first: '1970-01-01', last: today });
    expect(span.fault).toBeUndefined();
    expect(span.entries).toHaveLength(5);
  });

  test('never holds what is not listed to be looked at', async () => {
    await keepMissing(Array.from({ length: 450 }, (_, place) => win(`win ${place}`, place % 10)));
    const span = await opened();
    expect(span.chosen).toHaveLength(200);
    expect(span.hasMore).toBe(true);
    span.more();
    span.more();
    expect(span.chosen).toHaveLength(450);
    expect(span.hasMore).toBe(false);
  });

  test('says so when the store cannot be read', async () => {
    await refuse();
    const span = await opened();
    expect(span.trouble).toBe('refused');
    expect(span.entries).toEqual([]);
  });
});
