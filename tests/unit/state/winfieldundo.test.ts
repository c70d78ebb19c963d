import { describe, expect, test, vi } from 'vitest';
import { addDays } from '@/utils/domain/day';
import { DraftSaver, draftToFinish } from '@/utils/state/draftsaver';
import { WinField } from '@/utils/state/winfield.svelte';
import { readDrafts } from '@/utils/storage/drafts';
import { editWin, winsOfWeek } from '@/utils/storage/wins';
import { kept, open, today, write } from './fields';

const yesterday = addDays(today(), -1);

/** A field that has just kept a win. */
async function hasKept(text: string): Promise<WinField> {
  const field = await open();
  write(field, text);
  await field.keep();
  return field;
}

describe('a win that is taken back', () => {
  test('is in the field again, and says so', async () => {
    const field = await hasKept('rested');
    await field.undo();
    expect(field.keeping).toEqual({ kind: 'undone', back: true });
    expect(field.text).toBe('rested');
    expect(await kept()).toEqual([]);
  });

  test('comes back once, however often it is asked for', async () => {
    const field = await hasKept('rested');
    await Promise.all([field.undo(), field.undo()]);
    expect(field.text).toBe('rested');
    await expect.poll(draftToFinish).toMatchObject({ text: 'rested' });
  });

  test('is a draft as soon as it is no longer kept, also where the page goes at that moment', async () => {
    const field = await hasKept('rested');
    vi.spyOn(DraftSaver.prototype, 'save').mockReturnValue();
    await field.undo();
    expect(await kept()).toEqual([]);
    expect(await draftToFinish()).toMatchObject({ text: 'rested' });
  });

  test('leaves no second draft of its words behind', async () => {
    const field = await hasKept('rested');
    await field.undo();
    write(field, '');
    await expect.poll(readDrafts).toEqual([]);
  });

  test('has what was typed on after it, so that neither is lost', async () => {
    const field = await open();
    write(field, 'rested');
    const keeping = field.keep();
    write(field, 'rested and went on');
    await keeping;
    await field.undo();
    expect(field.text).toBe('rested and went on');
    expect(await kept()).toEqual([]);
  });

  test('brings back what was made of the win since, not the words it was kept with', async () => {
    const field = await hasKept('rested');
    const [win] = await winsOfWeek({ first: today(), last: today() });
    if (!win) throw new Error('It was not kept.');
    await editWin(win, { text: 'rested under a tree', area: 'rest', private: true }, Date.now());
    await field.undo();
    expect(field.text).toBe('rested under a tree');
    expect(field.choices).toMatchObject({ area: 'rest', private: true });
    expect(await kept()).toEqual([]);
  });

  test('leaves other words alone if it was none of the field, and does not say that it is there', async () => {
    const field = await open();
    write(field, 'half a sentence');
    await field.keepAs('showed up');
    await field.undo();
    expect(field.keeping).toEqual({ kind: 'undone', back: false });
    expect(field.text).toBe('half a sentence');
    expect(await kept()).toEqual([]);
  });

  test('has "today" again if it was one of today, and a day before if it was one', async () => {
    const field = await open();
    for (const day of [undefined, yesterday]) {
      write(field, 'rested');
      field.choose({ day });
      await field.keep();
      await field.undo();
      expect(field.choices.day).toBe(day);
      write(field, '');
    }
  });
});
