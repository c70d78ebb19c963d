import type { KindLine, LineMark } from '@/utils/domain/kindline';
import type { Pause } from '@/utils/domain/pause';
import type { OwnPractice, Reflection } from '@/utils/domain/reflection';
import { isLiving } from '@/utils/domain/tombstone';
import type { Win } from '@/utils/domain/win';
import { begin } from './database';

/** All that is kept and not deleted. */
export interface Everything {
  wins: Win[];
  pauses: Pause[];
  reflections: Reflection[];
  kindLines: KindLine[];
  lineMarks: LineMark[];
  practices: OwnPractice[];
}

/** The stores whose records a journal file holds. */
export const RECORD_STORES = [
  'wins',
  'pauses',
  'reflections',
  'kindLines',
  'lineMarks',
  'practices',
] as const satisfies readonly (keyof Everything)[];

/** Reads all that is kept, in one transaction: nothing of it is older or newer than the rest. */
export async function readEverything(): Promise<Everything> {
  const transaction = await begin([...RECORD_STORES], 'readonly');
  const all = RECORD_STORES.map(async (store) => {
    const records: object[] = await transaction.objectStore(store).getAll();
    return [store, records.filter(isLiving)] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as unknown as Everything;
}
