import * as v from 'valibot';
import { isDay, type Day } from '@/utils/domain/day';
import { hold, readHeld } from './held';
import { alone, readLocal, writeLocal } from './local';

export const day = v.custom<Day>(isDay);

/** What lies in `storage.local` in a list under this name, unchecked. */
export async function listAt(key: string): Promise<unknown[]> {
  const { [key]: stored } = await readLocal(key);
  return Array.isArray(stored) ? (stored as unknown[]) : [];
}

/** What an entry of such a list is called, if it has a name. */
export function idOf(entry: unknown): string | undefined {
  const result = v.safeParse(v.object({ id: v.string() }), entry);
  return result.success ? result.output.id : undefined;
}

/** Both lists, first what comes back. Of an entry that is in both, as it is now. */
export function broughtBack(was: readonly unknown[], now: readonly unknown[]): unknown[] {
  const there = new Set(now.map(idOf));
  return [...was.filter((one) => idOf(one) === undefined || !there.has(idOf(one))), ...now];
}

/** How one that is put back stands beside what came since, if it is not in that. */
type Beside<T> = (one: T, since: readonly T[]) => T[];

/**
 * A list in `storage.local` of what waits there. What is none of it is passed by, and stays. A list that
 * the disk refuses is held in memory instead: words outlive the page they were written in.
 */
export class WaitingList<T> {
  readonly #key: string;
  readonly #schema: v.GenericSchema;
  readonly #beside: Beside<T>;

  constructor(key: string, schema: v.GenericSchema, beside: Beside<T> = (one) => [one]) {
    this.#key = key;
    this.#schema = schema;
    this.#beside = beside;
  }

  /** What waits, in the order it came. */
  async read(): Promise<T[]> {
    return (await this.#all()).list.filter(this.#isOne);
  }

  /** Makes another list of what is there. Resolves when the browser has it. */
  change(change: (there: T[]) => T[]): Promise<void> {
    return this.#rewrite((list) => {
      const others = list.filter((entry) => !this.#isOne(entry));
      return [...others, ...change(list.filter(this.#isOne))];
    });
  }

  /** Puts back what was taken away. What came since stays, and of one that is in both it counts. */
  putBack(was: readonly unknown[]): Promise<void> {
    return this.#rewrite((list) => {
      const since = list.filter(this.#isOne);
      const back = was.flatMap((one) => (this.#isOne(one) ? this.#beside(one, since) : [one]));
      return broughtBack(back, list);
    });
  }

  #rewrite(change: (list: unknown[]) => unknown[]): Promise<void> {
    return alone(this.#key, async () => {
      const { list, held } = await this.#all();
      const whole = change(list);
      if (list.length === 0 && whole.length === 0) return;
      try {
        await writeLocal({ [this.#key]: whole });
      } catch {
        await hold(this.#key, whole);
        return;
      }
      if (held) await hold(this.#key, undefined);
    });
  }

  /** Takes those away that `which` says. Resolves to what brings them back. */
  async take(which: (one: T) => boolean): Promise<() => Promise<void>> {
    let taken: T[] = [];
    await this.change((there) => {
      taken = there.filter(which);
      return there.filter((one) => !which(one));
    });
    return () => this.putBack(taken);
  }

  /** What is held in memory is newer than what the disk has, and all of it. */
  async #all(): Promise<{ list: unknown[]; held: boolean }> {
    const [held, stored] = await Promise.all([readHeld(this.#key), listAt(this.#key)]);
    return Array.isArray(held) ? { list: held, held: true } : { list: stored, held: false };
  }

  readonly #isOne = (entry: unknown): entry is T => v.safeParse(this.#schema, entry).success;
}
