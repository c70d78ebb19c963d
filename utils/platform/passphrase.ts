import { readLocal, watchLocal, writeLocal } from './local';

/** Not among the settings: those go into a journal file. */
export const PASSPHRASE = 'backupPassphrase';

/** The passphrase for encrypted backups; empty if there is none. */
export async function readPassphrase(): Promise<string> {
  const { [PASSPHRASE]: value } = await readLocal(PASSPHRASE);
  return typeof value === 'string' ? value : '';
}

/** Keeps the passphrase for encrypted backups, as it is: see docs/decisions.md. */
export function writePassphrase(passphrase: string): Promise<void> {
  return writeLocal({ [PASSPHRASE]: passphrase });
}

/** Calls back when it changes. Returns what ends it. */
export function watchPassphrase(changed: () => void): () => void {
  return watchLocal([PASSPHRASE], changed);
}
