import { RECORD_KINDS } from '@/utils/domain/journal';
import { begin } from './database';

/** How many records there are, with those that were deleted. It takes a while where there are many. */
export async function countAll(): Promise<number> {
  const transaction = await begin(RECORD_KINDS, 'readonly');
  const counts = await Promise.all(
    RECORD_KINDS.map((kind) => transaction.objectStore(kind).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
