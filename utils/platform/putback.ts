import { bothTexts } from '@/utils/domain/bothtexts';
import { fieldsOf, type Fields } from '@/utils/domain/fields';
import { hold, readHeld } from './held';
import { alone, readLocal, writeLocal } from './local';
import { NOTE } from './note';
import { REST } from './nudging';
import { PASSPHRASE } from './passphrase';
import { KEY as SETTINGS } from './settings';
import { DRAFTS, putBackDrafts } from './waiting';
import { EDITS, putBackEdits } from './waitingedits';
import { broughtBack } from './waitinglist';
import { putBackForm, waitingFormOf } from './waitingforms';

/** Lists that know where each entry goes, and that memory holds where the disk refuses them. */
const LISTS: Partial<Record<string, (was: readonly unknown[]) => Promise<void>>> = {
  [DRAFTS]: putBackDrafts,
  [EDITS]: putBackEdits,
};

/**
 * Puts back what lay in `storage.local`, and what memory `held` in its place, after all of it was cleared.
 * What was written there since stays, and is beside it: words of both, of lists all entries, of settings
 * the newer choice.
 */
export async function putBackStored(
  before: Fields,
  held: ReadonlyMap<string, unknown> = new Map(),
): Promise<void> {
  const since = await readLocal(...Object.keys(before));
  // What waited and does not any more can be written as `null`.
  const isThere = (key: string) => (since[key] ?? null) !== null;
  const rest = Object.keys(before).filter((key) => !(key in LISTS));
  const gone = rest.filter((key) => !isThere(key));
  await writeLocal(Object.fromEntries(gone.map((key) => [key, before[key]])));
  for (const key of rest.filter(isThere)) await putBeside(key, before[key]);
  for (const [key, putBack] of Object.entries(LISTS)) {
    // What is held is newer than what the disk had, and all of it.
    const was = held.get(key) ?? before[key];
    if (Array.isArray(was)) await putBack?.(was);
  }
  for (const [key, value] of held) {
    if (!(key in LISTS) && (await readHeld(key)) === undefined) await hold(key, value);
  }
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
  // A backup is closed with what was typed last, and who rests since rests on.
  if (key === REST || (key === PASSPHRASE && now !== '')) return now;
  // When something was answered, begun or kept last.
  if (typeof was === 'number' && typeof now === 'number') return Math.max(was, now);
  const lists = Array.isArray(was) && Array.isArray(now);
  return lists ? broughtBack(was as unknown[], now as unknown[]) : was;
}

/** What nudges keep to is chosen one by one, too. */
function bothSettings(was: Fields, now: Fields): Fields {
  const chosen = { ...was, ...now };
  if (!chosen.nudging) return chosen;
  return { ...chosen, nudging: { ...fieldsOf(was.nudging), ...fieldsOf(now.nudging) } };
}

function bothNotes(was: Fields, now: Fields) {
  const texts = Object.entries(was).map(([part, text]) => {
    const newer = now[part];
    const words = typeof text === 'string' && typeof newer === 'string';
    return [part, words ? bothTexts('', newer, text) : (newer ?? text)] as const;
  });
  return { ...now, ...Object.fromEntries(texts) };
}
