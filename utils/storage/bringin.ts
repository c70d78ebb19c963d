import { unwrap } from 'idb';
import { KINDS, type Kind, type Records } from '@/utils/domain/journal';
import { isLiving, laterThan, type Tombstone } from '@/utils/domain/tombstone';
import { KEPT_HERE } from './about';
import { writeAll, type Course, type Writing } from './bulkwrite';
import { recordsAs, type Comparison, type Verdict } from './compare';

type Stored = Records[Kind][number];

/** A record that was brought in, as short as it can be, to be held in memory until it is taken back. */
interface Written {
  id: string;
  /** Of the record as it was written: whoever changes it later changes this as well. */
  updatedAt: number;
  /** What stood in its place. */
  before?: Stored | Tombstone | undefined;
}

/** What bringing in a file has written. */
export type Brought = Record<Kind, Written[]>;

/** What came of taking it back. */
export interface TakenBack {
  /** How many records are as they were before: gone, most of them. */
  count: number;
  /** How many stay because somebody has changed them since. */
  stayed: number;
}

/**
 * Writes what a comparison found to be missing or newer, in one transaction: all of it or nothing.
 * With `revive`, what was deleted here comes back as well. What another page has written meanwhile
 * stays. Resolves to what was written, or to nothing if it was stopped.
 */
export async function bringIn(
  comparison: Comparison,
  revive: boolean,
  course: Course,
): Promise<Brought | undefined> {
  const verdicts: Verdict[] = revive ? ['fresh', 'newer', 'deleted'] : ['fresh', 'newer'];
  const brought = Object.fromEntries(KINDS.map((kind) => [kind, [] as Written[]])) as Brought;
  const whole = await writeAll(course, async (transaction, inSlices) => {
    for (const kind of KINDS) {
      const written = brought[kind];
      await inSlices(recordsAs(comparison, kind, verdicts), async (slice) => {
        const those = (wanted: Verdict): Stored[] =>
          slice.flatMap(({ record, verdict }) => (verdict === wanted ? record : []));
        await addMissing(transaction, kind, those('fresh'), written);
        await putNewer(transaction, kind, those('newer'), written);
        await putBack(transaction, kind, those('deleted'), written);
      });
    }
    // Words came back: if the store was begun anew, there is nothing more to be told of that.
    const some = KINDS.some((kind) => brought[kind].length > 0);
    if (some) await transaction.objectStore('about').put(KEPT_HERE);
  });
  return whole ? brought : undefined;
}

/**
 * Takes out what was brought in and puts back what stood there, in one transaction. What somebody has
 * changed or deleted since is left alone. Nothing is left of what goes: a tombstone would keep the
 * same file from being brought in again. Resolves to nothing if it was stopped.
 */
export async function takeBack(brought: Brought, course: Course): Promise<TakenBack | undefined> {
  const taken = { count: 0, stayed: 0 };
  const whole = await writeAll(course, async (transaction, inSlices) => {
    for (const kind of KINDS) {
      const store = transaction.objectStore(kind);
      await inSlices(brought[kind], async (slice) => {
        const taking = slice.map(async ({ id, updatedAt, before }) => {
          const current = await store.get(id);
          if (!isLiving(current)) return;
          if (current.updatedAt !== updatedAt) {
            taken.stayed += 1;
            return;
          }
          taken.count += 1;
          await (before ? store.put(before) : store.delete(id));
        });
        await Promise.all(taking);
      });
    }
  });
  return whole ? taken : undefined;
}

/**
 * Without a promise or a listener for each record, which would take as long as the writing and leave
 * more behind than the records: requests end in their order, so the last one stands for all.
 */
function addMissing(
  transaction: Writing,
  kind: Kind,
  slice: readonly Stored[],
  written: Written[],
): Promise<void> {
  const writing = unwrap(transaction);
  const store = writing.objectStore(kind);
  return new Promise((resolve, reject) => {
    const requests: IDBRequest[] = [];
    const here = new Set<IDBRequest | undefined>();
    const answered = () => {
      writing.removeEventListener('error', failed, true);
      for (const [at, { id, updatedAt }] of slice.entries()) {
        if (!here.has(requests[at])) written.push({ id, updatedAt });
      }
      resolve();
    };
    // Another page was faster, since the comparison: what it wrote stays.
    const failed = (event: Event) => {
      const request = event.target as IDBRequest;
      if (request.error?.name === 'ConstraintError') {
        event.preventDefault();
        event.stopPropagation();
        here.add(request);
        if (request === requests.at(-1)) answered();
      } else reject(request.error ?? new Error('It was not added.'));
    };
    writing.addEventListener('error', failed, true);
    for (const record of slice) requests.push(store.add(record));
    const last = requests.at(-1);
    if (last) last.onsuccess = answered;
    else answered();
  });
}

async function putNewer(
  transaction: Writing,
  kind: Kind,
  slice: readonly Stored[],
  written: Written[],
): Promise<void> {
  const store = transaction.objectStore(kind);
  for (const record of slice) {
    const { id, updatedAt } = record;
    const before = await store.get(id);
    if (before && before.updatedAt >= updatedAt) continue;
    await store.put(record);
    written.push({ id, updatedAt, before });
  }
}

async function putBack(
  transaction: Writing,
  kind: Kind,
  slice: readonly Stored[],
  written: Written[],
): Promise<void> {
  const store = transaction.objectStore(kind);
  for (const record of slice) {
    const { id } = record;
    const before = await store.get(id);
    if (isLiving(before)) continue;
    const updatedAt = before ? laterThan(before, record.updatedAt) : record.updatedAt;
    await store.put({ ...record, updatedAt });
    written.push({ id, updatedAt, before });
  }
}
