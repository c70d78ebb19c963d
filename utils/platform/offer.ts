import { timeOf } from '@/utils/domain/fields';
import { offerFrom, stillWaiting, type Offer } from '@/utils/domain/nudge/offer';
import { hold, readHeld } from './held';
import { now } from './here';
import { readLocal, watchLocal, writeLocal } from './local';

// What the new tab needs of nudges, and nothing more: it stays small. What plans is in nudging.ts.

/** The key under which the offer that waits is kept. */
export const OFFER = 'offer';
const ANSWERED = 'answeredAt';
const PAUSED = 'lastPaused';
const KEPT = 'lastKept';

/** The offer that waits for an answer, if one does. */
export async function waitingOffer(): Promise<Offer | undefined> {
  const { [OFFER]: stored, [ANSWERED]: answered } = await readLocal(OFFER, ANSWERED);
  return stillWaiting(offerFrom(stored), now(), timeOf(answered));
}

/** The person began a pause: whatever is offered goes, and nothing is offered for a while. */
export function answerOffer(): Promise<void> {
  return writeLocal({ [ANSWERED]: now(), [PAUSED]: now() });
}

/**
 * The pause goes on, or has just ended: nothing is offered for a while from here on. In memory, which
 * nobody listens to: what is written to the disk wakes the worker each time.
 */
export function notePause(): Promise<void> {
  return hold(PAUSED, now());
}

/**
 * The person kept a win: nothing is offered for a while. No look follows at once, for it would wipe the
 * mark off the icon; the one before the next nudge is soon enough.
 */
export function noteKept(): Promise<void> {
  return writeLocal({ [KEPT]: now() });
}

/** When the person last began a pause, was last known to be in one, and last kept a win (ms since the epoch). */
export async function lastTaken(): Promise<{
  answeredAt: number | undefined;
  pausedAt: number | undefined;
  keptAt: number | undefined;
}> {
  const [stored, noted] = await Promise.all([
    readLocal(ANSWERED, PAUSED, KEPT),
    readHeld(PAUSED).then(timeOf),
  ]);
  const begun = timeOf(stored[PAUSED]);
  return {
    answeredAt: timeOf(stored[ANSWERED]),
    pausedAt: begun === undefined ? noted : Math.max(begun, noted ?? begun),
    keptAt: timeOf(stored[KEPT]),
  };
}

/** Calls back when an offer comes or goes. Returns what ends it. */
export function watchOffer(changed: () => void): () => void {
  return watchLocal([OFFER, ANSWERED], changed);
}

/** Calls back when a win was kept. Returns what ends it. */
export function watchKept(changed: () => void): () => void {
  return watchLocal([KEPT], changed);
}
