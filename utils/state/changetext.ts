import { changeWin, type Win } from '@/utils/domain/win';
import { now } from '@/utils/platform/here';
import { addWaiting, waitingWins } from '@/utils/platform/waiting';
import type { Changed } from '@/utils/storage/records';
import { editWin } from '@/utils/storage/wins';

/**
 * Writes other words into a win as the page saw it last: in its place or, where the store has taken none yet, on
 * the list where it waits for that.
 */
export async function changeText(seen: Win, text: string): Promise<Changed<Win>> {
  const answer = await editWin(seen, { text }, now());
  if (answer.kind === 'changed' || answer.theirs) return answer;
  const theirs = (await waitingWins()).find(({ id }) => id === seen.id);
  if (theirs?.updatedAt !== seen.updatedAt) return { kind: 'overtaken', theirs };
  return { kind: 'changed', record: await addWaiting(changeWin(seen, { text }, now()), seen) };
}
