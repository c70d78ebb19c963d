import type { BackupState } from '@/utils/domain/backup';
import { readBackup, readPassphrase, watchBackup, writePassphrase } from '@/utils/platform/backup';
import { askForDownloads } from '@/utils/platform/downloads';
import { canPickFolder, pickFolder } from '@/utils/platform/folder';
import type { SettingsChange } from '@/utils/platform/settings';
import { readFolder, writeFolder } from '@/utils/storage/folder';
import { backUp } from './backup';

/** What the settings show of backups. */
export class BackupPage {
  #state = $state.raw<BackupState>({});
  #folder = $state.raw<string>();
  #passphrase = $state.raw('');
  #working = $state.raw(false);
  /** Whether this browser can write into a folder. */
  readonly folders = canPickFolder();

  /** What came of it so far. */
  get state(): BackupState {
    return this.#state;
  }

  /** The name of the folder, if one was chosen. */
  get folder(): string | undefined {
    return this.#folder;
  }

  get passphrase(): string {
    return this.#passphrase;
  }

  get working(): boolean {
    return this.#working;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    const read = async () => {
      this.#state = await readBackup();
      this.#passphrase = await readPassphrase();
      this.#folder = (await readFolder())?.name;
    };
    void read();
    return watchBackup(() => void read());
  }

  /** Asks for a folder; resolves to the change of settings that goes with it, if one was chosen. */
  chooseFolder = async (): Promise<SettingsChange | undefined> => {
    const folder = await pickFolder();
    if (!folder) return undefined;
    await writeFolder(folder);
    this.#folder = folder.name;
    return { backupTo: 'folder' };
  };

  /** Asks for the permission; resolves to the change of settings that goes with it, if it was given. */
  chooseDownloads = async (): Promise<SettingsChange | undefined> =>
    (await askForDownloads()) ? { backupTo: 'downloads' } : undefined;

  setPassphrase = (passphrase: string): Promise<void> => {
    this.#passphrase = passphrase;
    return writePassphrase(passphrase);
  };

  /** Makes one now, in a click. */
  make = async (): Promise<void> => {
    this.#working = true;
    await backUp({ asked: true });
    this.#working = false;
  };
}
