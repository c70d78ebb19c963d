import type { Note } from '@/utils/domain/journal';
import { readNote, watchNote, writeNote } from '@/utils/platform/note';

/** The person's own note as it is written, kept with every key. */
export class NoteWriter {
  #note = $state.raw<Note>();
  #told = $state.raw<'nothing' | 'saved' | 'not saved'>('nothing');
  /** What the browser does not have yet; what it refused goes with the next try. */
  #unwritten: Partial<Note> = {};
  #again = false;
  #writing = false;

  get note(): Note | undefined {
    return this.#note;
  }

  get told(): 'nothing' | 'saved' | 'not saved' {
    return this.#told;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      // What is being written here is newer, also if it is written while this is read.
      const before = this.#unwritten;
      this.#note = { ...(await readNote()), ...before, ...this.#unwritten };
    };
    void read();
    return watchNote(() => void read());
  }

  /** Keeps one half as it stands. Of what is typed meanwhile the newest is written. */
  write = (change: Partial<Note>): void => {
    this.#note = { people: '', helps: '', ...this.#note, ...change };
    // Of the other half another page may have newer words.
    this.#unwritten = { ...this.#unwritten, ...change };
    this.#again = true;
    if (!this.#writing) void this.#writeAll();
  };

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#again) {
      this.#again = false;
      const change = this.#unwritten;
      try {
        await writeNote(change);
        if (this.#unwritten === change) this.#unwritten = {};
        this.#told = 'saved';
      } catch {
        this.#told = 'not saved';
      }
    }
    this.#writing = false;
  }
}
