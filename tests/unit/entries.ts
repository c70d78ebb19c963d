import type { Schema } from '@/utils/storage/schema';
import { begin } from '@/utils/storage/database';
import type { Tombstone } from '@/utils/domain/tombstone';

type Kind = 'wins' | 'pauses' | 'reflections';

/** All that is kept of a kind, oldest day first. A tombstone has no day, so the index passes it by. */
export async function entries<K extends Kind>(
  kind: K,
): Promise<Exclude<Schema[K]['value'], Tombstone>[]> {
  const transaction = await begin<Kind[], 'readonly'>([kind], 'readonly');
  const records: Schema[Kind]['value'][] = await transaction
    .objectStore(kind)
    .index('day')
    .getAll();
  return records as Exclude<Schema[K]['value'], Tombstone>[];
}
