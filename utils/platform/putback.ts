import { bothTexts } from '@/utils/domain/bothtexts';
import { fieldsOf, type Fields } from '@/utils/domain/fields';
import { alone, readLocal, writeLocal } from './local';
import { NOTE } from './note';
import { KEY as SETTINGS } from './settings';
import { idOf } from './waitinglist';
import { putBackForm, waitingFormOf } from './waitingforms';

/**
 * Puts back what lay in `storage.local`, after all of it was cleared. What was written there since stays,
 * and is beside it: words of both, of lists all entries, of settings the newer choice.
 */
export async function putBackStored(before: Readonly<Record<string, unknown>>): Promise<void> {
  const since = await readLocal(...Object.keys(before));
  // What waited and does not any more can be written as `null`.
  const isThere = (key: string) => (since[key] ?? null) !== null;
  await writeLocal(Object.fromEntries(Object.entries(before).filter(([key]) => !isThere(key))));
  for (const key of Object.keys(before).filter(isThere)) await putBeside(key, before[key]);
}

async function putBeside(key: string, was: unknown): Promise<void> {
  if (waitingFormOf(key)) return putBackForm(key, was);
  await alone(key, async () => {
    const { [key]: now } = await readLocal(key);
    await writeLocal({ [key]: both(key, was, now) });
  });
}

function both(key: string, was: unknown, now: unknown): unknown {
  if (key === SETTINGS) return bothSettings(fieldsOf(was), fieldsOf(now));
  if (key === NOTE) return bothNotes(fieldsOf(was), fieldsOf(now));
  const lists = Array.isArray(was) && Array.isArray(now);
  return lists ? bothLists(was as unknown[], now as unknown[]) : was;
}

/** What nudges keep to is chosen one by one, too. */
function bothSettings(was: Fields, now: Fields): Fields {
  const both = { ...was, ...now };
  if (!both.nudging) return both;
  return { ...both, nudging: { ...fieldsOf(was.nudging), ...fieldsOf(now.nudging) } };
}

function bothNotes(was: Fields, now: Fields) {
  const texts = Object.entries(was).map(([part, text]) => {
    const newer = now[part];
    const words = typeof text === 'string' && typeof newer === 'string';
    return [part, words ? bothTexts('', newer, text) : (newer ?? text)] as const;
  });
  return { ...now, ...Object.fromEntries(texts) };
}

/** Of an entry that is in both, as it is now. */
function bothLists(was: readonly unknown[], now: readonly unknown[]): unknown[] {
  const there = new Set(now.map(idOf));
  return [...was.filter((one) => idOf(one) === undefined || !there.has(idOf(one))), ...now];
}
