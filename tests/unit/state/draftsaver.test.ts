import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '@/utils/domain/draft';
import { makeWin } from '@/utils/domain/win';
import { waitingDrafts, writeWaitingDraft } from '@/utils/platform/waiting';
import { DraftSaver, draftToFinish } from '@/utils/state/draftsaver';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { keepWin } from '@/utils/storage/wins';
import { forget, holdStore, refuse } from './store';

const draft = (text: string): Draft => ({
  id: 'win',
  text,
  from: text.length,
  to: text.length,
  private: false,
  since: 1,
});

beforeEach(async () => {
  fakeBrowser.reset();
  await forget();
});

describe('the draft on the disk', () => {
  test('is the newest one, whatever the rhythm of typing', async () => {
    const rhythm = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.boolean()), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(rhythm, async (typed) => {
        const saver = new DraftSaver();
        // There is the one of the run before.
        await saver.read();
        for (const [text, pause] of typed) {
          saver.save(draft(text));
          if (pause) await new Promise((resolve) => setTimeout(resolve));
        }
        await saver.done();
        const newest = draft(typed.at(-1)?.[0] ?? '');
        expect(await new DraftSaver().read()).toMatchObject(newest);
      }),
      { numRuns: 30 },
    );
  });

  test('is gone when the field was emptied', async () => {
    const saver = new DraftSaver();
    saver.save(draft('half a'));
    await saver.done();
    saver.save(draft(' '));
    await saver.done();
    expect(await readDrafts()).toEqual([]);
  });

  test('is gone when the field was emptied while others were still being written', async () => {
    const saver = new DraftSaver();
    for (const text of ['a', 'ab', 'abc', '']) saver.save(draft(text));
    await saver.done();
    expect(await readDrafts()).toEqual([]);
  });

  test('is that of what was typed after the field was emptied', async () => {
    const saver = new DraftSaver();
    for (const text of ['abc', '', 'x']) saver.save(draft(text));
    await saver.done();
    expect((await readDrafts())[0]?.text).toBe('x');
  });
});

describe('while the disk is slow', () => {
  test('the newest letters are in the other place before a tenth of a second is over', async () => {
    const held = await holdStore();
    const saver = new DraftSaver();
    for (const text of ['h', 'ha', 'half']) saver.save(draft(text));
    await expect.poll(async () => (await waitingDrafts())[0]?.text).toBe('half');
    held.release();
    await saver.done();
  });

  test('words written once it is fast again win over those in the other place', async () => {
    const held = await holdStore();
    const saver = new DraftSaver();
    saver.save(draft('half'));
    await expect.poll(async () => (await waitingDrafts())[0]?.text).toBe('half');
    held.release();
    await saver.done();
    saver.save(draft('half a word'));
    await saver.done();
    expect(await new DraftSaver().read()).toMatchObject({ text: 'half a word' });
  });

  test('words that another field writes later are not hidden by those in the other place', async () => {
    const tab = new DraftSaver();
    await tab.read();
    const held = await holdStore();
    const popup = new DraftSaver();
    for (const text of ['h', 'ha', 'half']) popup.save(draft(text));
    await expect.poll(async () => (await waitingDrafts())[0]?.text).toBe('half');
    held.release();
    await popup.done();
    tab.save(draft('said no'));
    await tab.done();
    expect(await new DraftSaver().read()).toMatchObject({ text: 'half\nsaid no' });
  });

  test('nothing comes back that was emptied meanwhile', async () => {
    const held = await holdStore();
    const saver = new DraftSaver();
    saver.save(draft('half'));
    await expect.poll(async () => (await waitingDrafts())[0]?.text).toBe('half');
    saver.save(draft(''));
    held.release();
    await saver.done();
    await expect.poll(() => new DraftSaver().read()).toBeUndefined();
  });
});

describe('while the store refuses', () => {
  beforeEach(refuse);

  test('a draft is kept in the other place, and comes back from there', async () => {
    const saver = new DraftSaver();
    saver.save(draft('half a'));
    saver.save(draft('half a word'));
    await saver.done();
    expect(await new DraftSaver().read()).toMatchObject(draft('half a word'));
  });

  test('words of two fields write over none of the other, and are one draft once it answers', async () => {
    const [tab, popup] = [new DraftSaver(), new DraftSaver()];
    await Promise.all([tab.read(), popup.read()]);
    for (const [saver, as, texts] of [
      [tab, 'tab', ['h', 'half a']],
      [popup, 'popup', ['s', 'said']],
      [tab, 'tab', ['half a word']],
      [popup, 'popup', ['said no']],
    ] as const) {
      for (const text of texts) saver.save({ ...draft(text), as });
      await saver.done();
    }
    const both = 'half a word\nsaid no';
    expect(await draftToFinish()).toMatchObject({ text: both });
    await forget();
    const next = new DraftSaver();
    const joined = await next.read();
    expect(joined).toMatchObject({ text: both });
    if (joined) next.save(joined);
    await next.done();
    await expect.poll(waitingDrafts).toEqual([]);
    expect(await draftToFinish()).toMatchObject({ text: both });
  });

  test('what was taken out of joined words does not come back beside them', async () => {
    await writeWaitingDraft({ ...draft('rested'), as: 'one' });
    await writeWaitingDraft({ ...draft('said no'), as: 'two' });
    await forget();
    const saver = new DraftSaver();
    const joined = await saver.read();
    if (joined) saver.save({ ...joined, text: 'said no' });
    await saver.done();
    await expect.poll(draftToFinish).toMatchObject({ text: 'said no' });
  });

  test('it is gone from there once the field is empty', async () => {
    const saver = new DraftSaver();
    saver.save(draft('half a'));
    await saver.done();
    saver.save(draft(''));
    await saver.done();
    expect(await waitingDrafts()).toEqual([]);
  });
});

test('nothing comes back where nothing was', async () => {
  expect(await new DraftSaver().read()).toBeUndefined();
});

test('a draft whose win is kept does not come back, and one beside it does', async () => {
  await keepWin(makeWin({ text: 'rested', day: '2026-11-21' }, { id: 'one', now: 1 }));
  await writeWaitingDraft({ ...draft('rested'), as: 'one' });
  expect(await new DraftSaver().read()).toBeUndefined();
  await writeDraft({ ...draft('said no'), as: 'two', since: 2 });
  expect(await new DraftSaver().read()).toMatchObject({ text: 'said no' });
});
