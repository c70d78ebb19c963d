import type { Note } from '@/utils/domain/journal';
import { readNote, watchNote, writeNote } from '@/utils/platform/note';

/** The person's own note as it is written, kept with every key. */
export class NoteWriter {
  #note = $state.raw<Note>();
  #told = $state.raw<'nothing' | 'saved' | 'not saved'>('nothing');
  #unwritten: Note | undefined;
  #writing: Promise<void> | undefined;

  get note(): Note | undefined {
    return this.#note;
  }

  get told(): 'nothing' | 'saved' | 'not saved' {
    return this.#told;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      const note = await readNote();
      // What is being written here is newer.
      if (!this.#writing) this.#note = note;
    };
    void read();
    return watchNote(() => void read());
  }

  /** Keeps one half as it stands. Of what is typed meanwhile the newest is written. */
  write = (change: Partial<Note>): void => {
    this.#note = { people: '', helps: '', ...this.#note, ...change };
    this.#unwritten = this.#note;
    this.#writing ??= this.#writeAll();
  };

  async #writeAll(): Promise<void> {
    for (let note = this.#unwritten; note; note = this.#unwritten) {
      this.#unwritten = undefined;
      try {
        await writeNote(note);
        this.#told = 'saved';
      } catch {
        this.#told = 'not saved';
      }
    }
    this.#writing = undefined;
  }
}
