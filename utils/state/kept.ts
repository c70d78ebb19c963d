import { whatFollows } from '@/utils/domain/kept';
import {
  aloneWithKept,
  dropKept,
  isApart,
  rememberKept,
  remembersKept,
} from '@/utils/platform/kept';
import { keptHere, markKept } from '@/utils/storage/about';

/**
 * Whether the browser has lost the journal. On the way it notes, once, that something was kept. Never
 * throws: where the store does not open that is told elsewhere, and nothing is known to be lost.
 */
export async function isLost(): Promise<boolean> {
  try {
    return !(await isApart()) && (await aloneWithKept(look));
  } catch {
    return false;
  }
}

/** Notes that something was kept, if it is not noted yet: for the worker, which tells nobody. */
export async function rememberIfKept(): Promise<void> {
  if (!(await remembersKept())) await isLost();
}

/**
 * Runs what forgets everything. What is remembered goes first: it is no loss, also if the browser is
 * killed half-way. Where forgetting fails, the mark is still there and is remembered again.
 */
export function whileForgettingAll<T>(work: () => Promise<T>): Promise<T> {
  return aloneWithKept(async () => {
    await dropKept();
    return work();
  });
}

async function look(): Promise<boolean> {
  const follows = whatFollows({ remembered: await remembersKept(), ...(await keptHere()) });
  if (follows === 'mark') await markKept();
  if (follows === 'mark' || follows === 'remember') await rememberKept();
  return follows === 'lost';
}
