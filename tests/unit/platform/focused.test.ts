import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focused } from '@/utils/platform/focused';

const page = { hasFocus: false };
let frame: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  frame = new EventTarget();
  page.hasFocus = false;
  vi.stubGlobal('window', frame);
  vi.stubGlobal('document', { hasFocus: () => page.hasFocus });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it has been said by now that the page is focused. */
function begin(): () => Promise<boolean> {
  let said = false;
  void focused(150).then(() => (said = true));
  return async () => {
    await Promise.resolve();
    return said;
  };
}

test('a page that has the focus already need not wait', async () => {
  page.hasFocus = true;
  expect(await begin()()).toBe(true);
});

test('a page waits until it gets the focus', async () => {
  const said = begin();
  expect(await said()).toBe(false);
  frame.dispatchEvent(new Event('focus'));
  expect(await said()).toBe(true);
});

test('a page that nobody is in waits for so long and no longer', async () => {
  const said = begin();
  vi.advanceTimersByTime(149);
  expect(await said()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await said()).toBe(true);
});
