import { afterEach, describe, expect, test } from 'vitest';
import { dayOf } from '@/utils/domain/day';
import type { Draft } from '@/utils/domain/draft';
import { makeWin, WIN_LIMIT } from '@/utils/domain/win';
import { waitingDraft, writeWaitingDraft } from '@/utils/platform/waiting';
import { WinField } from '@/utils/state/winfield.svelte';
import { closeDatabase } from '@/utils/storage/database';
import { keepWin, winsOfWeek } from '@/utils/storage/wins';

const today = () => dayOf(Date.now(), Temporal.Now.timeZoneId());
const write = (field: WinField, text: string) => field.write(text, text.length, text.length);
const kept = async () =>
  (await winsOfWeek({ first: today(), last: today() })).map(({ text }) => text);

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase('inbetween');
});

describe('the field', () => {
  test('keeps what was written under today, says so, and is empty again', async () => {
    const field = new WinField();
    write(field, 'drank some water');
    await field.keep();
    expect(field.keeping.kind).toBe('kept');
    expect(field.text).toBe('');
    expect(await kept()).toEqual(['drank some water']);
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
    const newer = indexedDB.open('inbetween', 999);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    const field = new WinField();
    write(field, 'said no');
    await field.keep();
    expect(field.keeping).toMatchObject({ kind: 'refused', trouble: 'newer' });
    expect(field.text).toBe('said no');
    const gone = indexedDB.deleteDatabase('inbetween');
    await new Promise((resolve) => (gone.onsuccess = resolve));
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
    await expect.poll(waitingDraft).toBeUndefined();
  });

  test('brings back a draft of words that are not kept', async () => {
    await writeWaitingDraft({ id: 'win', text: 'rest', from: 4, to: 4, private: false, as: 'two' });
    const field = new WinField();
    await field.restore();
    expect(field.text).toBe('rest');
  });
});
