import { settingsFrom, soundSettings, type Settings } from '@/utils/domain/settings';
import { alone, readLocal, watchLocal, writeLocal } from './local';

const KEY = 'settings';

/** The settings as they stand, complete. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readStored());
}

/** What the person chose, without what is as it was at first. */
export async function readChosen(): Promise<Partial<Settings>> {
  return soundSettings(await readStored());
}

/** Sets what the person has not chosen here; what they have chosen stays. */
export async function chooseMissing(chosen: Partial<Settings>): Promise<void> {
  await alone(KEY, async () => {
    const stored = await readStored();
    await writeLocal({ [KEY]: { ...stored, ...chosen, ...soundSettings(stored) } });
  });
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
