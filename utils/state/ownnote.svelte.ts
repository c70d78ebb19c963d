import { readNote, watchNote } from '@/utils/platform/note';

/** The person's own note of whom to call, kept true while the page is open. */
export class OwnNote {
  #people = $state.raw<string>();

  /** Nothing until it is read; empty where nothing was written. */
  get people(): string | undefined {
    return this.#people;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#people = (await readNote()).people;
    };
    void read();
    return watchNote(() => void read());
  }
}
