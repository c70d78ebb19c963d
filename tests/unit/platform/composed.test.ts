import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchComposing } from '@/utils/platform/composed';

let frame: EventTarget;
const say = (name: string) => frame.dispatchEvent(new Event(name));

beforeEach(() => {
  vi.useFakeTimers();
  frame = new EventTarget();
  vi.stubGlobal('window', frame);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it has been said by now that no word is under way. */
function wait(composed: () => Promise<void>): () => Promise<boolean> {
  let said = false;
  void composed().then(() => (said = true));
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return said;
  };
}

test('where no input method is at work nothing waits', async () => {
  expect(await wait(watchComposing())()).toBe(true);
});

test('a word is waited for until it is whole, and so is one that begins right after it', async () => {
  const composed = watchComposing();
  say('compositionstart');
  const said = wait(composed);
  expect(await said()).toBe(false);
  say('compositionend');
  vi.advanceTimersByTime(0);
  say('compositionstart');
  expect(await said()).toBe(false);
  say('compositionend');
  expect(await said()).toBe(true);
});
