import { backupName, sameBytes, tryBegins } from '@/utils/domain/backingup';
import { isDue, type BackupState } from '@/utils/domain/backup';
import { changeBackup, readBackup } from '@/utils/platform/backup';
import { download } from '@/utils/platform/downloads';
import { mayWrite, writeAndReadBack } from '@/utils/platform/folder';
import { now } from '@/utils/platform/here';
import { readPassphrase } from '@/utils/platform/passphrase';
import { isAllowed } from '@/utils/platform/permissions';
import { readSettings } from '@/utils/platform/settings';
import { countAll } from '@/utils/storage/counts';
import { readFolder } from '@/utils/storage/folder';
import { today } from './keep';
import { journalFile } from './takeout';

/** Nothing stands in the way any more. */
const DONE: BackupState = { trouble: undefined, failingSince: undefined };

/**
 * Makes the weekly backup if it is wanted and its time has come. For any page, once it is at rest. Of
 * several pages one makes it: whoever comes later looks again whether it is due, and finds it made.
 */
export async function backUpWhenDue(): Promise<void> {
  await byOnePage({ ifAvailable: true }, async () => {
    const { backup } = await readSettings();
    const state = await readBackup();
    if (backup === 'off' || !isDue(state, now())) return;
    // Before the try: where a tab is closed too early, the next one is not to begin anew at once.
    await changeBackup(tryBegins(state, now()));
    await tryAndRemember(false);
  });
}

/**
 * Makes a backup now, once no other page is making one, and remembers what came of it. It is done when
 * it was read back and is the same byte by byte, or, among the downloads, when the browser says that
 * all of it is there. `asked`: in a click, so that the browser may ask for the folder again. Resolves
 * to what came of it, also where that cannot be written down.
 */
export async function backUp({ asked = false } = {}): Promise<BackupState> {
  return (await byOnePage({}, () => tryAndRemember(asked))) ?? {};
}

/** With `ifAvailable`, nothing is done if another page is at it. */
function byOnePage<T>(options: LockOptions, work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request('backing up', options, async (lock) =>
    lock ? work() : undefined,
  );
}

/** A full disk may take the backup and not the note of it; the next one then comes sooner. */
async function tryAndRemember(asked: boolean): Promise<BackupState> {
  const came = await tryToBackUp(asked).catch((): BackupState => ({ trouble: 'failed' }));
  await changeBackup(came).catch(() => undefined);
  return came;
}

async function tryToBackUp(asked: boolean): Promise<BackupState> {
  const settings = await readSettings();
  // First of all: a question of the browser's needs the click.
  const folder = await readFolder();
  if (folder && !(await mayWrite(folder, asked))) return { trouble: 'asks' };
  if (!folder && !(await isAllowed('downloads'))) return { trouble: 'asks' };
  const encrypted = settings.backup === 'encrypted';
  const passphrase = encrypted ? await readPassphrase() : '';
  if (encrypted && passphrase === '') return { trouble: 'passphrase' };

  const kept = await countAll();
  const file = await journalFile(encrypted ? passphrase : undefined);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = backupName(await today(), encrypted);
  if (!folder) {
    if (!(await download(`Inbetween/${name}`, bytes))) return { trouble: 'failed' };
    return { ...DONE, at: now(), proof: 'told', kept };
  }
  const back = await writeAndReadBack(folder, name, bytes).catch(() => undefined);
  if (!back) return { trouble: 'gone' };
  if (!sameBytes(back, bytes)) return { trouble: 'different' };
  return { ...DONE, at: now(), proof: 'same bytes', kept };
}
