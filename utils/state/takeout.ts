import { readChosen } from '@/utils/platform/changesettings';
import { readNote } from '@/utils/platform/note';
import type { Beside } from '@/utils/domain/journal';
import { askReader } from './askreader';
import { moveOver } from './keep';
import type { Whole } from './readerwords';

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
  const whole: Whole = passphrase === undefined ? { shape: 'json' } : { shape: 'age', passphrase };
  const told = await askReader({ kind: 'take', ...whole, beside: await readBeside() });
  if (told.kind !== 'taken') throw new Error('The journal could not be read.');
  return told.file;
}
