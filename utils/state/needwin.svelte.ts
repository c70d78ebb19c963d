import type { Trouble } from '@/utils/domain/trouble';
import { changeWin, makeWin, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { deleteWin, keepWin } from '@/utils/storage/wins';
import { today } from './keep';
import { settle } from './keeping';

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
    // What was refused may wait already: as it is by now, it comes in the place of that.
    const before = this.#keeping.kind === 'refused' ? this.#keeping.win : undefined;
    this.#keeping = { kind: 'keeping' };
    const said = { text, private: justForMe };
    const win = before
      ? changeWin(before, said, now())
      : makeWin({ ...said, day: await today(), area: 'noticing' }, { id: newId(), now: now() });
    const outcome = await settle(win, (one) => keepWin(one, before), before);
    if (outcome.kind === 'kept') {
      this.#keeping = outcome;
      return;
    }
    const { trouble, waiting } = outcome;
    this.#keeping = {
      kind: 'refused',
      trouble,
      win: waiting ?? win,
      waiting: waiting !== undefined,
    };
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
