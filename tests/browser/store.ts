// What tests do to the store behind a page's back. Each runs in the page.

declare const browser: typeof import('wxt/browser').browser;

/** Makes the database one that a later version has used: this version may not open it. */
export function setVersion(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('inbetween', version);
    opening.onerror = () => {
      reject(new Error('The database does not open.'));
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** There is no database any more, and the next to ask makes a new one. */
export function deleteStore(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('inbetween');
    deleting.onerror = () => {
      reject(new Error('The database does not go.'));
    };
    deleting.onsuccess = () => {
      resolve();
    };
  });
}

/**
 * Nothing is kept any more, no tombstone either, and no change of what was kept: a tab that closes as
 * it lets go of one may leave it. The page must have opened the database before.
 */
export async function clearJournal(): Promise<void> {
  await browser.storage.local.remove('waitingEdits');
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = ['wins', 'pauses', 'reflections', 'drafts'];
      const clearing = database.transaction(stores, 'readwrite');
      for (const store of stores) clearing.objectStore(store).clear();
      clearing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Begins to change the store, as a later version would, and never ends. */
export function holdTheStore(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween', 500);
    opening.onupgradeneeded = () => {
      resolve();
      const hold = () => {
        opening.transaction?.objectStore('wins').count().addEventListener('success', hold);
      };
      hold();
    };
  });
}
