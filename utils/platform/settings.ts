import { settingsFrom, type Settings } from '@/utils/domain/settings';
import { alone, readLocal, watchLocal, writeLocal } from './local';

const KEY = 'settings';

/** The settings as they stand, complete. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readStored());
}

/** Sets what is named and nothing else; `undefined` takes a choice back. */
export async function changeSettings(change: {
  [Key in keyof Settings]?: Settings[Key] | undefined;
}): Promise<void> {
  await alone(KEY, async () => {
    await writeLocal({ [KEY]: { ...(await readStored()), ...change } });
  });
}

/** Calls back after each change, by any page or the worker. Returns what ends it. */
export function watchSettings(changed: () => void): () => void {
  return watchLocal([KEY], changed);
}

async function readStored(): Promise<object> {
  const { [KEY]: value } = await readLocal(KEY);
  return typeof value === 'object' && value !== null ? value : {};
}
