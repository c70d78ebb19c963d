import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readNote, writeNote } from '@/utils/platform/note';
import { NoteWriter } from '@/utils/state/notewriter.svelte';

beforeEach(() => {
  fakeBrowser.reset();
});

test('the newest words are the ones that stand, however fast they were typed', async () => {
  const own = new NoteWriter();
  for (const people of ['A', 'Ad', 'Ada']) own.write({ people });
  own.write({ helps: 'tea' });
  await expect.poll(readNote).toEqual({ people: 'Ada', helps: 'tea' });
  expect(own.told).toBe('saved');
});

test('words that could not be saved stay, and it is said', async () => {
  const own = new NoteWriter();
  const refusing = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  own.write({ people: 'Ada' });
  await expect.poll(() => own.told).toBe('not saved');
  expect(own.note?.people).toBe('Ada');
  refusing.mockRestore();
});

test('one half leaves what another page writes in the other', async () => {
  const own = new NoteWriter();
  onTestFinished(own.follow());
  await expect.poll(() => own.note).toBeDefined();
  const theirs = writeNote({ helps: 'tea' });
  own.write({ people: 'Ada' });
  await theirs;
  await expect.poll(readNote).toEqual({ people: 'Ada', helps: 'tea' });
  await expect.poll(() => own.note).toEqual({ people: 'Ada', helps: 'tea' });
});

test('words that could not be saved stay beside what another page writes, and go with the next', async () => {
  const own = new NoteWriter();
  onTestFinished(own.follow());
  await expect.poll(() => own.note).toBeDefined();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  own.write({ people: 'Ada' });
  await expect.poll(() => own.told).toBe('not saved');
  await writeNote({ people: 'Grace', helps: 'tea' });
  await expect.poll(() => own.note).toEqual({ people: 'Ada', helps: 'tea' });
  own.write({ helps: 'tea, and rest' });
  await expect.poll(readNote).toEqual({ people: 'Ada', helps: 'tea, and rest' });
});
