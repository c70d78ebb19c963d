import { KINDS, type Records } from '@/utils/domain/journal';
import { isLiving } from '@/utils/domain/tombstone';
import { allOf } from './allof';
import { begin } from './database';

/** Reads all that is kept, in one transaction: nothing of it is older or newer than the rest. */
export async function readEverything(): Promise<Records> {
  const transaction = await begin([...KINDS], 'readonly');
  const all = KINDS.map(async (store) => {
    const records: object[] = await allOf<{ id: string }>(transaction.objectStore(store));
    return [store, records.filter(isLiving)] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as unknown as Records;
}
