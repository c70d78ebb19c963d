import { KINDS, type Kind } from '@/utils/domain/journal';
import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';
import { tellChange } from './changes';
import { begin, type Transaction } from './database';

/** How many records are written between two looks at whether to stop. */
const SLICE = 500;

export type Writing = Transaction<'readwrite', (Kind | 'about')[]>;

/** How writing goes: called after every slice; it may ask to stop. */
export interface Course {
  /** Records written so far. */
  progress: (done: number) => void;
  stopped: () => boolean;
}

/** Writes a list, some at a time. */
type InSlices = <T>(list: Iterable<T>, write: (slice: T[]) => Promise<void>) => Promise<void>;

/**
 * Writes much, in one transaction: all of it or nothing. Resolves to whether it was written; it is
 * not if it was stopped.
 */
export async function writeAll(
  { progress, stopped }: Course,
  work: (transaction: Writing, inSlices: InSlices) => Promise<void>,
): Promise<boolean> {
  const transaction = await begin<(Kind | 'about')[], 'readwrite'>(
    [...KINDS, 'about'],
    'readwrite',
  );
  // Whoever waits below hears of it; this one would only say so twice.
  transaction.done.catch(() => undefined);
  let done = 0;
  const inSlices: InSlices = async (list, write) => {
    for (const slice of slicesOf(list)) {
      if (stopped()) throw new Stopped();
      await write(slice);
      done += slice.length;
      progress(done);
    }
  };
  try {
    await work(transaction, inSlices);
    if (stopped()) throw new Stopped();
    await transaction.done;
  } catch (error) {
    abort(transaction);
    if (error instanceof Stopped) return false;
    throw new StoreTrouble(troubleOf(transaction.error ?? error), error);
  }
  tellChange();
  return true;
}

function* slicesOf<T>(list: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const one of list) {
    slice.push(one);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

class Stopped extends Error {}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
