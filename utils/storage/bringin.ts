import { unwrap } from 'idb';
import { KINDS, type Kind, type Records } from '@/utils/domain/journal';
import { isLiving, laterThan } from '@/utils/domain/tombstone';
import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';
import { tellChange } from './changes';
import type { Comparison } from './compare';
import { begin, type Transaction } from './database';

/** How many records are written between two looks at whether to stop. */
const SLICE = 500;

type Stored = Records[Kind][number];
type Writing = Transaction<'readwrite', Kind[]>;

/** How writing goes: called after every slice; it may ask to stop. */
export interface Course {
  /** Records written so far. */
  progress: (done: number) => void;
  stopped: () => boolean;
}

/**
 * Writes what a comparison found to be missing or newer, in one transaction: all of it or nothing.
 * With `revive`, what was deleted here comes back as well. What another page has written meanwhile
 * stays. Resolves to whether it was written; it is not if it was stopped.
 */
export async function bringIn(
  { fresh, newer, deleted }: Comparison,
  revive: boolean,
  { progress, stopped }: Course,
): Promise<boolean> {
  const transaction = await begin<Kind[], 'readwrite'>([...KINDS], 'readwrite');
  // Whoever waits below hears of it; this one would only say so twice.
  transaction.done.catch(() => undefined);
  let done = 0;
  const slices = async (
    records: readonly Stored[],
    write: (slice: readonly Stored[]) => Promise<void>,
  ) => {
    for (let at = 0; at < records.length; at += SLICE) {
      if (stopped()) throw new Stopped();
      const slice = records.slice(at, at + SLICE);
      await write(slice);
      done += slice.length;
      progress(done);
    }
  };
  try {
    for (const kind of KINDS) {
      await slices(fresh[kind], (slice) => addMissing(transaction, kind, slice));
      await slices(newer[kind], (slice) => putNewer(transaction, kind, slice));
      if (revive) await slices(deleted[kind], (slice) => putBack(transaction, kind, slice));
    }
    if (stopped()) throw new Stopped();
    await transaction.done;
  } catch (error) {
    abort(transaction);
    if (error instanceof Stopped) return false;
    throw new StoreTrouble(troubleOf(transaction.error ?? error), error);
  }
  tellChange();
  return true;
}

class Stopped extends Error {}

/** Without a promise for each record, which would take as long as the writing. */
function addMissing(transaction: Writing, kind: Kind, slice: readonly Stored[]): Promise<void> {
  const store = unwrap(transaction).objectStore(kind);
  return new Promise((resolve, reject) => {
    let waiting = slice.length;
    const answered = () => {
      waiting -= 1;
      if (waiting === 0) resolve();
    };
    for (const record of slice) {
      const adding = store.add(record);
      adding.onsuccess = answered;
      adding.onerror = (event) => {
        if (adding.error?.name !== 'ConstraintError') {
          reject(adding.error ?? new Error('It was not added.'));
          return;
        }
        // Another page was faster, since the comparison: what it wrote stays.
        event.preventDefault();
        event.stopPropagation();
        answered();
      };
    }
  });
}

async function putNewer(transaction: Writing, kind: Kind, slice: readonly Stored[]): Promise<void> {
  const store = transaction.objectStore(kind);
  for (const record of slice) {
    const here = await store.get(record.id);
    if (!here || here.updatedAt < record.updatedAt) await store.put(record);
  }
}

async function putBack(transaction: Writing, kind: Kind, slice: readonly Stored[]): Promise<void> {
  const store = transaction.objectStore(kind);
  for (const record of slice) {
    const here = await store.get(record.id);
    if (isLiving(here)) continue;
    const updatedAt = here ? laterThan(here, record.updatedAt) : record.updatedAt;
    await store.put({ ...record, updatedAt });
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
