import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeEntry, type Entry } from '@/utils/domain/entry';
import { blankForm } from '@/utils/domain/formdraft';
import { waitingDrafts, waitingWins, writeWaitingDraft } from '@/utils/platform/waiting';
import { Forget } from '@/utils/state/forget.svelte';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { readEverything } from '@/utils/storage/everything';
import { readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import { changeEntries, deleteEntries } from '@/utils/storage/journal';
import { ids, reflection } from './forgettable';

test('a form in which only the forgotten was chosen goes, and comes back with Undo', async () => {
  const form = { ...blankForm('check'), chosen: ['a'] };
  await writeFormDraft(form, blankForm('check'));
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await readFormDraft('check')).toBeUndefined();
  await forget.undo();
  expect(await readFormDraft('check')).toMatchObject(form);
});

test('each thing forgotten can be taken back while the page is open, the last one first', async () => {
  const forget = new Forget();
  await forget.forget({ what: 'area', area: 'rest' });
  forget.choose();
  await forget.show({ what: 'area', area: 'body' });
  expect(forget.undoable).toBe(true);
  await forget.forget({ what: 'area', area: 'body' });
  expect(await ids()).toEqual(['c']);
  await forget.undo();
  expect(await ids()).toEqual(['b', 'c']);
  expect([forget.view.kind, forget.undoable]).toEqual(['back', true]);
  await forget.undo();
  expect(await ids()).toEqual(['a', 'b', 'c']);
  expect(forget.undoable).toBe(false);
});

test('taken back, it leaves what was written in another page since', async () => {
  const draft = (text: string, as: string) => {
    return { id: 'win' as const, text, from: 0, to: 0, private: false, as };
  };
  const form = (text: string) => ({ ...blankForm('check'), texts: { honour: text } });
  await writeDraft(draft('half a thought', 'x'));
  await writeFormDraft(form('I slept'), blankForm('check'));
  const forget = new Forget();
  await forget.forget({ what: 'kind', kind: 'wins' });
  await forget.forget({ what: 'kind', kind: 'reflections' });
  await writeDraft(draft('another thought', 'y'));
  await writeFormDraft(form('I ate'), blankForm('check'));
  await forget.undo();
  await forget.undo();
  expect((await readDrafts()).map(({ text }) => text)).toEqual([
    ...['another thought', 'half a thought'],
  ]);
  const honour = (await readFormDraft('check'))?.texts.honour;
  expect([honour?.includes('I slept'), honour?.includes('I ate')]).toEqual([true, true]);
});

test('a reflection that was edited or deleted since stays so, and has its wins and its area again', async () => {
  const forget = new Forget();
  const answers = [{ question: 'q', text: 'I slept well' }];
  const entry: Entry = { kind: 'reflections', record: reflection };
  await forget.forget({ what: 'area', area: 'rest' });
  await changeEntries([entry], (one) => changeEntry(one, { answers }, 9), { asSeen: false });
  await forget.undo();
  expect((await readEverything()).reflections).toMatchObject([
    { answers, area: 'rest', wins: ['a', 'b'] },
  ]);
  await forget.forget({ what: 'area', area: 'rest' });
  await deleteEntries([entry], 10);
  await forget.undo();
  expect((await readEverything()).reflections).toEqual([]);
});

test('what waited comes back with Undo also where something that waits beside it could not go', async () => {
  await writeWaitingDraft({ id: 'win', text: 'half', from: 0, to: 0, private: false });
  vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('refused'));
  const forget = new Forget();
  await forget.forget({ what: 'kind', kind: 'wins' });
  expect([forget.view.kind, await waitingWins(), await waitingDrafts()]).toEqual([
    'failed',
    [],
    [],
  ]);
  await forget.undo();
  expect(await waitingWins()).toMatchObject([{ text: 'did w' }]);
  expect(await waitingDrafts()).toMatchObject([{ text: 'half' }]);
});

test('what has gone can be taken back also where something beside it could not go', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValueOnce(new Error('refused'));
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect([forget.view.kind, await ids()]).toEqual(['failed', []]);
  await forget.undo();
  expect(await ids()).toEqual(['a', 'b', 'c']);
});

test('settings and words beside the journal are not lost where the browser does not let go of a file', async () => {
  const stored = await fakeBrowser.storage.local.get(null);
  vi.spyOn(caches, 'keys').mockRejectedValueOnce(new DOMException('No.', 'SecurityError'));
  const forget = new Forget();
  await forget.forget({ what: 'everything' });
  expect(forget.view.kind).toBe('failed');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await forget.undo();
  expect([await ids(), await fakeBrowser.storage.local.get(null)]).toEqual([
    ['a', 'b', 'c'],
    stored,
  ]);
});

test('of the drafts that wait those go that are meant for the day, and come back with Undo', async () => {
  for (const day of ['2026-11-20', '2026-11-21'] as const) {
    await writeWaitingDraft({ id: 'win', text: `on ${day}`, from: 0, to: 0, private: false, day });
  }
  const days = async () => (await waitingDrafts()).map(({ day }) => day);
  const forget = new Forget();
  await forget.forget({ what: 'days', first: '2026-11-20', last: '2026-11-20' });
  expect(await days()).toEqual(['2026-11-21']);
  await forget.undo();
  expect(await days()).toEqual(['2026-11-20', '2026-11-21']);
});
