import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFullscreen } from '@/utils/platform/presence';

const getLastFocused = vi.spyOn(fakeBrowser.windows, 'getLastFocused');

test.each([
  ['a call or a film in front', { state: 'fullscreen', focused: true }, true],
  [
    'a film that somebody has left for another program',
    { state: 'fullscreen', focused: false },
    false,
  ],
  ['a window like any other', { state: 'maximized', focused: true }, false],
])('%s is known by its window', async (_, window, fills) => {
  getLastFocused.mockResolvedValue(window as never);
  expect(await isFullscreen()).toBe(fills);
});

test('where there is no window, none fills the screen', async () => {
  getLastFocused.mockRejectedValue(new Error('No window'));
  expect(await isFullscreen()).toBe(false);
});
