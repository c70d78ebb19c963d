import { closeDatabase } from '@/utils/storage/database';

/** Has the store refuse everything, as one that a later version made does for this one. */
export async function refuse(): Promise<void> {
  await forget();
  const newer = indexedDB.open('inbetween', 999);
  await new Promise((resolve) => (newer.onsuccess = resolve));
  newer.result.close();
}

/** An empty store that is there for everybody. */
export async function forget(): Promise<void> {
  await closeDatabase();
  const gone = indexedDB.deleteDatabase('inbetween');
  await new Promise((resolve) => (gone.onsuccess = resolve));
}
