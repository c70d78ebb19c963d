import type { Trouble } from '@/utils/domain/trouble';
import { changeWin, makeWin, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { addWaiting, takeWaiting } from '@/utils/platform/waiting';
import { deleteWin, editWin, keepWin } from '@/utils/storage/wins';
import { editOver } from './editover';
import { today } from './keep';
import { settle, type Settled } from './keeping';

export type NeedWinKeeping =
  | { kind: 'none' }
  | { kind: 'keeping' }
  /** `stuck`: taking it back, or changing whom it is for, did not work. */
  | { kind: 'kept'; win: Win; stuck?: boolean }
  | { kind: 'undone' }
  /** The store refused. `waiting`: whether the waiting list has it. */
  | { kind: 'refused'; trouble: Trouble; win: Win; waiting: boolean };

type Outcome = Extract<NeedWinKeeping, { win: Win }>;

/** A need that was noticed, kept as a win. */
export class NeedWin {
  #keeping = $state.raw<NeedWinKeeping>({ kind: 'none' });
  #private = false;
  /** A win that is on its way to the disk; resolves to what came of it. */
  #underWay: Promise<NeedWinKeeping> = Promise.resolve({ kind: 'none' });
  /** Counts the needs: what came of one says nothing of the next. */
  #needs = 0;

  get keeping(): NeedWinKeeping {
    return this.#keeping;
  }

  /** Another need is another win. */
  forget = (): void => {
    this.#needs += 1;
    this.#keeping = { kind: 'none' };
  };

  keep = async (text: string, justForMe: boolean): Promise<void> => {
    if (this.#keeping.kind !== 'keeping' && this.#keeping.kind !== 'kept')
      this.#underWay = this.#keep(text, justForMe);
    await this.#underWay;
  };

  /** What is just for the person with the pause is so as a win. */
  setPrivate = (justForMe: boolean): Promise<void> => {
    this.#private = justForMe;
    return this.#match();
  };

  /** Takes it back with the answer it was made of, also where it is on its way to the disk. */
  takeBack = async (): Promise<void> => {
    const need = this.#needs;
    const came = await this.#underWay;
    if (need === this.#needs) await this.undo();
    // Another need was chosen meanwhile: this one was not wanted all the same.
    else if (came.kind === 'kept' || came.kind === 'refused') await takenBack(came);
  };

  undo = async (): Promise<void> => {
    const keeping = this.#keeping;
    if (keeping.kind !== 'kept' && keeping.kind !== 'refused') return;
    const need = this.#needs;
    const became = await takenBack(keeping);
    if (need === this.#needs) this.#keeping = became;
  };

  async #keep(text: string, justForMe: boolean): Promise<NeedWinKeeping> {
    const need = this.#needs;
    this.#private = justForMe;
    // What was refused may wait already: as it is by now, it comes in the place of that.
    const before = this.#keeping.kind === 'refused' ? this.#keeping.win : undefined;
    this.#keeping = { kind: 'keeping' };
    const said = { text, private: justForMe };
    const win = before
      ? changeWin(before, said, now())
      : makeWin({ ...said, day: await today(), area: 'noticing' }, { id: newId(), now: now() });
    const outcome = await settle(win, (one) => keepWin(one, before), before);
    const came = asTold(outcome, win);
    if (need !== this.#needs) {
      if (this.#private) await makePrivate(came).catch(() => undefined);
      return came;
    }
    this.#keeping = came;
    await this.#match();
    return came;
  }

  async #match(): Promise<void> {
    const keeping = this.#keeping;
    if (keeping.kind !== 'kept' && keeping.kind !== 'refused') return;
    const said = { private: this.#private };
    if (keeping.win.private === said.private) return;
    if (keeping.kind === 'refused') return this.keep(keeping.win.text, said.private);
    const need = this.#needs;
    try {
      const win = await editOver(keeping.win, (seen) => editWin(seen, said, now()));
      if (need !== this.#needs) return;
      if (win) this.#keeping = { kind: 'kept', win };
      // It may have been ticked again while this was written.
      if (said.private !== this.#private) await this.#match();
    } catch {
      if (need === this.#needs) this.#keeping = { ...keeping, stuck: true };
    }
  }
}

/**
 * What becomes of a win that is taken back. One that waited may have moved over since, whoever saw to
 * that; so the list is asked first, and then the store.
 */
async function takenBack(keeping: Outcome): Promise<NeedWinKeeping> {
  const { win } = keeping;
  try {
    const taken = await takeWaiting(({ id }) => id === win.id);
    if (taken.length === 0) await deleteWin(win.id, now());
    return { kind: 'undone' };
  } catch {
    // What neither place took is in neither.
    const nowhere = keeping.kind === 'refused' && !keeping.waiting;
    return nowhere ? { kind: 'none' } : { kind: 'kept', win, stuck: true };
  }
}

/** What came of keeping `win`. */
function asTold(outcome: Settled, win: Win): Outcome {
  if (outcome.kind === 'kept') return outcome;
  const { trouble, waiting } = outcome;
  return { kind: 'refused', trouble, win: waiting ?? win, waiting: waiting !== undefined };
}

/** Has it just for the person, where it is by now. */
async function makePrivate(came: Outcome): Promise<void> {
  const { win } = came;
  const change = { private: true };
  if (came.kind === 'kept') await editOver(win, (seen) => editWin(seen, change, now()));
  else if (came.waiting) await addWaiting(changeWin(win, change, now()), win);
}
