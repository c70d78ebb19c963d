/** What the types of the DOM do not know yet. */
interface Asking {
  queryPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }): Promise<FileSystemDirectoryHandle>;
}
export type Folder = FileSystemDirectoryHandle;

/** Whether this browser lets an extension write into a folder of the person's choice. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Asks for a folder. To be called in the click itself. Nothing if the person chose none. */
export async function pickFolder(): Promise<Folder | undefined> {
  try {
    return await (window as Picking).showDirectoryPicker?.({
      id: 'backup',
      mode: 'readwrite',
      startIn: 'documents',
    });
  } catch {
    return undefined;
  }
}

/** Whether it may be written to. `ask` has the browser ask the person, which needs a click. */
export async function mayWrite(folder: Folder, ask: boolean): Promise<boolean> {
  const handle = folder as unknown as Partial<Asking>;
  const mode = { mode: 'readwrite' } as const;
  const state = (await handle.queryPermission?.(mode)) ?? 'granted';
  if (state !== 'prompt' || !ask) return state === 'granted';
  return (await handle.requestPermission?.(mode)) === 'granted';
}

/** Writes a file, and resolves to what is in it then, read anew. */
export async function writeAndReadBack(
  folder: Folder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  await writing.write(bytes);
  await writing.close();
  return new Uint8Array(await (await file.getFile()).arrayBuffer());
}
