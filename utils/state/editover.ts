import type { Changed } from '@/utils/storage/records';

/**
 * Makes a change whatever others made of the record meanwhile: theirs stays, but for what changes here.
 * Resolves to the record with it; to nothing if the record is gone. Rejects as `edit` does.
 */
export async function editOver<T>(
  record: T,
  edit: (seen: T) => Promise<Changed<T>>,
): Promise<T | undefined> {
  for (let seen: T | undefined = record; seen;) {
    const changed = await edit(seen);
    if (changed.kind === 'changed') return changed.record;
    seen = changed.theirs;
  }
  return undefined;
}
