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

/** Some settings; `undefined` stands for one that the person has not set. */
export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

/**
 * Sets what is named and nothing else; `undefined` takes a choice back. Resolves to what was stored
 * under the same names before, which is the change that undoes this one.
 */
export function changeSettings(change: SettingsChange): Promise<SettingsChange> {
  return alone(KEY, async () => {
    const stored: Record<string, unknown> = { ...(await readStored()) };
    const before = Object.keys(change).map((key) => [key, stored[key]]);
    const after = Object.entries({ ...stored, ...change });
    await writeLocal({
      [KEY]: Object.fromEntries(after.filter(([, value]) => value !== undefined)),
    });
    return Object.fromEntries(before) as SettingsChange;
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
