import { whereBackupsAre, type BackupPlace } from '@/utils/domain/backup';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { watchChanges } from '@/utils/storage/changes';
import { markKept } from '@/utils/storage/about';
import { isLost } from './kept';

/** Whether this page has to say that the browser has lost the journal, and where a copy may be. */
export class LostJournal {
  #place = $state.raw<BackupPlace>();

  /** Where backups are most likely, if the journal is lost and nobody has answered to that. */
  get place(): BackupPlace | undefined {
    return this.#place;
  }

  /** Looks now and after every change by another page, until stopped. */
  follow(): () => void {
    void this.look();
    return watchChanges(() => void this.look());
  }

  look = async (): Promise<void> => {
    this.#place = (await isLost()) ? whereBackupsAre(await readBackup()) : undefined;
  };

  /** "Okay": it is known, and what is kept from now on is the journal. Nothing of it is in a backup. */
  letGo = async (): Promise<void> => {
    try {
      await changeBackup({ kept: undefined });
      await markKept();
      this.#place = undefined;
    } catch {
      // The store refuses just now. It stays, to be answered again.
    }
  };
}
