import { readChosen } from '@/utils/platform/settings';
import { readEverything } from '@/utils/storage/everything';
import type { Journal } from '@/utils/domain/journal';
import { writeJournal } from '@/utils/transfer/journalfile';

/** All that the person has kept and chosen, as it is now. */
export async function wholeJournal(): Promise<Journal> {
  const [records, settings] = await Promise.all([readEverything(), readChosen()]);
  return { ...records, settings };
}

/** The journal file with all of it: the same journal gives the same bytes. */
export async function journalBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return writeJournal(await wholeJournal());
}
