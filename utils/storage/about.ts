import { ENTRY_KINDS } from '@/utils/domain/entry';
import { RECORD_KINDS } from '@/utils/domain/journal';
import type { KeptSigns } from '@/utils/domain/kept';
import { isLiving } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin } from './database';
import { finish } from './finish';

/** The store is known as the one where things are kept: there is nothing to be told of it. */
export const KEPT_HERE = { id: 'kept' } as const;

/** What the store itself says of whether something was kept in it. Once it is marked, one key is asked. */
export async function keptHere(): Promise<Omit<KeptSigns, 'remembered'>> {
  const transaction = await begin(['about', ...RECORD_KINDS], 'readonly');
  if (await transaction.objectStore('about').get(KEPT_HERE.id))
    return { marked: true, holds: true };
  // A tombstone has neither day nor words, so these pass it by.
  const first = await Promise.all([
    ...ENTRY_KINDS.map((kind) => transaction.objectStore(kind).index('day').openKeyCursor()),
    transaction.objectStore('kindLines').index('text').openKeyCursor(),
  ]);
  const practices = await transaction.objectStore('practices').getAll();
  return { marked: false, holds: first.some(Boolean) || practices.some(isLiving) };
}

/** Marks it. Resolves when the browser has it on the disk. */
export async function markKept(): Promise<void> {
  const transaction = await begin(['about'], 'readwrite');
  await finish(transaction, transaction.objectStore('about').put(KEPT_HERE));
  tellChange();
}
