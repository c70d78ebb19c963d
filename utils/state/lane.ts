/** Writes to one place, one at a time and always the newest: what comes meanwhile is passed over. */
export class Lane<T extends { turn: number }> {
  readonly #write: (value: T) => Promise<void>;
  #next: T | undefined;
  #writing: Promise<void> | undefined;
  /** The turn of the newest that is in its place. */
  #there = 0;

  constructor(write: (value: T) => Promise<void>) {
    this.#write = write;
  }

  save(value: T): void {
    this.#next = value;
    this.#writing ??= this.#writeAll();
  }

  has({ turn }: T): boolean {
    return this.#there >= turn;
  }

  /** Resolves when nothing is left to write. What was refused is not there; nothing is thrown. */
  async done(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    for (let value = this.#next; value; value = this.#next) {
      const { turn } = value;
      this.#next = undefined;
      await this.#write(value).then(
        () => {
          this.#there = turn;
        },
        () => undefined,
      );
    }
    this.#writing = undefined;
  }
}
