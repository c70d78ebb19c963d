import { offerFrom, stillWaiting, type Offer } from '@/utils/domain/nudge/offer';
import { now } from './here';
import { readLocal, watchLocal, writeLocal } from './local';

// What the new tab needs of nudges, and nothing more: it stays small. What plans is in nudging.ts.

/** The key under which the offer that waits is kept. */
export const OFFER = 'offer';
const ANSWERED = 'answeredAt';
const KEPT = 'lastKept';

/** The offer that waits for an answer, if one does. */
export async function waitingOffer(): Promise<Offer | undefined> {
  const { [OFFER]: stored, [ANSWERED]: answered } = await readLocal(OFFER, ANSWERED);
  return stillWaiting(offerFrom(stored), now(), readTime(answered));
}

/** The person began a pause: whatever is offered goes, and nothing is offered for a while. */
export function answerOffer(): Promise<void> {
  return writeLocal({ [ANSWERED]: now() });
}

/**
 * The person kept a win: nothing is offered for a while. No look follows at once, for it would wipe the
 * mark off the icon; the one before the next nudge is soon enough.
 */
export function noteKept(): Promise<void> {
  return writeLocal({ [KEPT]: now() });
}

/** When the person last began a pause, and last kept a win (ms since the epoch). */
export async function lastTaken(): Promise<{
  pausedAt: number | undefined;
  keptAt: number | undefined;
}> {
  const { [ANSWERED]: paused, [KEPT]: kept } = await readLocal(ANSWERED, KEPT);
  return { pausedAt: readTime(paused), keptAt: readTime(kept) };
}

/** Calls back when an offer comes or goes. Returns what ends it. */
export function watchOffer(changed: () => void): () => void {
  return watchLocal([OFFER, ANSWERED], changed);
}

function readTime(stored: unknown): number | undefined {
  return typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined;
}
