import { isDay } from '@/utils/domain/day';
import { fieldsOf, timeOf } from '@/utils/domain/fields';
import type { MadePage } from '@/utils/domain/session';
import { readLocal, watchLocal, writeLocal } from './local';

// Small facts about the weekly check and the page for a session: one mark each, that the next one
// overwrites. They say nothing of how often anything was done, or whether it was skipped.

const CHECK = 'checkAnsweredAt';
const SESSION = 'sessionPage';

/** When the weekly check was made, or the time it was skipped for: ms since the epoch. */
export async function checkAnsweredAt(): Promise<number | undefined> {
  return timeOf((await readLocal(CHECK))[CHECK]);
}

/** `undefined` takes the mark away. */
export function markCheck(at: number | undefined): Promise<void> {
  return writeLocal({ [CHECK]: at ?? null });
}

/** Calls back when the check was answered in some page. Returns what ends it. */
export function watchCheck(changed: () => void): () => void {
  return watchLocal([CHECK], changed);
}

/** The page for a session that was made last. What is stored and has no such days is none. */
export async function sessionPage(): Promise<MadePage | undefined> {
  const { [SESSION]: page } = await readLocal(SESSION);
  const { first, last, madeOn } = fieldsOf(page);
  return isDay(first) && isDay(last) && isDay(madeOn) ? { first, last, madeOn } : undefined;
}

/** Remembers the page for a session that was made, in place of the one before. */
export function markSession(page: MadePage): Promise<void> {
  return writeLocal({ [SESSION]: page });
}
