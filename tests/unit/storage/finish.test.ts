import { expect, test } from 'vitest';
import { StoreTrouble } from '@/utils/domain/trouble';
import { finish } from '@/utils/storage/finish';

const trouble = (error: unknown) => (error instanceof StoreTrouble ? error.trouble : error);
const refuse = (name: string) => Promise.reject(new DOMException('No.', name));

test('a full disk is told as one, though each request says only that it was aborted', async () => {
  const error = new DOMException('No room.', 'QuotaExceededError');
  const ending = { done: refuse('QuotaExceededError'), error };
  expect(await finish(ending, refuse('AbortError'), refuse('AbortError')).catch(trouble)).toBe(
    'full',
  );
});

test('a request that fails by itself is told as what it says', async () => {
  const ending = { done: refuse('AbortError'), error: null };
  expect(await finish(ending, refuse('QuotaExceededError')).catch(trouble)).toBe('full');
  expect(await finish(ending, refuse('UnknownError')).catch(trouble)).toBe('refused');
});

test('it ends when the transaction has completed, and not before', async () => {
  let complete = (): void => undefined;
  const done = new Promise<void>((resolve) => (complete = resolve));
  let ended = false;
  const finished = finish({ done, error: null }, Promise.resolve(1), undefined).then(
    () => (ended = true),
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(ended).toBe(false);
  complete();
  await finished;
  expect(ended).toBe(true);
});
