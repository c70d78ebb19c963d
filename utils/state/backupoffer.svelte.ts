import { isOffered } from '@/utils/domain/backup';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { now } from '@/utils/platform/here';
import { readSettings } from '@/utils/platform/settings';
import { countAll } from '@/utils/storage/counts';

/** Whether a page has a backup to offer: when much is in this browser and nowhere else. */
export class BackupOffering {
  #waits = $state.raw(false);

  get waits(): boolean {
    return this.#waits;
  }

  /** Counts, which takes a while where there is much: for a page that has time. */
  look = async (): Promise<void> => {
    if ((await readSettings()).backup !== 'off') return;
    const backup = await readBackup();
    if (!isOffered(backup, { now: now(), kept: Infinity })) return;
    const kept = await countAll().catch(() => 0);
    this.#waits = isOffered(backup, { now: now(), kept });
  };

  /** "Not now": it stays away for a while. */
  putOff = async (): Promise<void> => {
    this.#waits = false;
    await changeBackup({ putOffAt: now() });
  };
}

/** The person has saved all of it by hand: what there is now is somewhere else, too. */
export async function noteSaved(): Promise<void> {
  await changeBackup({ kept: await countAll() });
}
