import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { message } from '@/utils/platform/words';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((_, filledIn = []) => {
    const [day = '', text = ''] = [filledIn].flat();
    return `${text} on ${day}, ${day}`;
  });
});

test('what is filled in stands where the text has it, whatever it is made of', () => {
  expect(message('kept_on', ['Monday', 'rested'])).toBe('rested on Monday, Monday');
  expect(message('kept_on', ['$2', '$1 $& \u{e001}'])).toBe('$1 $& \u{e001} on $2, $2');
});
