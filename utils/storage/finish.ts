import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';

interface Ending {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
}

/**
 * Resolves when these requests of a transaction have answered and it has completed. Otherwise it
 * throws the trouble: on a full disk each request says only that all was aborted, and the
 * transaction why.
 */
export async function finish(
  transaction: Ending,
  ...requests: readonly (Promise<unknown> | undefined)[]
): Promise<void> {
  try {
    await Promise.all([...requests, transaction.done]);
  } catch (error) {
    throw new StoreTrouble(troubleOf(transaction.error ?? error), error);
  }
}
