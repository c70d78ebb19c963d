import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One step of the database's history. It sees the database as the step before it left it. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * Append only: the database version is the number of steps. A released step is never edited, and
 * its types are its own, because it must go on reading what was written in its time.
 */
export const migrations: readonly Migration[] = [
  function keepWins(database) {
    const wins = database.createObjectStore('wins', { keyPath: 'id' });
    wins.createIndex('day', 'day');
  },

  async function justForMe(_database, transaction) {
    const wins = transaction.objectStore('wins');
    for (let at = await wins.openCursor(); at; at = await at.continue()) {
      await at.update({ private: false, ...(at.value as object) });
    }
  },

  function draftsAndKindLines(database) {
    database.createObjectStore('drafts', { keyPath: 'id' });
    const kindLines = database.createObjectStore('kindLines', { keyPath: 'id' });
    kindLines.createIndex('text', 'text');
  },

  async function pausesReflectionsAndMarks(database, transaction) {
    for (const store of ['pauses', 'reflections']) {
      database.createObjectStore(store, { keyPath: 'id' }).createIndex('day', 'day');
    }
    database.createObjectStore('practices', { keyPath: 'id' });
    database.createObjectStore('lineMarks', { keyPath: 'id' });
    // Own lines by how they stand and what they say; a tombstone has neither.
    const kindLines = transaction.objectStore('kindLines');
    kindLines.createIndex('standing', ['standing', 'text']);
    for (let at = await kindLines.openCursor(); at; at = await at.continue()) {
      const line = at.value as object;
      if ('text' in line) await at.update({ standing: 'usual', ...line });
    }
  },

  function aboutTheStore(database) {
    database.createObjectStore('about', { keyPath: 'id' });
  },
];
