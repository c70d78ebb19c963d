import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { download } from '@/utils/platform/downloads';

const file = new TextEncoder().encode('the journal');

/** An event that tests can send. */
function event<T>() {
  const listeners = new Set<(sent: T) => void>();
  return {
    listeners,
    addListener: (one: (sent: T) => void) => listeners.add(one),
    removeListener: (one: (sent: T) => void) => listeners.delete(one),
    send: (sent: T) => {
      for (const one of [...listeners]) one(sent);
    },
  };
}

const onChanged = event<{ id: number }>();
const onRemoved = event<object>();
let item: { state: string; fileSize: number };
const search = vi.fn(() => Promise.resolve([item]));

beforeEach(() => {
  item = { state: 'in_progress', fileSize: 0 };
  search.mockReset().mockImplementation(() => Promise.resolve([item]));
  const begin = () => Promise.resolve(7);
  Object.assign(fakeBrowser, {
    downloads: { download: begin, search, onChanged },
    permissions: { onRemoved },
  });
});

const begun = () => vi.waitFor(() => expect(search).toHaveBeenCalled());

test('a download counts when the browser says that all of it is there', async () => {
  const coming = download('a name', file);
  await begun();
  item = { state: 'complete', fileSize: file.length };
  onChanged.send({ id: 7 });
  expect(await coming).toBe(true);
  expect([onChanged.listeners.size, onRemoved.listeners.size]).toEqual([0, 0]);
});

test.each([
  ['was cut short', { state: 'complete', fileSize: file.length - 1 }],
  ['was broken off', { state: 'interrupted', fileSize: file.length }],
])('one that %s does not', async (_, ends) => {
  const coming = download('a name', file);
  await begun();
  item = ends;
  onChanged.send({ id: 7 });
  expect(await coming).toBe(false);
});

test('one that is not finished when the permission is taken away is none, and nobody waits for it', async () => {
  const coming = download('a name', file);
  await begun();
  search.mockRejectedValue(new Error('not allowed'));
  onRemoved.send({});
  await expect(coming).rejects.toThrow('not allowed');
  expect([onChanged.listeners.size, onRemoved.listeners.size]).toEqual([0, 0]);
});
