import * as v from 'valibot';
import type { BackupState } from '@/utils/domain/backup';
import { BACKUP } from './backuptimes';
import { alone, readLocal, watchLocal, writeLocal } from './local';

const number = v.optional(v.custom<number>(Number.isFinite));
const stateSchema = v.object({
  at: number,
  proof: v.optional(v.picklist(['same bytes', 'told'])),
  kept: number,
  putOffAt: number,
  triedAt: number,
  failingSince: number,
  trouble: v.optional(v.picklist(['asks', 'gone', 'different', 'passphrase', 'failed'])),
});

/** What came of backing up so far. */
export async function readBackup(): Promise<BackupState> {
  const result = v.safeParse(stateSchema, (await readLocal(BACKUP))[BACKUP]);
  return result.success ? result.output : {};
}

/** Writes what is named and leaves the rest. */
export async function changeBackup(change: BackupState): Promise<void> {
  await alone(BACKUP, async () => {
    const all = Object.entries({ ...(await readBackup()), ...change });
    await writeLocal({
      [BACKUP]: Object.fromEntries(all.filter(([, value]) => value !== undefined)),
    });
  });
}

/** Calls back after each change. Returns what ends it. */
export function watchBackup(changed: () => void): () => void {
  return watchLocal([BACKUP], changed);
}
