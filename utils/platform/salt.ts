import { alone, readLocal, writeLocal } from './local';

const KEY = 'importSalt';

/** A secret of this installation, made when it is first needed. */
export function installationSalt(): Promise<string> {
  return alone(KEY, async () => {
    const { [KEY]: stored } = await readLocal(KEY);
    if (typeof stored === 'string' && stored.length > 0) return stored;
    const made = crypto.getRandomValues(new Uint8Array(16)).toHex();
    await writeLocal({ [KEY]: made });
    return made;
  });
}
