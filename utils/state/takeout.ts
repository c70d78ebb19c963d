import { readChosen } from '@/utils/platform/changesettings';
import { readNote } from '@/utils/platform/note';
import { readEverything } from '@/utils/storage/everything';
import type { Beside, Journal } from '@/utils/domain/journal';
import { writeJournal } from '@/utils/transfer/journalfile';
import { moveOver } from './keep';

/** All that the person has kept and chosen, as it is now. */
async function wholeJournal(): Promise<Journal> {
  // What waits for its place is kept as well. If it cannot move now, the next file has it.
  await moveOver().catch(() => undefined);
  const [records, beside] = await Promise.all([readEverything(), readBeside()]);
  return { ...records, ...beside };
}

/** What a journal holds beside its records. */
export async function readBeside(): Promise<Beside> {
  const [settings, note] = await Promise.all([readChosen(), readNote()]);
  return { settings, note };
}

/** The journal file with all of it: the same journal gives the same bytes. */
export async function journalBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return writeJournal(await wholeJournal());
}
