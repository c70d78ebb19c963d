import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DAY } from '@/utils/domain/time';
import { finish } from './finish';
import { BEFORE } from './names';

// The records as they were before an update changed the database, in a database of their own.

/** How long (ms) the journal waits for it to be made. */
const PATIENCE = 1_000;
/** How long a copy is kept, ms: 14 days. */
const KEPT = 14 * DAY;

export interface Stored {
  id: string;
  updatedAt?: number;
}

/** All that was there, raw, as the version before had written it. */
export interface Before {
  /** The version of the database it is from. */
  version: number;
  stores: Record<string, Stored[]>;
}

/** A copy that is kept. */
export interface Copy extends Before {
  /** When it was made, ms since the epoch. */
  at: number;
}

interface Copies extends DBSchema {
  copies: { key: number; value: Copy; indexes: { at: number } };
}

/** Keeps a copy. Resolves when the browser has it on the disk. One without records is none. */
async function keepBefore(before: Copy): Promise<void> {
  if (Object.values(before.stores).every((records) => records.length === 0)) return;
  await alone(async () => {
    const database = await openCopies();
    try {
      const transaction = database.transaction('copies', 'readwrite', { durability: 'strict' });
      await finish(transaction, transaction.store.put(before));
    } finally {
      database.close();
    }
  });
}

/**
 * The same, for an opening that waits for it. If it fails or takes long, the journal opens all the same:
 * a full disk is no reason to lock anybody out.
 */
export async function keepInTime(before: Before): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([keepBefore({ ...before, at: Date.now() }).catch(() => undefined), late]);
  clearTimeout(timer);
}

/**
 * Lets go of the copies that are over their time. For the worker's start: it may be that nobody ever
 * looks at them. None is read for that, since a copy is as large as the journal was.
 */
export async function dropOverdue(now: number): Promise<void> {
  await alone(async () => {
    if (!(await copiesAreThere())) return;
    const database = await openCopies();
    try {
      const transaction = database.transaction('copies', 'readwrite');
      const { store } = transaction;
      const overdue = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - KEPT));
      const left = (await store.count()) - overdue.length;
      await finish(transaction, ...overdue.map((version) => store.delete(version)));
      if (left > 0) return;
    } finally {
      database.close();
    }
    await remove(BEFORE);
  });
}

/** The newest copy that is not over its time. Those that are go. */
export async function newestBefore(now: number): Promise<Copy | undefined> {
  await dropOverdue(now);
  // Looking makes no database.
  if (!(await copiesAreThere())) return undefined;
  const database = await openCopies();
  try {
    const { store } = database.transaction('copies');
    return (await store.index('at').openCursor(null, 'prev'))?.value;
  } finally {
    database.close();
  }
}

/** When a copy goes by itself, ms since the epoch. */
export function endOf(before: Copy): number {
  return before.at + KEPT;
}

/** One after the other: a database that is empty must not go while a copy is on its way into it. */
function alone(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(BEFORE, work);
}

/** Whether there are any. */
export async function copiesAreThere(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === BEFORE);
}

function openCopies(): Promise<IDBPDatabase<Copies>> {
  return openDB<Copies>(BEFORE, 2, {
    upgrade: (database, from, _to, transaction) => {
      const store =
        from === 0
          ? database.createObjectStore('copies', { keyPath: 'version' })
          : transaction.objectStore('copies');
      store.createIndex('at', 'at');
    },
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
    },
  });
}

/** Removes a database. One that another page holds on to goes when that page does. */
export function remove(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
