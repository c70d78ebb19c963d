import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankForm } from '@/utils/domain/formdraft';
import { makeWin } from '@/utils/domain/win';
import { changeSettings } from '@/utils/platform/changesettings';
import { readNote, writeNote } from '@/utils/platform/note';
import { changeShared, readShared } from '@/utils/platform/nudging';
import { readPassphrase, writePassphrase } from '@/utils/platform/passphrase';
import { putBackStored } from '@/utils/platform/putback';
import { readSettings } from '@/utils/platform/settings';
import { forgetHeld, hold } from '@/utils/platform/held';
import {
  addWaiting,
  takeWaitingDrafts,
  waitingDrafts,
  waitingWins,
  writeWaitingDraft,
} from '@/utils/platform/waiting';
import { waitingForm, writeWaitingForm } from '@/utils/platform/waitingforms';

afterEach(() => {
  fakeBrowser.reset();
});

const win = (id: string) => makeWin({ text: `did ${id}`, day: '2026-11-21' }, { id, now: 1 });
const form = (text: string) => ({ ...blankForm('check'), texts: { honour: text } });

const draft = (text: string) => {
  return { id: 'win' as const, text, from: 0, to: 0, private: false, as: text };
};
/** What the drafts that wait say, that of the field first. */
const drafts = async () =>
  (await waitingDrafts())
    .toSorted((a, b) => a.id.length - b.id.length)
    .map(({ id, text }) => [id === 'win', text]);

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

test('of a passphrase and a rest, too', async () => {
  await writePassphrase('four quiet words here');
  await changeShared((shared) => ({ ...shared, rest: { kind: 'hour', at: 1 } }));
  const before = await cleared();
  await writePassphrase('four other words here');
  await changeShared((shared) => ({ ...shared, rest: { kind: 'open', at: 2 } }));
  await putBackStored(before);
  expect(await readPassphrase()).toBe('four other words here');
  expect((await readShared()).rest).toEqual({ kind: 'open', at: 2 });
});

test('who paused since has not paused long ago', async () => {
  const before = { lastPaused: 1000, answeredAt: 3000 };
  await fakeBrowser.storage.local.set({ lastPaused: 2000, answeredAt: 2000 });
  await putBackStored(before);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ lastPaused: 2000, answeredAt: 3000 });
});

test('also of what nudges keep to, one by one', async () => {
  await changeSettings({ nudging: { gap: 120, rest: 5 } });
  const before = await cleared();
  await changeSettings({ nudging: { rest: 10 } });
  await putBackStored(before);
  expect((await readSettings()).nudging).toEqual({ gap: 120, rest: 10 });
});

const both = [
  [true, 'another thought'],
  [false, 'half a thought'],
];

test('a draft that waited stands aside of one that another field has written since, and once', async () => {
  await writeWaitingDraft(draft('half a thought'));
  const before = await cleared();
  await writeWaitingDraft(draft('another thought'));
  await putBackStored(before);
  expect(await drafts()).toEqual(both);

  const bringBack = await takeWaitingDrafts(({ text }) => text === 'half a thought');
  await bringBack();
  await bringBack();
  expect(await drafts()).toEqual(both);
});

test('a draft that was taken away by itself comes back aside, too', async () => {
  await writeWaitingDraft(draft('half a thought'));
  const bringBack = await takeWaitingDrafts(() => true);
  await writeWaitingDraft(draft('another thought'));
  await bringBack();
  expect(await drafts()).toEqual(both);
  // Where no other has written, its place is free.
  const bringAll = await takeWaitingDrafts(() => true);
  await bringAll();
  expect(await drafts()).toEqual(both);
});

test('what memory held in the place of the disk hides nothing that was written since', async () => {
  await writeWaitingDraft(draft('kept by now'));
  await hold('waitingDrafts', [draft('half a thought')]);
  await hold('lastPaused', 1);
  const [before, held] = [await cleared(), await forgetHeld()];
  await writeWaitingDraft(draft('another thought'));
  await putBackStored(before, held);
  expect(await drafts()).toEqual(both);
  expect(await forgetHeld()).toEqual(new Map([['lastPaused', 1]]));
});
