import type { Forgetting } from '@/utils/domain/forget';
import type { RecordKind } from '@/utils/domain/journal';
import { forgetFiles, forgetStored, forgetWaiting, waitingToForget } from '@/utils/platform/forget';
import { tellChange } from '@/utils/storage/changes';
import { readFolder, writeFolder } from '@/utils/storage/folder';
import {
  countToForget,
  forgetRecords,
  idsOf,
  removeDatabase,
  type Removed,
} from '@/utils/storage/forget';
import { BACKUP, BEFORE, JOURNAL, SCRATCH } from '@/utils/storage/names';

// What forgetting does, in every place where words can lie.

/** How many of each kind would go; `begun` is what is written and not kept yet. */
export type Counts = Partial<Record<RecordKind | 'begun', number>>;

/** Counts all that would go. */
export async function countAll(forgetting: Forgetting): Promise<Counts> {
  const { counts, begun } = await countToForget(forgetting);
  // A draft can be in both places.
  const all = new Set([...begun, ...(await waitingToForget(forgetting))]);
  return { ...counts, ...(all.size > 0 && { begun: all.size }) };
}

/**
 * The records, and what puts them back. Where everything is to go and the store cannot be read, it is
 * removed unread, and nothing can put it back.
 */
export async function forgetKept(forgetting: Forgetting): Promise<Removed | undefined> {
  try {
    return await forgetRecords(forgetting);
  } catch (error) {
    if (forgetting.what !== 'everything' || !(await removeDatabase(JOURNAL))) throw error;
    return undefined;
  }
}

/**
 * The same outside of the journal. Copies of it go whole. `gone` hears what brings back the rest, as soon
 * as that has gone: what comes after it may fail.
 */
export async function forgetBeside(
  forgetting: Forgetting,
  removed: Removed,
  gone: (bringBack: () => Promise<void>) => void,
): Promise<void> {
  // The one from before an update, and what is left if putting it back was cut short.
  for (const name of [BEFORE, SCRATCH]) await removeDatabase(name);
  // A page of settings may offer to put the first one back.
  tellChange();
  if (forgetting.what !== 'everything')
    return forgetWaiting(forgetting, new Set(idsOf(removed)), gone);
  const folder = await readFolder().catch(() => undefined);
  const stored = await forgetStored();
  gone(async () => {
    await stored();
    if (folder) await writeFolder(folder);
  });
  await forgetFiles();
  // Empty by now. Where another page holds on to it, an empty one stays.
  for (const name of [JOURNAL, BACKUP]) await removeDatabase(name);
  tellChange();
}
