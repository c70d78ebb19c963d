import type { BackupState } from '@/utils/domain/backup';
import { fieldsOf, timeOf } from '@/utils/domain/fields';
import { readLocal } from './local';

/** Where it is kept what came of backing up; backup.ts reads the rest of it. */
export const BACKUP = 'backup';

/** When the last backup was made, and when one was tried: what a new tab asks, and as little as that. */
export async function backupTimes(): Promise<Pick<BackupState, 'at' | 'triedAt'>> {
  const { [BACKUP]: state } = await readLocal(BACKUP);
  const { at, triedAt } = fieldsOf(state);
  return { at: timeOf(at), triedAt: timeOf(triedAt) };
}
