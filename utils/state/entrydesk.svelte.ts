import { SvelteMap } from 'svelte/reactivity';
import type { Day } from '@/utils/domain/day';
import { backTo, changeEntry, type Entry, type EntryChange } from '@/utils/domain/entry';
import { now } from '@/utils/platform/here';
import {
  changeEntries,
  deleteEntries,
  entriesAgain,
  restoreEntries,
} from '@/utils/storage/journal';
import { EditDrafts } from './editdrafts.svelte';
import { stopAll } from './stopall';
import { Today } from './today.svelte';

/** What came of the last change. */
export type DeskTold =
  | { kind: 'nothing' }
  /** `stuck`: taking it back did not work. */
  | { kind: 'saved' | 'deleted'; count: number; entries: readonly Entry[]; stuck?: boolean }
  /** `undone_but`: but for what somebody else has changed since. */
  | { kind: 'undone' | 'undone_but' | 'failed' };

/** An entry in the hands of the person. */
export interface Editing {
  /** As it was when editing began. */
  seen: Entry;
  /** What differs so far. */
  change: EntryChange;
  /** Somebody else changed it meanwhile, or deleted it (`theirs` is nothing). */
  overtaken?: { theirs: Entry | undefined };
}

/** Where entries are changed, one or several at once, and where the last change is taken back. */
export class EntryDesk {
  #told = $state.raw<DeskTold>({ kind: 'nothing' });
  #choosing = $state.raw(false);
  #today = new Today();
  /** Resolves to whether all of it is back. */
  #undo: (() => Promise<boolean>) | undefined;
  #drafts = new EditDrafts();

  /** The entries chosen, by id. */
  readonly chosen = new SvelteMap<string, Entry>();
  /** What is being edited, by id. It stays here when another view is opened. */
  readonly editing = new SvelteMap<string, Editing>();

  get told(): DeskTold {
    return this.#told;
  }

  /** Whether rows can be chosen, to change several at once. */
  get choosing(): boolean {
    return this.#choosing;
  }

  /** Whether something was changed in an editor and is not saved. */
  get unsaved(): boolean {
    return [...this.editing.values()].some(({ change }) => Object.keys(change).length > 0);
  }

  get today(): Day {
    return this.#today.day;
  }

  /** Keeps today true, and knows what was left unfinished, until stopped. */
  follow(): () => void {
    return stopAll([this.#today.follow(), this.#drafts.follow()]);
  }

  /** Whether a change of an entry was left unsaved. `edit` goes on with it. */
  unfinished = ({ record }: Entry): boolean => this.#drafts.of(record) !== undefined;

  choose = (choosing: boolean): void => {
    this.#choosing = choosing;
    this.chosen.clear();
  };

  toggle = (entry: Entry): void => {
    if (!this.chosen.delete(entry.record.id)) this.chosen.set(entry.record.id, entry);
  };

  edit = (entry: Entry): void => {
    const { record } = entry;
    const left = this.#drafts.of(record);
    this.#drafts.begin(record, left);
    // Both are there to choose from, as if it had been changed while this was written.
    const overtaken = left && left.seen !== record.updatedAt && { overtaken: { theirs: entry } };
    this.editing.set(record.id, { seen: entry, change: left?.change ?? {}, ...overtaken });
  };

  /** What the person writes or chooses while editing. */
  write = ({ seen, ...rest }: Editing, change: EntryChange): void => {
    const whole = { ...rest.change, ...change };
    this.editing.set(seen.record.id, { ...rest, seen, change: whole });
    this.#drafts.write(seen.record.id, whole);
  };

  /** Leaves an entry as it was. */
  leave = ({ seen }: Editing): void => {
    this.editing.delete(seen.record.id);
    this.#drafts.end(seen.record.id);
  };

  /** Saves what was edited. Words that cannot be saved stay in the editor. */
  save = async (editing: Editing): Promise<void> => {
    const { seen, change, overtaken } = editing;
    await this.#try(async () => {
      if (overtaken && !overtaken.theirs) {
        const [theirs] = await restoreEntries([changeEntry(seen, change, now())], now());
        if (theirs) {
          this.#overtaken(editing, theirs);
          return;
        }
        this.#tell({ kind: 'saved', count: 1, entries: [] });
        this.#saved(editing, (await entriesAgain([seen]))[0]);
      } else {
        const entry = overtaken?.theirs ?? seen;
        const made = await this.#change([entry], change, true);
        if (made.after.length === 0) {
          const theirs = made.overtaken[0];
          this.#overtaken(editing, theirs);
          return;
        }
        this.#saved(editing, made.after[0]);
      }
    });
  };

  /** Changes all that are chosen. Resolves to whether it is done. */
  changeChosen = (change: EntryChange): Promise<boolean> =>
    this.#try(async () => {
      await this.#change([...this.chosen.values()], change, false);
      this.choose(false);
    });

  /** Deletes entries. Resolves to whether it is done. */
  remove = (entries: readonly Entry[]): Promise<boolean> =>
    this.#try(async () => {
      const deleted = await deleteEntries(entries, now());
      for (const { record } of entries) this.chosen.delete(record.id);
      const bringLeft = this.#drafts.gone(entries.map(({ record }) => record.id));
      const told = { kind: 'deleted', count: deleted.length, entries: deleted } as const;
      this.#tell(told, async () => {
        await restoreEntries(deleted, now());
        await bringLeft();
        return true;
      });
    });

  /** Takes the last change back. Resolves to the entries it was about. */
  undo = async (): Promise<readonly Entry[]> => {
    const [told, undo] = [this.#told, this.#undo];
    if (!undo || !('entries' in told)) return [];
    // At once: keys that are pressed twice take it back once.
    this.#undo = undefined;
    try {
      const kind = (await undo()) ? 'undone' : 'undone_but';
      // What was done meanwhile is told, and has an Undo of its own.
      if (this.#told === told) this.#tell({ kind });
      return told.entries;
    } catch {
      if (this.#told === told) this.#tell({ ...told, stuck: true }, undo);
      return [];
    }
  };

  /** Both stand there to choose from, also what was typed since. */
  #overtaken(editing: Editing, theirs: Entry | undefined): void {
    const { id } = editing.seen.record;
    this.editing.set(id, { ...(this.editing.get(id) ?? editing), overtaken: { theirs } });
  }

  /** These words are safe, in `after`. Somebody fast may have typed on: that is not saved yet. */
  #saved(editing: Editing, after: Entry | undefined): void {
    const { id } = editing.seen.record;
    const written = this.editing.get(id)?.change ?? editing.change;
    this.leave(editing);
    if (written === editing.change || !after) return;
    this.#drafts.begin(after.record);
    this.write({ seen: after, change: {} }, written);
  }

  async #change(entries: readonly Entry[], change: EntryChange, asSeen: boolean) {
    const make = (entry: Entry) => changeEntry(entry, change, now());
    const made = await changeEntries(entries, make, { asSeen });
    const { before, after } = made;
    if (after.length === 0) return made;
    this.#tell({ kind: 'saved', count: after.length, entries: before }, async () => {
      const partsOf = (entry: Entry) => backTo(before, entry, change);
      const count = (parts: EntryChange) => Object.keys(parts).length;
      const counts = Object.fromEntries(
        after.map((entry) => [entry.record.id, count(partsOf(entry))]),
      );
      let whole = true;
      const back = (entry: Entry) => {
        const parts = partsOf(entry);
        whole &&= count(parts) === counts[entry.record.id];
        return count(parts) > 0 ? changeEntry(entry, parts, now()) : entry;
      };
      await changeEntries(after, back, { asSeen: false });
      return whole;
    });
    return made;
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch {
      this.#tell({ kind: 'failed' });
      return false;
    }
  }

  #tell(told: DeskTold, undo?: () => Promise<boolean>): void {
    this.#told = told;
    this.#undo = undo;
  }
}
