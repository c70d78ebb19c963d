import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeWin } from '@/utils/domain/win';
import { checkAnsweredAt, markCheck } from '@/utils/platform/asked';
import { changeSettings } from '@/utils/platform/changesettings';
import { lastTaken } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { CLOSING, HONOUR, NEW_WIN, WeeklyCheck } from '@/utils/state/check.svelte';
import { readFormDraft } from '@/utils/storage/formdrafts';
import { editWin, keepWin, winsOfWeek } from '@/utils/storage/wins';
import { entries } from '../entries';
import { NOW, opened } from './checks';
import { forget, refuse } from './store';

const days = { first: '2026-11-16', last: '2026-11-22' } as const;
const kept = () => entries('reflections');
const texts = async () => (await winsOfWeek(days)).map(({ text }) => text).toSorted();

async function keepWins(): Promise<void> {
  for (const [id, day] of [
    ['rested', '2026-11-17'],
    ['said no', '2026-11-22'],
    ['long ago', '2026-11-15'],
  ] as const) {
    await keepWin(makeWin({ text: id, day }, { id, now: NOW }));
  }
  await keepWin({
    ...makeWin({ text: 'hidden', day: days.last }, { id: 'h', now: 1 }),
    hidden: true,
  });
}

/** A check with a chosen win, a new one, an answer, an area and the closing sentence. */
async function filled(): Promise<WeeklyCheck> {
  await keepWins();
  const check = await opened();
  const win = check.offered.kind === 'shown' ? check.offered.wins[0] : undefined;
  if (win) check.choose(win, true);
  check.form.write(NEW_WIN, 'asked for help');
  check.add();
  check.form.write(HONOUR, 'I left early');
  check.form.write(CLOSING, "I'm proud of myself for showing up.");
  check.form.change({ area: 'rest' });
  return check;
}

describe('the weekly check', () => {
  test('offers the wins of seven days, and none that is not to be shown again', async () => {
    await keepWins();
    const { offered } = await opened();
    expect(offered).toMatchObject({ wins: [{ text: 'said no' }, { text: 'rested' }] });
  });

  test('is kept as one reflection, and what was written new as wins', async () => {
    const check = await filled();
    await check.keep();
    expect(check.form.keeping.kind).toBe('kept');
    const added = (await winsOfWeek(days)).find(({ text }) => text === 'asked for help');
    expect(await kept()).toMatchObject([
      {
        form: 'weekly_check',
        day: '2026-11-22',
        area: 'rest',
        wins: ['said no', added?.id],
        answers: [
          { question: HONOUR, text: 'I left early' },
          { question: CLOSING, text: "I'm proud of myself for showing up." },
        ],
      },
    ]);
    expect((await readSettings()).focusArea).toBe('rest');
    expect(await checkAnsweredAt()).toBe(NOW);
    expect(await readFormDraft('check')).toBeUndefined();
  });

  test('with a new win in it is followed by no nudge, and without one changes nothing of that', async () => {
    await keepWins();
    const check = await opened();
    check.form.write(HONOUR, 'I left early');
    await check.keep();
    expect((await lastTaken()).keptAt).toBeUndefined();
    check.form.again();
    check.form.write(NEW_WIN, 'asked for help');
    await check.keep();
    expect((await lastTaken()).keptAt).toBe(NOW);
  });

  test('taken back, it takes the new wins and the area with it, and the words are there again', async () => {
    await changeSettings({ focusArea: 'body' });
    const check = await filled();
    await check.keep();
    // A second press finds nothing to take back.
    await Promise.all([check.undo(), check.undo()]);
    expect(await kept()).toEqual([]);
    expect(await texts()).toEqual(['hidden', 'rested', 'said no']);
    expect((await readSettings()).focusArea).toBe('body');
    expect(await checkAnsweredAt()).toBeUndefined();
    expect(check.form.keeping.kind).toBe('undone');
    expect(check.form.words.text(HONOUR)).toBe('I left early');
    expect((await opened()).form.words.draft.added).toMatchObject([{ text: 'asked for help' }]);
    // And kept once more, nothing stands in its way.
    await check.keep();
    expect(await kept()).toHaveLength(1);
  });

  test('taken back, it leaves an area that was chosen or let go since', async () => {
    for (const since of ['feeling', undefined] as const) {
      await changeSettings({ focusArea: 'body' });
      const check = await filled();
      await check.keep();
      await changeSettings({ focusArea: since });
      await check.undo();
      expect((await readSettings()).focusArea).toBe(since);
      await forget();
    }
  });

  test('taken back, it leaves that one was made or skipped somewhere else since', async () => {
    const check = await filled();
    await check.keep();
    await markCheck(NOW + 1);
    await check.undo();
    expect(await checkAnsweredAt()).toBe(NOW + 1);
  });

  test('without an area leaves the one that was chosen in the settings, also when it is taken back', async () => {
    await changeSettings({ focusArea: 'body' });
    const check = await opened();
    check.form.write(HONOUR, 'I rested');
    await check.keep();
    expect((await readSettings()).focusArea).toBe('body');
    expect(check.focus).toBe('body');
    await changeSettings({ focusArea: 'rest' });
    await check.undo();
    expect((await readSettings()).focusArea).toBe('rest');
  });

  test('taken back, it leaves a new win that was changed somewhere else meanwhile', async () => {
    const check = await filled();
    await check.keep();
    const win = (await winsOfWeek(days)).find(({ text }) => text === 'asked for help');
    if (win) await editWin(win, { text: 'asked for help, twice' }, NOW + 1);
    await check.undo();
    expect(await texts()).toContain('asked for help, twice');
  });

  test('counts what still stands in the field for a new win', async () => {
    const check = await opened();
    check.form.write(NEW_WIN, 'ate something');
    await check.keep();
    expect(await texts()).toEqual(['ate something']);
    expect((await kept())[0]?.wins).toHaveLength(1);
  });

  test('looks at five wins at most, and says when there is no more room', async () => {
    const check = await opened();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) {
      check.form.write(NEW_WIN, text);
      check.add();
    }
    expect(check.room).toBe(0);
    // The sixth was not added, and not lost.
    expect(check.form.words.text(NEW_WIN)).toBe('f');
    check.takeOff(check.form.words.draft.added[0]?.id ?? '');
    expect(check.room).toBe(1);
    expect(check.form.words.text(NEW_WIN)).toBe('f\na');
    await check.form.words.settled();
  });

  test('left half-way for weeks has room again: what it looked at then is not offered now', async () => {
    const check = await filled();
    await check.form.words.settled();
    vi.setSystemTime(NOW + 14 * 24 * 3_600_000);
    const later = await opened();
    expect(later.form.words.text(HONOUR)).toBe('I left early');
    expect(later.chosen).toEqual([]);
    expect(later.room).toBe(4);
  });

  test('is not kept when nothing is in it', async () => {
    const check = await opened();
    await check.keep();
    expect(check.form.keeping.kind).toBe('nothing');
    expect(await kept()).toEqual([]);
    expect(await checkAnsweredAt()).toBeUndefined();
  });

  test('is kept, and has its wins, where what is beside the journal cannot be read', async () => {
    await keepWins();
    const check = await opened();
    check.form.write(HONOUR, 'I rested');
    const refusing = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockRejectedValue(new Error('damaged'));
    await check.keep();
    expect(check.form.keeping.kind).toBe('kept');
    expect(await kept()).toHaveLength(1);
    const other = new WeeklyCheck();
    await other.read();
    expect(other.offered.kind).toBe('shown');
    refusing.mockRestore();
  });

  test('stays on the screen when the store refuses it', async () => {
    const check = await opened();
    check.form.write(HONOUR, 'I rested');
    await refuse();
    await check.keep();
    expect(check.form.keeping).toEqual({ kind: 'refused', trouble: 'newer' });
    expect(check.form.words.text(HONOUR)).toBe('I rested');
    expect(await checkAnsweredAt()).toBeUndefined();
    await forget();
    await check.keep();
    expect(await kept()).toHaveLength(1);
  });
});
