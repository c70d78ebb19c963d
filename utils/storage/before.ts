import { openDB, type IDBPDatabase } from 'idb';
import { allOf } from './allof';
import { tellChange } from './changes';
import { remove, type Before, type Stored } from './copies';
import { begin } from './database';
import { finish } from './finish';
import { migrations } from './migrations';
import { SCRATCH } from './names';

/**
 * Puts back what a copy has, brought to the form of today: what is missing now, and what nobody has
 * changed since. What is newer stays. All or nothing. Resolves to how many records it was.
 */
export async function putBefore(before: Before): Promise<number> {
  const stores = await broughtForward(before);
  const names = Object.keys(stores);
  const transaction = await begin(names as 'wins'[], 'readwrite');
  let count = 0;
  const putting = (names as 'wins'[]).flatMap((name) => {
    const store = transaction.objectStore(name);
    return (stores[name] ?? []).map(async (record) => {
      const current = (await store.get(record.id)) as Stored | undefined;
      if (current && (current.updatedAt ?? Infinity) > (record.updatedAt ?? 0)) return;
      if (JSON.stringify(current) === JSON.stringify(record)) return;
      await store.put(record as never);
      count += 1;
    });
  });
  await finish(transaction, ...putting);
  tellChange();
  return count;
}

/** The records of a copy after the steps that have been taken since, in a database aside. */
async function broughtForward({ version, stores }: Before): Promise<Before['stores']> {
  await remove(SCRATCH);
  const old = await openAt(version);
  try {
    for (const [name, records] of Object.entries(stores)) {
      const transaction = old.transaction(name, 'readwrite');
      await finish(transaction, ...records.map((record) => transaction.store.put(record)));
    }
  } finally {
    // One that is left open would stand in the way of the next try.
    old.close();
  }
  const today = await openAt(migrations.length);
  try {
    const forward: Before['stores'] = {};
    for (const name of today.objectStoreNames) {
      forward[name] = await allOf<Stored>(today.transaction(name).store);
    }
    return forward;
  } finally {
    today.close();
    await remove(SCRATCH);
  }
}

function openAt(version: number): Promise<IDBPDatabase> {
  return openDB(SCRATCH, version, {
    upgrade: async (database, from, to, transaction) => {
      const steps = migrations.slice(from, to ?? undefined);
      for (const migrate of steps) await migrate(database, transaction);
    },
  });
}
