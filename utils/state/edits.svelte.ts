import type { EditDraft } from '@/utils/domain/editdraft';
import { checkText, makeWin, type Win } from '@/utils/domain/win';
import { byDay, type DayOfWins } from '@/utils/domain/windays';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { addWaiting, takeWaiting } from '@/utils/platform/waiting';
import { deleteWin, keepMissing, restoreWin } from '@/utils/storage/wins';
import { changeText } from './changetext';
import { EditDrafts } from './editdrafts.svelte';

/** What came of the last thing done. */
export type Told =
  | { kind: 'nothing' | 'saved' | 'undone' | 'failed' }
  /** `waited`: it was not in its place yet. `failed`: something has failed since, maybe taking it back. */
  | { kind: 'deleted'; win: Win; waited: boolean; failed?: boolean };

/** A win in the hands of the person. */
export interface Editing {
  /** As it was when editing began: what another page does to it must not pass for what was seen. */
  seen: Win;
  /** What is written so far. */
  text: string;
  /** Another page changed the win meanwhile, or deleted it (`theirs` is nothing). */
  overtaken?: { theirs: Win | undefined };
}

/** Where the caret belongs after the last thing done: in the row of a win, or at Undo. */
export type Caret = 'undo' | { win: string };

/** Where wins that are kept already are changed and deleted in place. */
export class Edits {
  #told = $state.raw<Told>({ kind: 'nothing' });
  #editing = $state.raw<readonly Editing[]>([]);
  #caret = $state.raw<Caret>();
  /** The last win saved. The list may not have been read again since. */
  #last = $state.raw<Win>();
  /** The wins that are on their way to the disk. */
  #busy: readonly string[] = [];
  #drafts = new EditDrafts();
  /** Brings back what was left unfinished of the win that was deleted last. */
  #bringLeft: () => Promise<void> = () => Promise.resolve();
  /** Whether the page is seen by whoever looks: nothing that is just for the person stands on it. */
  readonly shared: boolean;

  constructor({ shared = false } = {}) {
    this.shared = shared;
  }

  get told(): Told {
    return this.#told;
  }

  /** What is being edited. It stays here when its row goes: covered, folded or deleted elsewhere. */
  get editing(): readonly Editing[] {
    return this.#editing;
  }

  get caret(): Caret | undefined {
    return this.#caret;
  }

  /** Knows what was left unfinished, here or on another page, until stopped. */
  follow = (): (() => void) => this.#drafts.follow();

  /** Whether other words of a win were left unsaved. `begin` goes on with them. */
  unfinished = (win: Win): boolean => this.#left(win) !== undefined;

  /** The edit of a win, if it is being edited. */
  of = (id: string): Editing | undefined => this.#editing.find(({ seen }) => seen.id === id);

  /**
   * These days as a list that can be edited: no row goes, or moves, under the hands of who writes in
   * it, whatever another page did to its win.
   */
  among = (days: DayOfWins[]): DayOfWins[] => {
    const last = this.#last;
    if (!last && this.#editing.length === 0) return days;
    const others = days.flatMap(({ wins }) => wins).filter(({ id }) => !this.of(id));
    const newest = (win: Win) =>
      last?.id === win.id && last.updatedAt > win.updatedAt ? last : win;
    return byDay([...others.map(newest), ...this.#editing.map(({ seen }) => seen)]);
  };

  begin = (win: Win): void => {
    this.#quiet();
    const left = this.#left(win);
    this.#drafts.begin(win, left);
    const text = left?.change.text ?? win.text;
    // Both texts are there to choose from, as if it had been changed while these words were written.
    const overtaken = left && left.seen !== win.updatedAt && { overtaken: { theirs: win } };
    this.#editing = [...this.#editing, { seen: win, text, ...overtaken }];
    this.#caret = { win: win.id };
  };

  write = (id: string, text: string): void => {
    this.#quiet();
    this.#put(id, { text });
    this.#draft(id);
  };

  /** Leaves a win as it was. What is on its way to the disk already is not called back. */
  leave = (id: string): void => {
    if (!this.#busy.includes(id)) this.#end(id);
  };

  /** Saves what was written. Words that cannot be saved stay where they are. */
  save = (id: string): Promise<void> =>
    this.#once(id, async () => {
      const editing = this.of(id);
      if (!editing || editing.overtaken) return;
      if (editing.text === editing.seen.text) this.#end(id);
      else if (fits(editing)) await this.#change(editing, editing.seen);
    });

  /** Of two texts: keeps mine, or leaves theirs, or has both as two wins. */
  choose = (id: string, which: 'mine' | 'theirs' | 'both'): Promise<void> =>
    this.#once(id, async () => {
      const editing = this.of(id);
      if (!editing?.overtaken) return;
      const { theirs } = editing.overtaken;
      if (which === 'theirs') this.#end(id);
      else if (!fits(editing)) return;
      else if (which === 'mine' && theirs) await this.#change(editing, theirs);
      else await this.#keepBeside(editing, theirs);
    });

  remove = (win: Win): Promise<void> =>
    this.#once(win.id, async () => {
      const there = await deleteWin(win.id, now());
      const [deleted = there] = there ? [] : await takeWaiting(({ id }) => id === win.id);
      this.#told = deleted
        ? { kind: 'deleted', win: deleted, waited: !there }
        : { kind: 'nothing' };
      this.#bringLeft = this.#drafts.gone([win.id]);
      this.#caret = deleted ? 'undo' : { win: win.id };
    });

  /** Brings back what was deleted last. */
  undo = async (): Promise<void> => {
    const told = this.#told;
    const bringLeft = this.#bringLeft;
    if (told.kind !== 'deleted') return;
    await this.#once(told.win.id, async () => {
      await (told.waited ? addWaiting(told.win) : restoreWin(told.win, now()));
      await bringLeft();
      if (this.#told === told) this.#told = { kind: 'undone' };
      this.#caret = { win: told.win.id };
    });
  };

  /** Something else was done since, and Undo is for the last thing done. */
  lapse = (): void => {
    if (this.#told.kind !== 'failed') this.#told = { kind: 'nothing' };
  };

  /** The caret is where it belongs, or somewhere else by now: nobody takes it later. */
  settleCaret = (): void => {
    this.#caret = undefined;
  };

  /** Writes the words over a version of the win, unless another page was there first. */
  async #change({ seen, text }: Editing, over: Win): Promise<void> {
    const answer = await changeText(over, text);
    if (answer.kind === 'overtaken') {
      this.#put(seen.id, { overtaken: { theirs: answer.theirs } });
      this.#caret = { win: seen.id };
    } else {
      this.#last = answer.record;
      this.#saved(answer.record, text);
    }
  }

  /** Keeps the words as a win of their own. */
  async #keepBeside({ seen, text }: Editing, theirs: Win | undefined): Promise<void> {
    // What was made just for the person meanwhile is so in both.
    const justForMe = seen.private || theirs?.private === true;
    const mine = makeWin({ ...seen, text, private: justForMe }, { id: newId(), now: now() });
    await keepMissing([mine]);
    this.#saved(theirs ?? seen, text);
    if (!theirs) this.#caret = { win: mine.id };
  }

  /** These words of a win are safe. Somebody fast may have typed on: that is not saved yet. */
  #saved(win: Win, text: string): void {
    const written = this.of(win.id)?.text ?? text;
    this.#end(win.id);
    this.#told = { kind: written === text ? 'saved' : 'nothing' };
    if (written === text) return;
    this.#drafts.begin(win);
    this.#editing = [...this.#editing, { seen: win, text: written }];
    this.#draft(win.id);
  }

  /** What was said is of words that are safe, and others are in the hands of the person now. */
  #quiet(): void {
    const { kind } = this.#told;
    if (kind === 'saved' || kind === 'undone') this.#told = { kind: 'nothing' };
  }

  /** A change of more than words goes on where all of it is shown: in the journal. */
  #left(win: Win): EditDraft | undefined {
    const left = this.#drafts.of(win);
    return left && Object.keys(left.change).every((field) => field === 'text') ? left : undefined;
  }

  #put(id: string, part: Partial<Editing>): void {
    this.#editing = this.#editing.map((one) => (one.seen.id === id ? { ...one, ...part } : one));
  }

  /** What is written is on the disk before it is saved; what is as it was leaves nothing there. */
  #draft(id: string): void {
    const editing = this.of(id);
    if (!editing) return;
    const { seen, text } = editing;
    this.#drafts.write(id, text === seen.text ? undefined : { text });
  }

  #end(id: string): void {
    this.#drafts.end(id);
    this.#editing = this.#editing.filter(({ seen }) => seen.id !== id);
    this.#caret = { win: id };
    // It said that the words are still here.
    if (this.#told.kind === 'failed') this.#told = { kind: 'nothing' };
  }

  /** Does one thing at a time with a win: a second Enter must not meet the change of the first. */
  async #once(id: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy.includes(id)) return;
    this.#busy = [...this.#busy, id];
    try {
      await work();
    } catch {
      // A deleted win stands nowhere else, and can still be brought back.
      const told = this.#told;
      this.#told = told.kind === 'deleted' ? { ...told, failed: true } : { kind: 'failed' };
    } finally {
      this.#busy = this.#busy.filter((one) => one !== id);
    }
  }
}

function fits({ text }: Editing): boolean {
  return checkText(text).kind === 'fits';
}
