import { now } from '@/utils/platform/here';
import { deleteWin, editWin, keepMissing, restoreWin } from '@/utils/storage/wins';
import { changeWin, checkText, makeWin, type Win, type WinChange } from '@/utils/domain/win';

export type Told =
  | { kind: 'nothing' }
  | { kind: 'saved' }
  | { kind: 'deleted'; win: Win; failed?: boolean }
  | { kind: 'failed' }
  /** Another page changed or deleted the win meanwhile. Both texts are there to choose from. */
  | { kind: 'overtaken'; mine: Win; theirs: Win | undefined; failed?: boolean };

/** Changes of wins that are kept already, and what came of the last one. */
export class Edits {
  #told = $state.raw<Told>({ kind: 'nothing' });

  get told(): Told {
    return this.#told;
  }

  /** Changes a win as the page shows it. Resolves to whether the page may forget what was typed. */
  change = async (win: Win, change: WinChange): Promise<boolean> => {
    if (change.text !== undefined && checkText(change.text).kind !== 'fits') return false;
    try {
      const answer = await editWin(win, change, now());
      this.#told =
        answer.kind === 'changed'
          ? { kind: 'saved' }
          : { kind: 'overtaken', mine: changeWin(win, change, now()), theirs: answer.theirs };
      return true;
    } catch {
      this.#told = { kind: 'failed' };
      return false;
    }
  };

  remove = async (win: Win): Promise<void> => {
    await this.#try(async () => {
      const deleted = await deleteWin(win.id, now());
      return deleted ? { kind: 'deleted', win: deleted } : { kind: 'nothing' };
    });
  };

  /** Brings back what was deleted last. */
  undo = async (): Promise<void> => {
    const told = this.#told;
    if (told.kind !== 'deleted') return;
    await this.#try(async () => {
      await restoreWin(told.win, now());
      return { kind: 'nothing' };
    });
  };

  /** Of two texts: keeps mine, or leaves theirs, or has both as two wins. */
  choose = async (which: 'mine' | 'theirs' | 'both'): Promise<void> => {
    const told = this.#told;
    if (told.kind !== 'overtaken') return;
    const { mine, theirs } = told;
    await this.#try(async () => {
      if (which === 'both' || (which === 'mine' && !theirs)) {
        await keepMissing([makeWin(mine, { id: crypto.randomUUID(), now: now() })]);
      } else if (which === 'mine' && theirs) {
        const answer = await editWin(theirs, { text: mine.text }, now());
        if (answer.kind === 'overtaken') return { ...told, theirs: answer.theirs };
      }
      return which === 'theirs' ? { kind: 'nothing' } : { kind: 'saved' };
    });
  };

  async #try(work: () => Promise<Told>): Promise<void> {
    const before = this.#told;
    try {
      this.#told = await work();
    } catch {
      // Words that only stand here stay here, to be tried again.
      const holdsWords = before.kind === 'deleted' || before.kind === 'overtaken';
      this.#told = holdsWords ? { ...before, failed: true } : { kind: 'failed' };
    }
  }
}
