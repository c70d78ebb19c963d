/** How many records are read at a time. */
const SOME = 2_000;

/**
 * All records of a store, in a transaction that is under way. Firefox refuses to hand over more than
 * some hundred megabytes at once, so they are asked for some at a time.
 */
export async function allOf<T extends { id: string }>(store: {
  getAll: (range: IDBKeyRange | undefined, count: number) => Promise<T[]>;
}): Promise<T[]> {
  const all: T[] = [];
  for (let after: IDBKeyRange | undefined; ;) {
    const some = await store.getAll(after, SOME);
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < SOME) return all;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
}
