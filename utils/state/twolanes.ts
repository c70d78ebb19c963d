import { Lane } from './lane';
import { soon } from './soon';

interface Ways<T> {
  /** Writes a step to the store. */
  store: (step: T) => Promise<void>;
  /** Writes a step to the waiting place or, where it does not wait, takes away what waits there of it. */
  spare: (step: T, waits: boolean) => Promise<void>;
  /** Whether nothing is left to be kept with this step. */
  isOver: (step: T) => boolean;
  /**
   * How long (ms) the store may be behind before the newest goes to the waiting place as well: a disk in
   * use can take far longer than that over one strict write.
   */
  patience: number;
}

/**
 * Writes down what changes with every key, as fast as the disk takes it. The store gets each in its turn,
 * always the newest; when it is slow or refuses, the waiting place gets it too, until the store has it.
 */
export class TwoLanes<T extends { turn: number }> {
  #isOver: Ways<T>['isOver'];
  #store: Lane<T>;
  #spare: Lane<T>;
  #newest: T | undefined;
  /** The turn of the newest that the store has. */
  #stored = 0;
  /** Whether something of it may be in the waiting place. */
  #spared = false;
  /** Looks in a moment whether the store is behind. */
  #watch: () => void;

  constructor({ store, spare, isOver, patience }: Ways<T>) {
    this.#isOver = isOver;
    this.#store = new Lane(async (step) => {
      await store(step);
      this.#stored = step.turn;
      this.#letGo();
    });
    this.#spare = new Lane((step) => spare(step, !isOver(step) && !this.#isStored(step)));
    this.#watch = soon(() => this.#catchUp(), patience);
  }

  /** Whether something of it may be in the waiting place. */
  get spared(): boolean {
    return this.#spared;
  }

  /** Something of before waits there, and goes when the store has what becomes of it. */
  found(): void {
    this.#spared = true;
  }

  save(step: T): void {
    this.#newest = step;
    this.#store.save(step);
    if (!this.#isOver(step)) this.#watch();
    // What stays behind in the other place would come back.
    else if (this.#spared) this.#take(step);
  }

  /** Resolves when all that was given is on the disk, in one place or the other, or was refused. */
  async done(patience?: number): Promise<void> {
    await within(patience, this.#store.done());
    this.#catchUp();
    await this.#spare.done();
  }

  /** What the store does not have yet goes to the waiting place. */
  #catchUp(): void {
    const newest = this.#newest;
    if (!newest || this.#isOver(newest) || this.#isStored(newest) || this.#spare.has(newest))
      return;
    this.#spared = true;
    this.#spare.save(newest);
  }

  /** What the store has waits no more: it would come back beside what becomes of it. */
  #letGo(): void {
    const newest = this.#newest;
    if (newest && this.#spared && this.#isStored(newest)) this.#take(newest);
  }

  #take(newest: T): void {
    this.#spared = false;
    this.#spare.save(newest);
  }

  #isStored({ turn }: T): boolean {
    return turn <= this.#stored;
  }
}

/** Resolves when the work is done, or after `patience` ms if it is not. */
async function within(patience: number | undefined, work: Promise<void>): Promise<void> {
  if (patience === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
