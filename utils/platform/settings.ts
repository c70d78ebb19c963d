import { fieldsOf, type Fields } from '@/utils/domain/fields';
import { settingsFrom, type Settings } from '@/utils/domain/settings';
import { readLocal, watchLocal } from './local';
import { rememberedLook } from './remembered';

/** Where `storage.local` has them. */
export const KEY = 'settings';

/**
 * The settings as they stand, complete. When they cannot be read, those of the first frame are as they
 * are remembered, so that what begins covered stays so, and all others as at first.
 */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await readStored().catch(rememberedLook));
}

/** Calls back after each change, by any page or the worker. Returns what ends it. */
export function watchSettings(changed: () => void): () => void {
  return watchLocal([KEY], changed);
}

/** What is stored: what the person set, unchecked. */
export async function readStored(): Promise<Fields> {
  const { [KEY]: value } = await readLocal(KEY);
  return fieldsOf(value);
}
