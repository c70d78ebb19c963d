import { LAST_MOMENT } from './moment';

/** What stays of a deleted record, so that no other device brings it back. It holds no words. */
export interface Tombstone {
  id: string;
  updatedAt: number;
  deleted: true;
}

/** What stays of a record when it is deleted. */
export function bury(record: { id: string; updatedAt: number }, now: number): Tombstone {
  return { id: record.id, updatedAt: laterThan(record, now), deleted: true };
}

/**
 * A time for the next change: now, or a moment after the last one. After the last moment there is none,
 * and a file could not hold it.
 */
export function laterThan(last: { updatedAt: number }, now: number): number {
  return Math.min(Math.max(now, last.updatedAt + 1), LAST_MOMENT);
}

/** Whether a record is there and was not deleted. */
export function isLiving<T extends object>(record: T | Tombstone | undefined): record is T {
  return record !== undefined && !('deleted' in record);
}
