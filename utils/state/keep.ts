import { dayOf, type Day } from '@/utils/domain/day';
import { StoreTrouble, troubleOf, type Trouble } from '@/utils/domain/trouble';
import type { Win } from '@/utils/domain/win';
import { now, zone } from '@/utils/platform/here';
import { isApart } from '@/utils/platform/kept';
import { somethingWaits } from '@/utils/platform/local';
import { noteKept } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { addWaiting, moveWaiting, waitingWins } from '@/utils/platform/waiting';
import { keepMissing } from '@/utils/storage/wins';

/** Where a win is after it was to be kept: in its place, or waiting until the store opens again. */
export type KeptWhere = { kind: 'kept' } | { kind: 'waiting'; trouble: Trouble; win: Win };

/**
 * Keeps a win, whatever the store says: what it refuses goes to the waiting list. Rejects only if
 * that refuses as well. `store` is how the win is kept when all is well, and `before` the one in
 * whose place it comes, if that waits already.
 */
export async function keepSafely(
  win: Win,
  store: (win: Win) => Promise<unknown>,
  before?: Win,
): Promise<KeptWhere> {
  try {
    // The store decides about this one, also where what waits cannot be read or taken off its list.
    await moveOver().catch((error: unknown) => {
      if (error instanceof StoreTrouble) throw error;
    });
    await store(win);
    // Nothing is offered soon after; whether this is written decides nothing about the win.
    void noteKept().catch(() => undefined);
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'waiting', trouble: troubleOf(error), win: await addWaiting(win, before) };
  }
}

/**
 * Moves what waits into its place, once and only once. Throws `StoreTrouble` if it still cannot. In a
 * container or a private window it waits on: the database there is not the journal.
 */
export async function moveOver(): Promise<void> {
  if ((await somethingWaits()) && !(await isApart())) await moveWaiting(keepMissing);
}

/** The wins that still wait after a try to move them over. */
export async function stillWaiting(): Promise<Win[]> {
  await moveOver().catch(() => undefined);
  return waitingWins();
}

/** The person's own day at this moment. */
export async function today(): Promise<Day> {
  const { dayStartsAt } = await readSettings();
  return dayOf(now(), zone(), dayStartsAt);
}
