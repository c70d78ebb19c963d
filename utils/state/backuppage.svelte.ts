import type { BackupState } from '@/utils/domain/backup';
import { changeBackup, readBackup, watchBackup } from '@/utils/platform/backup';
import { canPickFolder, pickFolder } from '@/utils/platform/folder';
import { readPassphrase, watchPassphrase, writePassphrase } from '@/utils/platform/passphrase';
import { askFor } from '@/utils/platform/permissions';
import { forgetFolder, readFolder, writeFolder } from '@/utils/storage/folder';
import { backUp } from './backup';
import { stopAll } from './stopall';

/** What the settings show of backups. */
export class BackupPage {
  #state = $state.raw<BackupState>();
  #folder = $state.raw<string>();
  #placeKnown = $state.raw(false);
  #passphrase = $state.raw('');
  /** What is being typed in its place. */
  #typed = $state.raw<string>();
  #unsaved = $state.raw(false);
  #working = $state.raw(false);
  /** Whether this browser can write into a folder. */
  readonly folders = canPickFolder();

  /** What came of it so far, once that has been read. */
  get state(): BackupState | undefined {
    return this.#state;
  }

  /** The name of the folder, if one was chosen. */
  get folder(): string | undefined {
    return this.#folder;
  }

  /** Whether it has been read where backups go. */
  get placeKnown(): boolean {
    return this.#placeKnown;
  }

  get passphrase(): string {
    return this.#typed ?? this.#passphrase;
  }

  /** Whether a passphrase was typed that the browser did not take. */
  get unsaved(): boolean {
    return this.#unsaved;
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
      this.#placeKnown = true;
    };
    // Nothing is said of what cannot be read; "Back up now" tells why.
    const changed = () => void read().catch(() => undefined);
    const unwatch = [watchBackup(changed), watchPassphrase(changed)];
    changed();
    return stopAll(unwatch);
  }

  /** Asks for a folder. Where none is chosen, nothing changes. */
  chooseFolder = async (): Promise<void> => {
    const folder = await pickFolder();
    if (!folder) return;
    await this.#goTo(folder.name, () => writeFolder(folder));
  };

  /** Asks for the permission. Where it is given, the folder is none any more. */
  chooseDownloads = async (): Promise<void> => {
    if (await askFor('downloads')) await this.#goTo(undefined, forgetFolder);
  };

  /** A place that cannot be remembered is none: that is told as of a backup that fails. */
  async #goTo(folder: string | undefined, write: () => Promise<void>): Promise<void> {
    try {
      await write();
      this.#folder = folder;
      this.#placeKnown = true;
      await this.beginAnew();
    } catch {
      this.#state = { ...this.#state, trouble: 'failed' };
    }
  }

  /** Not kept with each key: a backup that another page makes meanwhile would be closed with half of it. */
  typePassphrase = (passphrase: string): void => {
    this.#typed = passphrase;
  };

  /** Keeps what was typed: the field was left, or the page goes. Resolves to whether that worked. */
  keepPassphrase = async (): Promise<boolean> => {
    const typed = this.#typed;
    if (typed === undefined) return true;
    this.#unsaved = false;
    try {
      await writePassphrase(typed);
      this.#passphrase = typed;
    } catch {
      this.#unsaved = true;
    }
    // What the next backup is closed with stands in the field.
    if (this.#typed === typed) this.#typed = undefined;
    return !this.#unsaved;
  };

  /** What stood in the way was about another place or another form: the next page may try at once. */
  beginAnew = (): Promise<void> =>
    changeBackup({ trouble: undefined, triedAt: undefined, failingSince: undefined });

  /** Makes one now, in a click, which is when the browser may be asked for what it needs. */
  make = async (): Promise<void> => {
    if (this.#working) return;
    this.#working = true;
    try {
      // Where it was allowed before, nobody is asked. A no is told by what comes of the backup.
      if (this.#folder === undefined) await askFor('downloads').catch(() => false);
      if (!(await this.keepPassphrase())) return;
      const came = await backUp({ asked: true });
      // Known here also where it could not be written down.
      this.#state = { ...this.#state, ...came };
    } finally {
      this.#working = false;
    }
  };
}
