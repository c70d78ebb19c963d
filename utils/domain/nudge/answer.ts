import { MINUTE } from '@/utils/domain/time';
import type { Offer } from './offer';
import { restEnds, type Rest, type Surroundings } from './rest';
import type { Nudging } from './state';

/** What a person can say to a nudge. Ignoring it is an answer too, and needs no word. */
export type Answer =
  /** Begun, or waved away: there is nothing more to do about it. */
  | { kind: 'done' }
  /** `minutes`: one of LATER. */
  | { kind: 'later'; minutes: number }
  | { kind: 'not today' };

/** After how many minutes a nudge can be asked for again. */
export const LATER = [5, 15, 60] as const;

/** What the worker and the pages share about nudges. */
export interface Shared {
  nudging: Nudging;
  offer: Offer | undefined;
  rest: Rest | undefined;
}

/** The days of the person: how long a rest goes on depends on them. */
type Days = Pick<Surroundings, 'zone' | 'dayStartsAt'>;

/** What is true after an answer to `offer` at `now` (ms since the epoch). The offer goes. */
export function answered(
  shared: Shared,
  offer: Offer,
  answer: Answer,
  now: number,
  days: Days,
): Shared {
  // Another one may have come just now: that one was not answered.
  const without = { ...shared, offer: shared.offer?.at === offer.at ? undefined : shared.offer };
  if (answer.kind === 'later') {
    const { kind, cue, line, at } = offer;
    const later = { kind, cue, line, at: now + answer.minutes * MINUTE, after: at, since: now };
    return { ...without, nudging: { ...shared.nudging, later } };
  }
  return answer.kind === 'done' ? without : rested(without, 'tomorrow', now, days);
}

/** What is true when nudges are to rest from `now` on. A rest that goes on for longer stands. */
export function rested(
  shared: Shared,
  kind: Rest['kind'],
  now: number,
  { zone, dayStartsAt }: Days,
): Shared {
  const ends = (rest: Rest) => restEnds(rest, zone, dayStartsAt);
  const asked = { kind, at: now };
  const rest = shared.rest && ends(shared.rest) > ends(asked) ? shared.rest : asked;
  return { nudging: { ...shared.nudging, later: undefined }, offer: undefined, rest };
}
