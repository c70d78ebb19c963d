import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StoreTrouble, troubleOf } from '@/utils/domain/trouble';
import { allOf } from './allof';
import { tellChange } from './changes';
import type { Before, Stored } from './copies';
import { migrations } from './migrations';
import type { Schema } from './schema';
import { dropWeekCopy } from './weekcopy';
import { JOURNAL } from './names';

/** How often opening is tried before the trouble is told, and how long each try may take (ms). */
const TRIES = 3;
const PATIENCE = 2_000;

type Database = IDBPDatabase<Schema>;
type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode, S extends StoreNames<Schema>[]> = IDBPTransaction<
  Schema,
  S,
  M
>;

/** An opening that is under way or done. One that a page blocks stays until it is let through. */
interface Opening {
  database: Promise<Database>;
  blocked: boolean;
  /** Whether somebody was told that it takes too long. */
  late: boolean;
}

let current: Opening | undefined;

/**
 * A transaction over some stores. One connection serves the page: it is opened on first use and
 * again whenever it has ended. Throws a `StoreTrouble` when the store is not to be had. One that
 * writes asks for strict durability: when it completes, the browser has it on the disk.
 */
export async function begin<S extends StoreNames<Schema>[], M extends Mode>(
  stores: S,
  mode: M,
): Promise<Transaction<M, S>> {
  for (let tries = 1; ; tries += 1) {
    const database = await connect();
    if (mode === 'readwrite' && database.version > migrations.length) {
      throw new StoreTrouble('newer');
    }
    const changesWins = mode === 'readwrite' && stores.includes('wins');
    if (changesWins) dropWeekCopy();
    try {
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      // A page that read the week before this may have copied it meanwhile.
      if (changesWins) transaction.done.then(dropWeekCopy, () => undefined);
      return transaction;
    } catch (error) {
      // It ended without telling, as after a disk failure: nothing has been done yet.
      await closeDatabase();
      if (tries === 2) throw new StoreTrouble(troubleOf(error), error);
    }
  }
}

/**
 * Begins to open the database, for a page that will ask for it in a moment and has other things to
 * wait for meanwhile. What fails is told to whoever asks.
 */
export function openEarly(): void {
  connect().catch(() => undefined);
}

/** Ends the connection, for a page that yields to an upgrade and for tests. */
export async function closeDatabase(): Promise<void> {
  const opening = current;
  current = undefined;
  (await opening?.database)?.close();
}

async function connect(): Promise<Database> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await within(PATIENCE, (current ??= startOpening()));
    } catch (error) {
      const final = error instanceof StoreTrouble || tries === TRIES;
      if (final) throw new StoreTrouble(troubleOf(error), error);
    }
  }
}

/** The database, or the trouble if it takes longer than `patience` ms. The opening goes on. */
async function within(patience: number, opening: Opening): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      opening.late = true;
      reject(new StoreTrouble(opening.blocked ? 'blocked' : 'refused'));
    }, patience);
  });
  try {
    return await Promise.race([opening.database, late]);
  } finally {
    clearTimeout(timer);
  }
}

function startOpening(): Opening {
  const opening: Opening = {
    database: open(() => (opening.blocked = true)),
    blocked: false,
    late: false,
  };
  opening.database.then(
    () => {
      // Whoever was told that it takes too long asks again now.
      if (opening.late) tellChange();
    },
    () => {
      if (current === opening) current = undefined;
    },
  );
  return opening;
}

async function open(onBlocked: () => void): Promise<Database> {
  const events = {
    blocked: onBlocked,
    // A newer page wants to upgrade: an old one steps aside and opens again when it is asked for.
    blocking: (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
      current = undefined;
      (event.target as IDBDatabase).close();
    },
    // The browser took the connection away, as it may when a disk fails.
    terminated: () => {
      current = undefined;
    },
  };
  try {
    let before: Before | undefined;
    const database = await openDB<Schema>(JOURNAL, migrations.length, {
      ...events,
      upgrade: (database, from, _to, transaction) => {
        void upgrade(database as never, from, transaction as never, (read) => (before = read));
      },
    });
    if (before) await keepAside(before);
    return database;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'VersionError')) throw error;
    // A later version made it. It can be read as it is, as far as we understand it.
    return openDB<Schema>(JOURNAL, undefined, events);
  }
}

/** Keeps the records as they were. Whatever comes of it, the upgrade is done and the journal opens. */
async function keepAside(before: Before): Promise<void> {
  await import('./copies').then(({ keepInTime }) => keepInTime(before)).catch(() => undefined);
}

/** Takes the steps that are missing. When one fails, none has been taken. */
async function upgrade(
  database: IDBPDatabase,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  onread: (before: Before) => void,
): Promise<void> {
  // What fails is told by the opening itself; nobody else waits for the end of this transaction.
  transaction.done.catch(() => undefined);
  try {
    if (from > 0) {
      const stores: Before['stores'] = {};
      for (const name of transaction.objectStoreNames) {
        stores[name] = await allOf<Stored>(transaction.objectStore(name));
      }
      onread({ version: from, stores });
    }
    for (const migrate of migrations.slice(from)) await migrate(database, transaction);
  } catch {
    // Opening then rejects. The browser aborts by itself only for what is thrown at once.
    transaction.abort();
  }
}
