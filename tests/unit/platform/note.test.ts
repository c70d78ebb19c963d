import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readNote, watchNote, writeNote } from '@/utils/platform/note';

beforeEach(() => {
  fakeBrowser.reset();
});

test('the note is empty until something is written', async () => {
  expect(await readNote()).toEqual({ people: '', helps: '' });
});

test('each half of the note is kept to the letter, and writing one leaves the other', async () => {
  await writeNote({ people: ' Ada: 0123\nמרים  ' });
  await writeNote({ helps: 'the bench by the river' });
  expect(await readNote()).toEqual({
    people: ' Ada: 0123\nמרים  ',
    helps: 'the bench by the river',
  });
});

test('two pages that write at once both come through', async () => {
  await Promise.all([writeNote({ people: 'Ada' }), writeNote({ helps: 'tea' })]);
  expect(await readNote()).toEqual({ people: 'Ada', helps: 'tea' });
});

test.each([null, 7, 'Ada', ['Ada'], { people: 7, helps: null }])(
  'what is stored and is no note reads as an empty one: %j',
  async (value) => {
    await fakeBrowser.storage.local.set({ note: value });
    expect(await readNote()).toEqual({ people: '', helps: '' });
  },
);

test('a page that watches hears of a change, until it stops', async () => {
  let heard = 0;
  const stop = watchNote(() => (heard += 1));
  await writeNote({ people: 'Ada' });
  await expect.poll(() => heard).toBe(1);
  stop();
  await writeNote({ people: 'Ben' });
  expect(heard).toBe(1);
});
