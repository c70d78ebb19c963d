import { describe, expect, test, vi } from 'vitest';
import { addDays } from '@/utils/domain/day';
import type { Draft } from '@/utils/domain/draft';
import { makeWin, WIN_LIMIT } from '@/utils/domain/win';
import { waitingDrafts, writeWaitingDraft } from '@/utils/platform/waiting';
import { draftToFinish } from '@/utils/state/draftsaver';
import { WinField } from '@/utils/state/winfield.svelte';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';
import { kept, open, opened, today, write } from './fields';
import { forget, refuse } from './store';

describe('the field', () => {
  test('keeps what was written under today, says so, and is empty again', async () => {
    const field = new WinField();
    write(field, 'drank some water');
    await field.keep();
    expect(field.keeping.kind).toBe('kept');
    expect(field.text).toBe('');
    expect(await kept()).toEqual(['drank some water']);
  });

  test('takes what is ticked while the words are on their way for them', async () => {
    const field = new WinField();
    write(field, 'said no');
    const keeping = field.keep();
    field.choose({ private: true, area: 'boundaries' });
    await keeping;
    const said = { text: 'said no', private: true, area: 'boundaries', day: today() };
    expect(field.keeping).toMatchObject({ kind: 'kept', win: said });
    expect(await winsOfWeek({ first: today(), last: today() })).toMatchObject([said]);
    expect(field.choices).toMatchObject({ private: false, area: undefined });
  });

  test('leaves what is ticked beside words that were typed on to those', async () => {
    const field = new WinField();
    write(field, 'said no');
    const keeping = field.keep();
    write(field, 'said no, then cried');
    field.choose({ private: true });
    await keeping;
    expect(await winsOfWeek({ first: today(), last: today() })).toMatchObject([{ private: false }]);
    expect([field.text, field.choices.private]).toEqual([', then cried', true]);
  });

  test('keeps nothing and says nothing when it is blank', async () => {
    const field = new WinField();
    write(field, ' \n ');
    await field.keep();
    expect(field.keeping).toEqual({ kind: 'writing' });
    expect(field.text).toBe(' \n ');
    expect(await kept()).toEqual([]);
  });

  test('keeps a long text whole on the screen and says how far over it is', async () => {
    const field = new WinField();
    write(field, 'a'.repeat(WIN_LIMIT + 12));
    expect(field.over).toBe(12);
    await field.keep();
    expect(field.text).toHaveLength(WIN_LIMIT + 12);
    expect(await kept()).toEqual([]);
  });

  test('does not swallow what is typed while the last win is being kept', async () => {
    const field = new WinField();
    write(field, 'rested');
    const keeping = field.keep();
    write(field, 'rested and went on');
    await keeping;
    expect(field.text).toBe(' and went on');
    expect(await kept()).toEqual(['rested']);
  });

  test('keeps once when Enter is pressed twice', async () => {
    const field = new WinField();
    write(field, 'rested');
    await Promise.all([field.keep(), field.keep()]);
    expect(await kept()).toEqual(['rested']);
  });

  test('leaves the words where they are when the database refuses, and keeps them on a new try', async () => {
    await refuse();
    const field = new WinField();
    write(field, 'said no');
    await field.keep();
    expect(field.keeping).toMatchObject({ kind: 'refused', trouble: 'newer' });
    expect(field.text).toBe('said no');
    await forget();
    await field.keep();
    expect(field.keeping.kind).toBe('kept');
    expect(await kept()).toEqual(['said no']);
  });

  test('does not bring back a draft whose win was kept before the draft could be taken away', async () => {
    const slow: Draft = { id: 'win', text: 'rested', from: 6, to: 6, private: false, as: 'one' };
    await keepWin(makeWin({ text: 'rested', day: today() }, { id: 'one', now: 0 }));
    await writeWaitingDraft(slow);
    const field = new WinField();
    await field.restore();
    expect(field.text).toBe('');
    await expect.poll(waitingDrafts).toEqual([]);
  });

  test('never has what is typed before the draft came on the disk without it', async () => {
    await opened('rested');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const field = new WinField();
    const restoring = field.restore();
    write(field, 'slept');
    await restoring;
    await expect.poll(draftToFinish).toMatchObject({ text: 'restedslept' });
    expect(put.mock.calls).toMatchObject([[{ text: 'restedslept' }]]);
  });

  test('brings back a draft of words that are not kept', async () => {
    await writeWaitingDraft({ id: 'win', text: 'rest', from: 4, to: 4, private: false, as: 'two' });
    const field = new WinField();
    await field.restore();
    expect(field.text).toBe('rest');
  });
});

describe('the day of a win', () => {
  const daysKept = async () =>
    (await winsOfWeek({ first: '1970-01-01', last: '9999-12-31' })).map(({ day }) => day);
  const yesterday = addDays(today(), -1);

  test.each([
    ['none', ''],
    ['early', '1912-01-01'],
    ['future', addDays(today(), 1)],
  ])('that is %s holds the win back, and says so, until it is one', async (fault, picked) => {
    const field = await open();
    field.choose({ day: yesterday });
    write(field, 'rested');
    field.pickDay(picked, today());
    expect(field.dayPick).toMatchObject({ text: picked, fault });
    await field.keep();
    expect(field.keeping.kind).toBe('held');
    expect(field.text).toBe('rested');
    expect(await daysKept()).toEqual([]);
    const day = addDays(today(), -40);
    field.pickDay(day, today());
    expect(field.keeping.kind).toBe('writing');
    await field.keep();
    expect(await daysKept()).toEqual([day]);
  });

  test('is today again for the next win, and nothing is being picked', async () => {
    const field = await open();
    write(field, 'rested');
    field.pickDay(yesterday, today());
    await field.keep();
    expect(field.dayPick).toMatchObject({ text: undefined, fault: undefined });
    write(field, 'slept');
    await field.keep();
    expect((await daysKept()).toSorted()).toEqual([yesterday, today()]);
  });

  test('is today at once when that is chosen after a date that was none', async () => {
    const field = await open();
    write(field, 'rested');
    field.pickDay('', today());
    field.choose({ day: undefined });
    await field.keep();
    expect(await daysKept()).toEqual([today()]);
  });
});
