import { isMade, newestEdits, type EditDraft } from '@/utils/domain/editdraft';
import type { EntryChange } from '@/utils/domain/entry';
import { takeWaitingEdits, waitingEdits } from '@/utils/platform/waitingedits';
import { watchChanges } from '@/utils/storage/changes';
import { putBackEdits, readEdits } from '@/utils/storage/editdrafts';
import { EditSaver } from './editsaver';

interface Kept {
  id: string;
  updatedAt: number;
}

/** Changes of kept entries that were begun and not saved: here, before, or on another page. */
export class EditDrafts {
  #left = $state.raw<readonly EditDraft[]>([]);
  /** What writes down what is being changed here. */
  #savers: readonly EditSaver[] = [];
  /** Edits that are over. A reading that is under way may still bring them. */
  #over: readonly EditSaver[] = [];

  /** Reads now, after every change, and when the person comes back to the page, until stopped. */
  follow(): () => void {
    const read = () => void this.read();
    read();
    window.addEventListener('focus', read);
    const unwatch = watchChanges(read);
    return () => {
      window.removeEventListener('focus', read);
      unwatch();
    };
  }

  read = async (): Promise<void> => {
    const places = [readEdits, waitingEdits].map((place) => place().catch(() => []));
    this.#left = newestEdits(...(await Promise.all(places)));
  };

  /** The newest change of an entry that was left unfinished, if there is one. */
  of = (record: Kept): EditDraft | undefined =>
    this.#leftOf(record.id).find((edit) => !isMade(edit, record));

  /** An entry is being changed from here on, going on with what was `left` of a change, if it is given. */
  begin(record: Kept, left?: EditDraft): void {
    const from = this.#leftOf(record.id).filter((edit) => edit === left || isMade(edit, record));
    const seen = { id: record.id, updatedAt: left?.seen ?? record.updatedAt };
    this.#savers = [...this.#savers, new EditSaver(seen, from)];
  }

  /** What is changed of it by now; nothing, if it is as it was. */
  write(id: string, change: EntryChange | undefined): void {
    this.#saverOf(id)?.save(change);
  }

  /** The change is saved, or not wanted any more. */
  end(id: string): void {
    const saver = this.#saverOf(id);
    if (!saver) return;
    saver.save(undefined);
    this.#over = [...this.#over, saver];
    this.#savers = this.#savers.filter((one) => one !== saver);
    this.#left = this.#left.filter((edit) => !saver.has(edit));
  }

  /** Entries were deleted, and what was left of them with them. Returns what brings that back. */
  gone(ids: readonly string[]): () => Promise<void> {
    const going = ids.flatMap((id) => this.#leftOf(id));
    if (going.length === 0) return () => Promise.resolve();
    this.#left = this.#left.filter((edit) => !going.includes(edit));
    void takeWaitingEdits(({ of }) => ids.includes(of)).catch(() => undefined);
    return async () => {
      await putBackEdits(going);
      await this.read();
    };
  }

  #saverOf(id: string): EditSaver | undefined {
    return this.#savers.find(({ of }) => of === id);
  }

  /** What was left of an entry, without what is being changed here. */
  #leftOf(id: string): EditDraft[] {
    const own = [...this.#over, ...this.#savers];
    return this.#left.filter((edit) => edit.of === id && !own.some((saver) => saver.has(edit)));
  }
}
