import { fieldsOf, timeOf } from '@/utils/domain/fields';
import { MINUTE } from '@/utils/domain/time';
import { CUES, NUDGE_KINDS, WAYS, type Cue, type NudgeKind, type Way } from './kinds';

/** How long an offer waits to be seen before it leaves by itself, ms. */
export const OFFER_LASTS = 45 * MINUTE;

/** A nudge that was delivered and waits for an answer. */
export interface Offer {
  /** When it came, ms since the epoch. Two never come at the same moment, so it names the offer. */
  at: number;
  kind: NudgeKind;
  /** What a nudge of body kindness is about. */
  cue?: Cue | undefined;
  /** The name of a built-in kind line. */
  line?: string | undefined;
  dot: boolean;
  card: boolean;
  /** The loud ways that are still to be gone. Empty once they were. */
  pending: readonly Way[];
}

/**
 * The offer that still waits at `now`, if this one does. One from the future is a clock's mistake, and
 * an answer from there answers nothing.
 */
export function stillWaiting<O extends Pick<Offer, 'at'>>(
  offer: O | undefined,
  now: number,
  /** When the person last began a pause, ms since the epoch, if ever. */
  answeredAt: number | undefined,
): O | undefined {
  if (!offer || offer.at > now || now >= offer.at + OFFER_LASTS) return undefined;
  const answered = answeredAt !== undefined && offer.at <= answeredAt && answeredAt <= now;
  return answered ? undefined : offer;
}

/** An offer as stored, or nothing if it is none. */
export function offerFrom(stored: unknown): Offer | undefined {
  const value = fieldsOf(stored);
  const { line, dot, card, pending } = value;
  const at = timeOf(value.at);
  const kind = NUDGE_KINDS.find((one) => one === value.kind);
  if (!kind || at === undefined) return undefined;
  return {
    at,
    kind,
    cue: CUES.find((cue) => cue === value.cue),
    line: typeof line === 'string' ? line : undefined,
    dot: dot !== false,
    card: card !== false,
    pending: Array.isArray(pending) ? WAYS.filter((way) => pending.includes(way)) : [],
  };
}
