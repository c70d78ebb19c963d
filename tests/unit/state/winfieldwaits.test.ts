import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '@/utils/domain/day';
import { waitingWins } from '@/utils/platform/waiting';
import { draftToFinish } from '@/utils/state/draftsaver';
import { moveOver } from '@/utils/state/keep';
import type { Choices } from '@/utils/state/keeping';
import { WinField } from '@/utils/state/winfield.svelte';
import { writeDraft } from '@/utils/storage/drafts';
import { editWin, winsOfWeek } from '@/utils/storage/wins';
import { kept, open, opened, today, write } from './fields';
import { fill, forget, refuse } from './store';

describe('words that the store refused', () => {
  const wins = async () => winsOfWeek({ first: addDays(today(), -1), last: today() });
  const waiting = async () => (await waitingWins()).map(({ text }) => text);
  /** A field whose words wait. Of a closed page, it hears of nothing. */
  async function refused(text: string, { closed = false } = {}): Promise<WinField> {
    await refuse();
    const field = closed ? new WinField() : await open();
    if (closed) await field.restore();
    write(field, text);
    await field.keep();
    expect(field.keeping).toMatchObject({ kind: 'refused', waiting: { text } });
    return field;
  }

  test('are kept once when they are changed before the next try', async () => {
    const field = await refused('rest');
    write(field, 'rested');
    await forget();
    await field.keep();
    expect(await kept()).toEqual(['rested']);
    expect(await waiting()).toEqual([]);
  });

  test('are kept once when they are changed and changed back', async () => {
    const field = await refused('rested');
    write(field, 'rested a');
    write(field, 'rested');
    await forget();
    await field.keep();
    expect(await kept()).toEqual(['rested']);
  });

  test('wait once, as they were written last', async () => {
    const field = await refused('rest');
    write(field, 'rested');
    await field.keep();
    expect(await waiting()).toEqual(['rested']);
  });

  test('are kept once, though another page has moved them over and they were changed since', async () => {
    const field = await refused('rest');
    write(field, 'rested');
    await forget();
    await moveOver();
    await field.keep();
    expect(await kept()).toEqual(['rested']);
  });

  test('come back though the list they wait on cannot be read, and go on being saved', async () => {
    const as = { as: 'a win', waitingAs: 'a win' };
    await writeDraft({ id: 'win', text: 'rest', from: 4, to: 4, private: false, since: 1, ...as });
    const reading = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockRejectedValue(new Error('broken'));
    const next = new WinField();
    await next.restore();
    expect([next.text, next.arriving, next.keeping.kind]).toEqual(['rest', false, 'refused']);
    reading.mockRestore();
    write(next, 'rested');
    await expect.poll(draftToFinish).toMatchObject({ text: 'rested' });
  });

  test('are kept though another page moved them over and, changed since, they were refused again', async () => {
    const field = await open();
    write(field, 'rest');
    const full = fill('wins');
    await field.keep();
    write(field, 'rested');
    full.release();
    await moveOver();
    const again = fill('wins');
    await field.keep();
    expect(field.keeping).toMatchObject({ kind: 'refused', waiting: { text: 'rested' } });
    again.release();
    await moveOver();
    await expect.poll(() => field.text).toBe('');
    expect(field.keeping).toMatchObject({ kind: 'kept', win: { text: 'rested' } });
    expect(await kept()).toContain('rested');
  });

  test('leave the field when another page has moved them over', async () => {
    const field = await refused('rested');
    await forget();
    await moveOver();
    await expect.poll(() => field.text).toBe('');
    expect(field.keeping).toMatchObject({ kind: 'kept', win: { text: 'rested' } });
  });

  test('are kept once after "I showed up"', async () => {
    const field = await refused('rested');
    await forget();
    await field.keepAs('showed up');
    await expect.poll(() => field.text).toBe('');
    await field.keep();
    expect((await kept()).toSorted()).toEqual(['rested', 'showed up']);
  });

  test.each([
    { private: true },
    { area: 'rest' },
    { day: addDays(today(), -1) },
  ] satisfies Partial<Choices>[])('are kept with what was chosen since: %j', async (chosen) => {
    const field = await refused('rested');
    field.choose(chosen);
    await forget();
    await field.keep();
    expect(await wins()).toMatchObject([{ text: 'rested', ...chosen }]);
    expect(await wins()).toHaveLength(1);
  });

  test('come back as they were changed since, and are kept once', async () => {
    const field = await refused('rested');
    write(field, 'rested a lot');
    await expect.poll(draftToFinish).toMatchObject({ text: 'rested a lot' });
    await forget();
    const next = await open();
    expect(next.text).toBe('rested a lot');
    await next.keep();
    expect(await kept()).toEqual(['rested a lot']);
  });

  /** Words that waited and were moved over, and then changed where they are kept. */
  async function editedSince(): Promise<void> {
    await forget();
    await moveOver();
    const [win] = await wins();
    if (win) await editWin(win, { text: 'rested, and cried', private: true }, Date.now());
  }

  test('that were moved over and changed there do not come back as they were', async () => {
    await refused('rested', { closed: true });
    await expect.poll(draftToFinish).toMatchObject({ text: 'rested' });
    await editedSince();
    const next = await open();
    expect(next.text).toBe('');
    expect(await wins()).toMatchObject([{ text: 'rested, and cried', private: true }]);
  });

  test('that were changed both here and there are two wins', async () => {
    const closed = await refused('rested', { closed: true });
    write(closed, 'rested at noon');
    await expect.poll(draftToFinish).toMatchObject({ text: 'rested at noon' });
    await editedSince();
    const next = await open();
    expect(next.text).toBe('rested at noon');
    await next.keep();
    expect(await wins()).toMatchObject([
      { text: 'rested, and cried', private: true },
      { text: 'rested at noon', private: false },
    ]);
  });

  test('stay a win of their own when others are written in their place', async () => {
    const field = await refused('rested');
    field.write('rested', 0, 6);
    write(field, 'read');
    await field.keep();
    write(field, '');
    write(field, 'said no');
    await forget();
    await field.keep();
    expect((await kept()).toSorted()).toEqual(['read', 'rested', 'said no']);
  });
});

describe('two fields with one draft', () => {
  test('keep it once, and it leaves the other, which says that it is kept', async () => {
    const tab = await opened('rested');
    const popup = await open();
    expect(popup.text).toBe('rested');
    await popup.keep();
    await expect.poll(() => tab.text).toBe('');
    expect(tab.keeping).toMatchObject({ kind: 'kept', win: { text: 'rested' } });
    expect(await kept()).toEqual(['rested']);
    expect(await draftToFinish()).toBeUndefined();
  });

  test('keep it once when Enter is pressed in both at once', async () => {
    const tab = await opened('slept late');
    const popup = await open();
    await Promise.all([tab.keep(), popup.keep()]);
    expect([tab.keeping.kind, popup.keeping.kind]).toEqual(['kept', 'kept']);
    expect(await kept()).toEqual(['slept late']);
  });

  test('lose no words of the one when others were kept in the other', async () => {
    const tab = await opened('half a sentence');
    const popup = await open();
    write(popup, 'said no');
    await popup.keep();
    expect(tab.text).toBe('half a sentence');
    await expect.poll(draftToFinish).toMatchObject({ text: 'half a sentence' });
    await tab.keep();
    expect((await kept()).toSorted()).toEqual(['half a sentence', 'said no']);
    expect(await draftToFinish()).toBeUndefined();
  });

  test('leave what the other went on to write where it is, kept or not', async () => {
    const tab = await opened('went out');
    const popup = await open();
    write(tab, 'went out and back');
    await expect.poll(draftToFinish).toMatchObject({ text: 'went out and back' });
    const before = await draftToFinish();
    await popup.keep();
    expect(tab.text).toBe('went out and back');
    // It is going to be another win than the one that is kept.
    const as = expect.not.stringMatching(before?.as ?? '') as string;
    await expect.poll(draftToFinish).toMatchObject({ text: 'went out and back', as });
  });

  test('write over none of the other: both come back, one under the other', async () => {
    const tab = await opened('cooked');
    const popup = await open();
    write(popup, 'cooked a lot');
    await expect.poll(draftToFinish).toMatchObject({ text: 'cooked a lot' });
    write(tab, 'cooked, then slept');
    const both = 'cooked a lot\ncooked, then slept';
    await expect.poll(draftToFinish).toMatchObject({ text: both });
    const next = await open();
    expect(next.text).toBe(both);
    await next.keep();
    expect(await draftToFinish()).toBeUndefined();
  });

  test('do not get back what the other emptied', async () => {
    await opened('sat down');
    const popup = await open();
    write(popup, '');
    await expect.poll(draftToFinish).toBeUndefined();
  });
});
