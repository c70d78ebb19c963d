import { vi } from 'vitest';
import { closeDatabase } from '@/utils/storage/database';
import { readDrafts } from '@/utils/storage/drafts';

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

/**
 * Has the store take nothing more, as a full disk does, or no more of one kind, until `release`; what
 * it holds stays.
 */
export function fill(kind?: 'wins' | 'pauses'): { release: () => void } {
  const refusing = (['add', 'put'] as const).map((name) => {
    const { [name]: own } = IDBObjectStore.prototype;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...record
    ) {
      if (kind !== undefined && this.name !== kind) return own.apply(this, record);
      throw new DOMException('No room is left.', 'QuotaExceededError');
    });
  });
  return {
    release: () => {
      for (const method of refusing) method.mockRestore();
    },
  };
}

/** Holds the store of drafts, as a disk that takes its time does; who writes waits for `release`. */
export async function holdStore(): Promise<{ release: () => void }> {
  await readDrafts();
  const opening = indexedDB.open('inbetween');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const drafts = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
  let released = false;
  const goOn = () => {
    if (!released) drafts.get('win').onsuccess = goOn;
    else opening.result.close();
  };
  goOn();
  return { release: () => (released = true) };
}
