import { isWaiting, type Offer } from '@/utils/domain/nudge';
import { now } from './here';
import { readLocal, watchLocal, writeLocal } from './local';

// Pages see the offer and write the answer; the worker alone plans. So the new tab stays small, and
// an answer counts at once in every open page, whether or not the worker is awake.

/** The key under which the worker puts the offer. */
export const OFFER = 'offer';
const ANSWERED = 'answeredAt';

/** The offer that waits for an answer, if one does. */
export async function waitingOffer(): Promise<Offer | undefined> {
  const { [OFFER]: stored, [ANSWERED]: answered } = await readLocal(OFFER, ANSWERED);
  const offer = readOffer(stored);
  return isWaiting(offer, { now: now(), answeredAt: readTime(answered) }) ? offer : undefined;
}

/** The person took a pause, or said "not now": the offer goes and the count begins anew. */
export function answerOffer(): Promise<void> {
  return writeLocal({ [ANSWERED]: now() });
}

/** When the person last answered (ms since the epoch). */
export async function answeredAt(): Promise<number | undefined> {
  return readTime((await readLocal(ANSWERED))[ANSWERED]);
}

/** Calls back when an offer comes or goes. Returns what ends it. */
export function watchOffer(changed: () => void): () => void {
  return watchLocal([OFFER, ANSWERED], changed);
}

/** Calls back when an answer is written. Returns what ends it. */
export function watchAnswer(changed: () => void): () => void {
  return watchLocal([ANSWERED], changed);
}

/** An offer as stored, or nothing if it is not one. */
export function readOffer(stored: unknown): Offer | undefined {
  if (typeof stored !== 'object' || stored === null || !('at' in stored)) return undefined;
  const at = readTime(stored.at);
  return at === undefined ? undefined : { at };
}

function readTime(stored: unknown): number | undefined {
  return typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined;
}
