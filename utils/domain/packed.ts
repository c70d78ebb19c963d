/** What can be gone through and counted: a packed list, or an array. */
export interface Countable<T> extends Iterable<T> {
  readonly length: number;
}

/** How many are packed together. */
const PACK = 500;

/**
 * A long list of what JSON can say, which is added to and gone through, and no more. It is held as
 * bytes and becomes objects again some at a time: as objects, a large journal takes several times
 * what its file does, and the browser makes room for as many again.
 */
export class Packed<T> implements Countable<T> {
  #packs: Uint8Array<ArrayBuffer>[] = [];
  #last: T[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(one: T): void {
    this.#last.push(one);
    this.#length += 1;
    if (this.#last.length < PACK) return;
    this.#packs.push(new TextEncoder().encode(JSON.stringify(this.#last)));
    this.#last = [];
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (const pack of this.#packs) yield* JSON.parse(new TextDecoder().decode(pack)) as T[];
    yield* this.#last;
  }
}
