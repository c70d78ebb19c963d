import * as v from 'valibot';
import type { Day } from '@/utils/domain/day';
import { alone, readLocal, writeLocal } from './local';

export const day = v.custom<Day>(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
);

/** What lies in `storage.local` in a list under this name, unchecked. */
export async function listAt(key: string): Promise<unknown[]> {
  const { [key]: stored } = await readLocal(key);
  return Array.isArray(stored) ? (stored as unknown[]) : [];
}

/** A list in `storage.local` of what waits there. What is none of it is passed by, and stays. */
export class WaitingList<T> {
  readonly #key: string;
  readonly #schema: v.GenericSchema;

  constructor(key: string, schema: v.GenericSchema) {
    this.#key = key;
    this.#schema = schema;
  }

  /** What waits, in the order it came. */
  async read(): Promise<T[]> {
    return (await listAt(this.#key)).filter(this.#isOne);
  }

  /** Makes another list of what is there. Resolves when the browser has it. */
  change(change: (there: T[]) => T[]): Promise<void> {
    return alone(this.#key, async () => {
      const all = await listAt(this.#key);
      const changed = change(all.filter(this.#isOne));
      if (all.length === 0 && changed.length === 0) return;
      const others = all.filter((entry) => !this.#isOne(entry));
      await writeLocal({ [this.#key]: [...others, ...changed] });
    });
  }

  /** Takes those away that `which` says. Resolves to what brings them back. */
  async take(which: (one: T) => boolean): Promise<() => Promise<void>> {
    let taken: T[] = [];
    await this.change((there) => {
      taken = there.filter(which);
      return there.filter((one) => !which(one));
    });
    return () => this.change((there) => [...taken, ...there]);
  }

  readonly #isOne = (entry: unknown): entry is T => v.safeParse(this.#schema, entry).success;
}
