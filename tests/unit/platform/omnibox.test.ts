import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOmnibox } from '@/utils/platform/omnibox';

const shown: string[] = [];
let type: (line: string) => void;

beforeEach(() => {
  shown.length = 0;
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        shown.push(description);
        return Promise.resolve();
      },
      onInputStarted: { addListener: vi.fn() },
      onInputChanged: { addListener: (typed: typeof type) => (type = typed) },
      onInputEntered: { addListener: vi.fn() },
    },
  });
  onOmnibox((line) => `Keep: ${line}`, vi.fn());
});

test('the address bar is given markup as text', () => {
  type('a <b> & c');
  expect(shown).toEqual(['Keep: a &lt;b&gt; &amp; c']);
});

test('what the address bar says is to the letter also where Chromium would put all that was typed into it', () => {
  type('I was 100%sure, and 50%so');
  const [said = ''] = shown;
  expect(said).not.toContain('%s');
  // What parts the two signs cannot be seen, and takes no room.
  expect(said.replaceAll('\u2060', '')).toBe('Keep: I was 100%sure, and 50%so');
});
