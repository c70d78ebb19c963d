import { readChosen } from '@/utils/platform/changesettings';
import { readNote } from '@/utils/platform/note';
import type { Beside } from '@/utils/domain/journal';
import { askReader } from './askreader';
import { moveOver } from './keep';

/** What a journal holds beside its records. */
export async function readBeside(): Promise<Beside> {
  const [settings, note] = await Promise.all([readChosen(), readNote()]);
  return { settings, note };
}

/**
 * The whole journal as a file, with a passphrase an encrypted one. It is made in a worker, so that the
 * page goes on answering. Rejects if it cannot be read.
 */
export async function journalFile(passphrase?: string): Promise<Blob> {
  // What waits for its place is kept as well. If it cannot move now, the next file has it.
  await moveOver().catch(() => undefined);
  const told = await askReader({
    kind: 'take',
    shape: passphrase === undefined ? 'json' : 'age',
    beside: await readBeside(),
    passphrase: passphrase ?? '',
    withPrivate: true,
    words: { title: '', week: '', pause: '', kindLines: '', names: new Map(), firstDay: 1 },
  });
  if (told.kind !== 'taken') throw new Error('The journal could not be read.');
  return told.file;
}
