import { openDB, type DBSchema } from 'idb';
import { BACKUP } from './names';

// The folder for backups. A handle of the browser's cannot be kept in `storage.local`, and it is no
// record of the journal: it has a database of its own.

interface Folders extends DBSchema {
  folders: { key: string; value: FileSystemDirectoryHandle };
}

const KEY = 'backup';

/** The folder the person chose, if they did. */
export async function readFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  // Looking makes no database.
  if ((await indexedDB.databases()).every(({ name }) => name !== BACKUP)) return undefined;
  return withFolders((folders) => folders.get('folders', KEY));
}

/** Remembers the folder for the next times. */
export async function writeFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await withFolders((folders) => folders.put('folders', folder, KEY));
}

/** Forgets it; what was written there stays there. */
export async function forgetFolder(): Promise<void> {
  if (await readFolder()) await withFolders((folders) => folders.delete('folders', KEY));
}

async function withFolders<T>(
  work: (folders: Awaited<ReturnType<typeof openFolders>>) => Promise<T>,
): Promise<T> {
  const folders = await openFolders();
  try {
    return await work(folders);
  } finally {
    folders.close();
  }
}

function openFolders() {
  return openDB<Folders>(BACKUP, 1, {
    upgrade: (database) => {
      database.createObjectStore('folders');
    },
  });
}
