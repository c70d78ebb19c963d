import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const held = new Map<string, string>();
let language = 'en-GB';

beforeEach(() => {
  // The tests run as while developing.
  vi.stubEnv('DEV', false);
  vi.stubEnv('TEXTS', 'abc');
  held.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  });
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => language);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  language = 'en-GB';
});

/** A page that opens and has recalled what it may. */
async function openPage() {
  vi.resetModules();
  const page = await import('@/utils/platform/firstwords');
  page.recallWords();
  return page;
}

test('a page begins with the words that the one before it asked for, and asks nobody', async () => {
  const first = await openPage();
  expect(first.atOnce('today', () => 'Today')).toBe('Today');
  first.keepWords();
  const next = await openPage();
  const say = vi.fn(() => 'Heute');
  expect(next.atOnce('today', say)).toBe('Today');
  expect(say).not.toHaveBeenCalled();
  expect(next.atOnce('yesterday', () => 'Yesterday')).toBe('Yesterday');
});

test('what a page has not asked for stays remembered', async () => {
  const first = await openPage();
  for (const word of ['today', 'rest']) first.atOnce(word, () => word);
  first.keepWords();
  const next = await openPage();
  for (const word of ['today', 'body']) next.atOnce(word, () => word);
  next.keepWords();
  const words = { today: 'today', rest: 'rest', body: 'body' };
  expect((await openPage()).rememberedWords()).toEqual(words);
});

test.each([
  ['another build, with other texts', () => vi.stubEnv('TEXTS', 'abd')],
  ['another language', () => (language = 'de')],
])('words of %s are not taken', async (_, change) => {
  const first = await openPage();
  first.atOnce('today', () => 'Today');
  first.keepWords();
  change();
  expect((await openPage()).atOnce('today', () => 'another')).toBe('another');
});

test.each(['', '{', 'null', '7', '[]', '{"of":"abc en-GB"}', '{"words":{"today":"x"}}'])(
  'what makes no sense is no memory: %s',
  async (text) => {
    held.set('words', text);
    expect((await openPage()).atOnce('today', () => 'Today')).toBe('Today');
  },
);

test('where nothing can be remembered, all is asked for', async () => {
  vi.stubGlobal('localStorage', undefined);
  const page = await openPage();
  page.atOnce('today', () => 'Today');
  page.keepWords();
  expect((await openPage()).rememberedWords()).toEqual({});
});
