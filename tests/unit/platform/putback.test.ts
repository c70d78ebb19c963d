import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankForm } from '@/utils/domain/formdraft';
import { makeWin } from '@/utils/domain/win';
import { changeSettings } from '@/utils/platform/changesettings';
import { readNote, writeNote } from '@/utils/platform/note';
import { putBackStored } from '@/utils/platform/putback';
import { readSettings } from '@/utils/platform/settings';
import { addWaiting, waitingWins } from '@/utils/platform/waiting';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';

afterEach(() => {
  fakeBrowser.reset();
});

const win = (id: string) => makeWin({ text: `did ${id}`, day: '2026-11-21' }, { id, now: 1 });
const form = (text: string) => ({ ...blankForm('check'), texts: { honour: text } });

/** All that is stored, which is gone then. */
async function cleared(): Promise<Record<string, unknown>> {
  const before = await fakeBrowser.storage.local.get(null);
  await fakeBrowser.storage.local.clear();
  return before;
}

test('what was cleared comes back as it was', async () => {
  await fakeBrowser.storage.local.set({ settings: { look: 'dark' }, waiting: ['no win'], salt: 1 });
  const before = await cleared();
  await putBackStored(before);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
});

test('words that were written since stay, and those from before are beside them', async () => {
  await writeNote({ people: 'Ada', helps: 'tea' });
  await addWaiting(win('a'));
  await writeWaitingForm(form('I slept'), blankForm('check'));
  const before = await cleared();
  await writeNote({ people: 'Grace' });
  await addWaiting(win('b'));
  await writeWaitingForm(form('I ate'), blankForm('check'));
  await putBackStored(before);
  expect(await readNote()).toEqual({ people: 'Ada\nGrace', helps: 'tea' });
  expect((await waitingWins()).map(({ id }) => id)).toEqual(['a', 'b']);
  const honour = (await waitingForm('check'))?.texts.honour;
  expect([honour?.includes('I slept'), honour?.includes('I ate')]).toEqual([true, true]);
});

test('of settings the newer choice counts', async () => {
  await changeSettings({ look: 'dark', meadow: false });
  const before = await cleared();
  await changeSettings({ look: 'light' });
  await putBackStored(before);
  expect(await readSettings()).toMatchObject({ look: 'light', meadow: false });
});

test('also of what nudges keep to, one by one', async () => {
  await changeSettings({ nudging: { gap: 120, rest: 5 } });
  const before = await cleared();
  await changeSettings({ nudging: { rest: 10 } });
  await putBackStored(before);
  expect((await readSettings()).nudging).toEqual({ gap: 120, rest: 10 });
});
