import type { Days } from '@/utils/domain/day';
import type { Win } from '@/utils/domain/win';
import { begin } from './database';

// By itself, because the new tab asks for nothing else at first: what changes wins comes later.

/** The wins of a week. The time it takes does not depend on how many others there are. */
export async function winsOfWeek({ first, last }: Days): Promise<Win[]> {
  const transaction = await begin(['wins'], 'readonly');
  const index = transaction.objectStore('wins').index('day');
  // A tombstone has no day, so the index passes it by.
  return (await index.getAll(IDBKeyRange.bound(first, last))) as Win[];
}
