import { backupOffer, type Offer } from '@/utils/domain/backup';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { now } from '@/utils/platform/here';
import { readSettings } from '@/utils/platform/settings';
import { countAll } from '@/utils/storage/counts';

/** What a page has to say of backups: when much is in this browser and nowhere else. */
export class BackupOffering {
  #offer = $state.raw<Offer>();

  get offer(): Offer | undefined {
    return this.#offer;
  }

  /** Counts, which takes a while where there is much: for a page that has time. */
  look = async (): Promise<void> => {
    const weekly = (await readSettings()).backup !== 'off';
    const backup = await readBackup();
    if (!backupOffer(backup, { now: now(), kept: Infinity, weekly })) return;
    const kept = await countAll().catch(() => undefined);
    if (kept === undefined) return;
    this.#offer = backupOffer(backup, { now: now(), kept, weekly });
    // Much has gone since: else as much could come again and be nowhere else.
    if (kept < (backup.kept ?? 0)) await changeBackup({ kept });
  };

  /** "Not now": it stays away for a while. */
  putOff = async (): Promise<void> => {
    this.#offer = undefined;
    await changeBackup({ putOffAt: now() });
  };
}

/** The person has saved all of it by hand: what there is now is somewhere else, too. */
export async function noteSaved(): Promise<void> {
  await changeBackup({ kept: await countAll() });
}
