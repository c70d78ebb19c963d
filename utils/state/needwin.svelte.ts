import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { makeWin, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { deleteWin, keepMissing } from '@/utils/storage/wins';
import { keepSafely, today } from './keep';

export type NeedWinKeeping =
  | { kind: 'none' }
  | { kind: 'keeping' }
  /** `stuck`: taking it back did not work. */
  | { kind: 'kept'; win: Win; stuck?: boolean }
  | { kind: 'undone' }
  /** The store refused. `waiting`: whether the waiting list has it. */
  | { kind: 'refused'; trouble: Trouble; win: Win; waiting: boolean };

/** A need that was noticed, kept as a win. */
export class NeedWin {
  #keeping = $state.raw<NeedWinKeeping>({ kind: 'none' });

  get keeping(): NeedWinKeeping {
    return this.#keeping;
  }

  /** Another need is another win. */
  forget = (): void => {
    if (this.#keeping.kind !== 'keeping') this.#keeping = { kind: 'none' };
  };

  keep = async (text: string, justForMe: boolean): Promise<void> => {
    if (this.#keeping.kind === 'keeping' || this.#keeping.kind === 'kept') return;
    // The same words again are the same win, which may wait already.
    const before = this.#keeping.kind === 'refused' ? this.#keeping.win : undefined;
    this.#keeping = { kind: 'keeping' };
    const win =
      before?.text === text && before.private === justForMe
        ? before
        : makeWin(
            { text, day: await today(), area: 'noticing', private: justForMe },
            { id: crypto.randomUUID(), now: now() },
          );
    try {
      const where = await keepSafely(win, (one) => keepMissing([one]));
      this.#keeping =
        where.kind === 'kept'
          ? { kind: 'kept', win }
          : { kind: 'refused', trouble: where.trouble, win, waiting: true };
    } catch (error) {
      this.#keeping = { kind: 'refused', trouble: troubleOf(error), win, waiting: false };
    }
  };

  undo = async (): Promise<void> => {
    if (this.#keeping.kind !== 'kept') return;
    const { win } = this.#keeping;
    try {
      await deleteWin(win.id, now());
      this.#keeping = { kind: 'undone' };
    } catch {
      this.#keeping = { kind: 'kept', win, stuck: true };
    }
  };
}
