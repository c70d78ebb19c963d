import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import type { Win } from '@/utils/domain/win';
import { keepMissing } from '@/utils/storage/wins';
import { keepSafely } from './keep';

/** What has become of the words in the field. */
export type Keeping =
  | { kind: 'writing' }
  | { kind: 'keeping' }
  /** `stuck`: taking it back did not work. */
  | { kind: 'kept'; win: Win; stuck?: boolean }
  | { kind: 'undone' }
  /** The store refused. The words are in the field, and in the waiting list if that took them. */
  | { kind: 'refused'; trouble: Trouble; waiting: Win | undefined };

/** Keeps a win by `store`, which resolves to the win as it is kept, and says what came of it. */
export async function settle(win: Win, store: (win: Win) => Promise<Win>): Promise<Keeping> {
  let kept = win;
  try {
    const where = await keepSafely(win, async () => {
      kept = await store(win);
    });
    return where.kind === 'kept'
      ? { kind: 'kept', win: kept }
      : { kind: 'refused', trouble: where.trouble, waiting: win };
  } catch (error) {
    return { kind: 'refused', trouble: troubleOf(error), waiting: undefined };
  }
}

/** Keeps a win unless one of its id is there. */
export async function keepOnce(win: Win): Promise<Win> {
  await keepMissing([win]);
  return win;
}
