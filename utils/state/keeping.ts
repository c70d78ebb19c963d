import type { Draft } from '@/utils/domain/draft';
import { isLiving } from '@/utils/domain/tombstone';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import type { Win } from '@/utils/domain/win';
import { waitingWins } from '@/utils/platform/waiting';
import { keepMissing, winOf } from '@/utils/storage/wins';
import { keepSafely, moveOver } from './keep';

/** What has become of the words in the field. */
export type Keeping =
  | { kind: 'writing' }
  | { kind: 'keeping' }
  /** `stuck`: taking it back did not work. */
  | { kind: 'kept'; win: Win; stuck?: boolean }
  | { kind: 'undone' }
  /** The store refused. The words are in the field, and in the waiting list if that took them. */
  | { kind: 'refused'; trouble: Trouble; waiting: Win | undefined };

type Settled = Extract<Keeping, { kind: 'kept' | 'refused' }>;

/**
 * Keeps a win by `store`, which resolves to the win as it is kept, and says what came of it.
 * `before` is the one that may wait already and in whose place it comes.
 */
export async function settle(
  win: Win,
  store: (win: Win) => Promise<Win>,
  before?: Win,
): Promise<Settled> {
  let kept = win;
  const keep = async () => {
    kept = await store(win);
  };
  try {
    const where = await keepSafely(win, keep, before);
    return where.kind === 'kept'
      ? { kind: 'kept', win: kept }
      : { kind: 'refused', trouble: where.trouble, waiting: where.win };
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error), waiting: undefined };
  }
}

/** Keeps a win unless one of its id is there. */
export async function keepOnce(win: Win): Promise<Win> {
  await keepMissing([win]);
  return win;
}

/** Whether a win that the store refused when this draft was written is kept by now, or still waits. */
export async function whatCameOf(draft: Draft): Promise<Settled | undefined> {
  if (draft.waitingAs === undefined) return undefined;
  const waiting = (await waitingWins()).find(({ id }) => id === draft.waitingAs);
  try {
    await moveOver();
    const win = await winOf(draft.waitingAs);
    return isLiving(win) ? { kind: 'kept', win } : undefined;
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error), waiting };
  }
}
