// What tests do to the store behind a page's back. Each runs in the page.

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

/** Nothing is kept any more, and no tombstone either. The page must have opened the database before. */
export function clearJournal(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inbetween');
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = ['wins', 'pauses', 'reflections'];
      const clearing = database.transaction(stores, 'readwrite');
      for (const store of stores) clearing.objectStore(store).clear();
      clearing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
