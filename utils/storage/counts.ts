import { begin } from './database';

const PLACES = ['wins', 'pauses', 'reflections', 'kindLines', 'practices'] as const;

/** How many records there are, with those that were deleted. It takes a while where there are many. */
export async function countAll(): Promise<number> {
  const transaction = await begin([...PLACES], 'readonly');
  const counts = await Promise.all(PLACES.map((place) => transaction.objectStore(place).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
