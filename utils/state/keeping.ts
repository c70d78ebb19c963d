import type { Day } from '@/utils/domain/day';
import type { Draft } from '@/utils/domain/draft';
import { isLiving } from '@/utils/domain/tombstone';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { changeWin, makeWin, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { waitingWins } from '@/utils/platform/waiting';
import { editWin, keepMissing, winOf } from '@/utils/storage/wins';
import { editOver } from './editover';
import { keepSafely, moveOver, today } from './keep';

/** What is chosen beside the words. */
export interface Choices {
  area: string | undefined;
  private: boolean;
  /** The day it was, if not today. */
  day: Day | undefined;
}

/** A win that the store refused, and the day that was chosen for it. */
export interface Waits {
  win: Win;
  day: Day | undefined;
}

/** What has become of the words in the field. */
export type Keeping =
  | { kind: 'writing' }
  /** The day that is being picked is none yet. */
  | { kind: 'held' }
  | { kind: 'keeping' }
  /** `aside`: this one, with other words than the field's. `stuck`: taking it back did not work. */
  | { kind: 'kept'; win: Win; aside?: Win | undefined; stuck?: boolean }
  /** `back`: its words are in the field again. */
  | { kind: 'undone'; back: boolean }
  /**
   * The store refused. The words are in the field, or in `aside`, and in the waiting list if that took
   * them.
   */
  | { kind: 'refused'; trouble: Trouble; waiting: Win | undefined; aside?: Win | undefined };

/** The win that the words of a field are to be: a new one, or what waits as it is by now. */
export async function winToBe(
  text: string,
  { area, private: justForMe, day: chosen }: Choices,
  id: string = newId(),
  waits?: Waits,
): Promise<Win> {
  const day = waits && waits.day === chosen ? waits.win.day : (chosen ?? (await today()));
  const said = { text, day, area, private: justForMe };
  return waits ? changeWin(waits.win, said, now()) : makeWin(said, { id, now: now() });
}

/** What came of keeping a win. */
export type Settled = Extract<Keeping, { kind: 'kept' | 'refused' }>;

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

/** A kept win with what was chosen for it while it was on its way; as it was, if that can't be written. */
export async function withChoices(win: Win, { area, private: justForMe, day }: Choices) {
  const said = { area, private: justForMe, day: day ?? win.day };
  const edited = editOver(win, (seen) => editWin(seen, said, now()));
  return (await edited.catch(() => undefined)) ?? win;
}

/** Keeps a win unless one of its id is there. */
export async function keepOnce(win: Win): Promise<Win> {
  await keepMissing([win]);
  return win;
}

/** Whether a win that the store refused when this draft was written is kept by now, or still waits. Never throws. */
export async function whatCameOf(draft: Draft): Promise<Settled | undefined> {
  if (draft.waitingAs === undefined) return undefined;
  let waiting: Win | undefined;
  try {
    waiting = (await waitingWins()).find(({ id }) => id === draft.waitingAs);
    await moveOver();
    const win = await winOf(draft.waitingAs);
    return isLiving(win) ? { kind: 'kept', win } : undefined;
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error), waiting };
  }
}
