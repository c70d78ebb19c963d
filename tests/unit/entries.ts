import type { EntryKind } from '@/utils/domain/entry';
import type { Schema } from '@/utils/storage/schema';
import { begin } from '@/utils/storage/database';
import type { Tombstone } from '@/utils/domain/tombstone';

/** All that is kept of a kind, oldest day first. A tombstone has no day, so the index passes it by. */
export async function entries<K extends EntryKind>(
  kind: K,
): Promise<Exclude<Schema[K]['value'], Tombstone>[]> {
  const transaction = await begin<EntryKind[], 'readonly'>([kind], 'readonly');
  const records: Schema[EntryKind]['value'][] = await transaction
    .objectStore(kind)
    .index('day')
    .getAll();
  return records as Exclude<Schema[K]['value'], Tombstone>[];
}
