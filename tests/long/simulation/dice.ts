import { chancesOf } from '@/utils/domain/chance';

/** Chance that follows from a seed, in the words a scenario needs. */
export class Dice {
  #next: () => number;

  constructor(seed: string) {
    this.#next = chancesOf(seed);
  }

  /** True this often, 0 to 1. */
  often(share: number): boolean {
    return this.#next() < share;
  }

  /** A number from `least` up to `most`. */
  between(least: number, most: number): number {
    return least + this.#next() * (most - least);
  }

  /** The same, with small numbers as frequent as large ones. */
  scale(least: number, most: number): number {
    return least * (most / least) ** this.#next();
  }

  /** One of some that are there. */
  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#next() * of.length)] as T;
  }
}
