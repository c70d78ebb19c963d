import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeReflection } from '@/utils/domain/reflection';
import { waitingForm } from '@/utils/platform/waitingforms';
import { KeptForm } from '@/utils/state/keptform.svelte';
import { FormWords } from '@/utils/state/formwords.svelte';
import { readFormDraft } from '@/utils/storage/formdrafts';
import { entries } from '../entries';
import { forget, holdStore, refuse } from './store';

const ID = 'practice:need';
const stored = async () => (await readFormDraft(ID))?.texts;

/** The page as it lies before the person, or does not. */
let seen: EventTarget & { hidden: boolean };
beforeEach(() => {
  seen = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', seen);
  vi.stubGlobal('window', new EventTarget());
});

afterEach(async () => {
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  await forget();
});

/** Somebody's page with the form open. */
async function opened(): Promise<FormWords> {
  const words = new FormWords(ID);
  await words.restore();
  return words;
}

/** The person looks at a page again. */
function comeBack(words: FormWords): Promise<void> {
  seen.dispatchEvent(new Event('visibilitychange'));
  return words.settled();
}

async function write(words: FormWords, field: string, text: string): Promise<void> {
  words.write(field, text);
  await words.settled();
}

describe('a form that is open in two tabs', () => {
  test('loses nothing to a key in the one that was opened before the other was written in', async () => {
    const [first, second] = [await opened(), await opened()];
    await write(first, 'need', 'quiet, and a walk');
    await write(first, 'whom', 'Ada');
    await write(second, 'need', 'q');
    expect(await stored()).toEqual({ need: 'quiet, and a walk', whom: 'Ada' });
    await write(second, 'words', 'I would like');
    // What is on the disk is on the screen, too.
    const all = { need: 'quiet, and a walk', whom: 'Ada', words: 'I would like' };
    expect(await stored()).toEqual(all);
    expect(second.draft.texts).toEqual(all);
  });

  test('has both where both wrote in one field, and doubles nothing on the next keys', async () => {
    const [first, second] = [await opened(), await opened()];
    await write(first, 'need', 'quiet');
    await write(second, 'need', 'a walk');
    expect(second.text('need')).toBe('quiet\na walk');
    for (const more of [' ', 't', 'o', 'o']) {
      await write(second, 'need', second.text('need') + more);
    }
    expect(await stored()).toEqual({ need: 'quiet\na walk too' });
  });

  test('has every key once when they are typed faster than the disk is', async () => {
    const [first, second] = [await opened(), await opened()];
    await write(first, 'need', 'quiet');
    for (const key of 'a walk') second.write('need', second.text('need') + key);
    await second.settled();
    expect(second.text('need')).toBe('quiet\na walk');
    expect(await stored()).toEqual({ need: 'quiet\na walk' });
  });

  test('shows what the other one wrote when the person comes back to it', async () => {
    const [first, second] = [await opened(), await opened()];
    const stop = second.follow();
    await write(first, 'need', 'quiet');
    seen.hidden = true;
    await comeBack(second);
    expect(second.text('need')).toBe('');
    seen.hidden = false;
    await comeBack(second);
    expect(second.text('need')).toBe('quiet');
    // Beside one another on the screen, both are seen all the time.
    await write(first, 'need', 'quiet, and a walk');
    window.dispatchEvent(new Event('focus'));
    await second.settled();
    expect(second.text('need')).toBe('quiet, and a walk');
    stop();
    await write(first, 'need', '');
    window.dispatchEvent(new Event('focus'));
    await second.settled();
    expect(second.text('need')).toBe('quiet, and a walk');
  });

  test('keeps a word taken out in one of them out', async () => {
    const first = await opened();
    await write(first, 'need', 'quiet, and a walk');
    const second = await opened();
    await write(second, 'need', 'quiet');
    await write(first, 'whom', 'Ada');
    expect(await stored()).toEqual({ need: 'quiet', whom: 'Ada' });
  });

  test('emptied in one and brought back with Undo has what the other wrote meanwhile', async () => {
    const first = await opened();
    await write(first, 'need', 'quiet');
    first.clear();
    await first.settled();
    const second = await opened();
    await write(second, 'need', 'a walk');
    const stop = first.follow();
    await comeBack(first);
    first.unclear();
    await first.settled();
    expect(await stored()).toEqual({ need: 'quiet\na walk' });
    stop();
  });

  test('is joined in the second place as well, while the store refuses', async () => {
    await refuse();
    const [first, second] = [await opened(), await opened()];
    await write(first, 'need', 'quiet');
    await write(second, 'whom', 'Ada');
    expect((await opened()).draft.texts).toEqual({ need: 'quiet', whom: 'Ada' });
  });
});

test('what waited for a store that was slow is in the store alone once that has it', async () => {
  const words = await opened();
  const { release } = await holdStore();
  words.write('need', 'quiet');
  await vi.waitFor(async () => {
    expect((await waitingForm(ID))?.texts).toEqual({ need: 'quiet' });
  });
  release();
  await words.settled();
  expect(await stored()).toEqual({ need: 'quiet' });
  await vi.waitFor(async () => {
    expect(await waitingForm(ID)).toBeUndefined();
  });
  expect(words.draft.texts).toEqual({ need: 'quiet' });
});

describe('a form that is kept in one of two tabs', () => {
  const kept = () => entries('reflections');

  async function keptForm(): Promise<KeptForm> {
    const form = new KeptForm(ID);
    await form.words.restore();
    return form;
  }

  function keep(form: KeptForm) {
    return form.keep(({ texts }, { day, now }) => {
      const answers = Object.entries(texts).map(([question, text]) => ({ question, text }));
      const reflection = makeReflection(
        { form: 'need', day, answers, private: false },
        { id: crypto.randomUUID(), now },
      );
      return { reflection, wins: [] };
    });
  }

  test('takes nothing from the other: what was written there is a draft still', async () => {
    const [first, second] = [await keptForm(), await keptForm()];
    first.write('need', 'quiet');
    await first.words.settled();
    await write(second.words, 'whom', 'Ada');
    await keep(first);
    expect((await kept()).map(({ answers }) => answers.map(({ text }) => text))).toEqual([
      ['quiet'],
    ]);
    expect(await stored()).toMatchObject({ whom: 'Ada' });
    expect(first.words.text('need')).toBe('');
    // Taken back, it stands beside that.
    await first.undo();
    expect(await stored()).toEqual({ need: 'quiet', whom: 'Ada' });
    expect(first.words.draft.texts).toEqual({ need: 'quiet', whom: 'Ada' });
  });

  test('does not come back by a key in the other', async () => {
    const first = await keptForm();
    first.write('need', 'quiet');
    await first.words.settled();
    const second = await keptForm();
    await keep(first);
    await write(second.words, 'whom', 'Ada');
    expect(await stored()).toEqual({ whom: 'Ada' });
    expect(second.words.text('need')).toBe('');
  });
});
