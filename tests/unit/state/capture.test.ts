import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { waitingWins, writeWaitingDraft } from '@/utils/platform/waiting';
import { readSettings } from '@/utils/platform/settings';
import {
  beginLowEnergyDay,
  captureKindLine,
  captureLine,
  captureSelection,
  describeLine,
} from '@/utils/state/capture';
import { DraftSaver } from '@/utils/state/draftsaver';
import { today } from '@/utils/state/keep';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { someOwn } from '@/utils/storage/kindlines';
import { winsOfWeek } from '@/utils/storage/wins';
import { forget, refuse } from './store';

const kept = async () => winsOfWeek({ first: await today(), last: await today() });

beforeEach(async () => {
  fakeBrowser.reset();
  // The names of the texts stand for the texts, which tests/unit/locales.test.ts looks at.
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, filledIn = []) =>
    [name, filledIn].flat().join(' '),
  );
  await forget();
});

describe('a line from the address bar', () => {
  test('is kept for today with its area', async () => {
    expect(await captureLine('I rested #rest')).toBe('kept');
    expect(await kept()).toMatchObject([{ text: 'I rested', area: 'rest', private: false }]);
  });

  test('without a word keeps nothing', async () => {
    expect(await captureLine(' #rest ')).toBe('nothing');
    expect(await kept()).toEqual([]);
  });

  test('that is too long is put into the field whole, under what stands there', async () => {
    await writeDraft({ id: 'win', text: 'half a', from: 0, to: 0, private: true, area: 'body' });
    const long = 'a'.repeat(2_001);
    expect(await captureLine(long)).toBe('in the field');
    expect(await kept()).toEqual([]);
    const text = `half a\n${long}`;
    const caret = { from: text.length, to: text.length };
    const draft = { id: 'win', text, ...caret, private: true, area: 'body' };
    expect(await readDrafts()).toMatchObject([draft]);
  });

  test('is in the field even if the draft it stands under is kept, or waits, by now', async () => {
    const slow = { id: 'win', text: 'rested', from: 0, to: 0, private: false, since: 1 } as const;
    const long = 'a'.repeat(2_001);
    await captureLine('rested');
    const [win] = await kept();
    await writeWaitingDraft({ ...slow, as: win?.id });
    await captureLine(long);
    expect((await new DraftSaver().read())?.text).toBe(long);

    await writeDraft({ ...slow, text: '' }, long);
    await writeWaitingDraft({ ...slow, as: 'other', waitingAs: 'other' });
    await captureLine(long);
    const draft = await new DraftSaver().read();
    expect(draft?.text).toBe(`rested\n${long}`);
    expect([draft?.as, draft?.waitingAs]).toEqual([undefined, undefined]);
  });

  test('waits when the store refuses, and is not said to be kept', async () => {
    await refuse();
    expect(await captureLine('I rested')).toBe('waiting');
    expect(await waitingWins()).toMatchObject([{ text: 'I rested' }]);
  });

  test('is in the field when nothing on the disk takes it', async () => {
    await refuse();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await captureLine('I rested')).toBe('in the field');
    expect(await captureLine('and slept')).toBe('in the field');
    expect((await new DraftSaver().read())?.text).toBe('I rested\nand slept');
    full.mockRestore();
  });

  test.each([
    ['', 'omnibox_empty'],
    ['I rested', 'omnibox_keep I rested'],
    ['I rested #rest', 'omnibox_keep_area I rested area_rest'],
    ['a'.repeat(2_001), 'omnibox_long'],
  ])('is described before it is kept: %#', (line, said) => {
    expect(describeLine(line)).toBe(said);
  });
});

describe('selected words', () => {
  test('are kept as a win without the spaces around them, hash signs and all', async () => {
    expect(await captureSelection('  I may rest #rest\n')).toBe('kept');
    const [win] = await kept();
    expect(win?.text).toBe('I may rest #rest');
    expect(win?.area).toBeUndefined();
  });

  test('are kept as a kind line, each once', async () => {
    expect(await captureKindLine(' I may rest ')).toBe('kept');
    expect(await captureKindLine('I may rest')).toBe('kept');
    expect((await someOwn(100)).map(({ text }) => text)).toEqual(['I may rest']);
    expect(await captureKindLine(' ')).toBe('nothing');
  });

  test('too long for a kind line go into the field, whole', async () => {
    const long = 'a '.repeat(200).trim();
    expect(await captureKindLine(long)).toBe('in the field');
    expect((await readDrafts())[0]?.text).toBe(long);
    expect(await someOwn(100)).toEqual([]);
  });

  test('that the store refuses as a kind line are in the field', async () => {
    await refuse();
    expect(await captureKindLine('I may rest')).toBe('in the field');
  });
});

test('a low-energy day is today and no other day', async () => {
  await beginLowEnergyDay();
  expect((await readSettings()).lowEnergyDay).toBe(await today());
});
