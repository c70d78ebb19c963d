import { MINUTE, SECOND } from './time';

// Times are ms since the epoch, lengths are ms.

/** A pause is offered after this much time at the computer. */
export const NUDGE_EVERY = 50 * MINUTE;
/** An absence this long was a pause in itself: the count begins anew. */
export const LONG_REST = 10 * MINUTE;
/** Nobody is nudged sooner after coming back. */
export const SETTLE = 2 * MINUTE;
/** A nudge that could not come within this time of its moment is dropped: the person was elsewhere. */
export const LATE = MINUTE;
/** How long an offer waits to be seen before it leaves by itself. */
export const OFFER_LASTS = 45 * MINUTE;
/** Browsers may fire an alarm a moment early. */
const EARLY = SECOND;

export type Presence = 'here' | 'away';

/** Where the count of minutes at the computer stands. */
export type Plan =
  | { kind: 'counting'; since: number; dueAt: number }
  /** Nobody is there. `left` is what was still to go when they left, at `since`. */
  | { kind: 'resting'; since: number; left: number };

/** A pause that was offered. */
export interface Offer {
  at: number;
}

/** What the worker writes down between two wakings. */
export interface Nudging {
  plan: Plan;
  offer?: Offer | undefined;
}

/** What is true at the moment of looking. */
export interface Moment {
  now: number;
  presence: Presence;
  /** When the person last took a pause or said "not now", if ever. */
  answeredAt: number | undefined;
}

/**
 * What follows from what was written down and this moment: what to write down now, and whether a
 * pause is offered with it. A plan that is right comes back as it was, so that looking often never
 * moves it; a missing or absurd one (the clock was set back) is made anew.
 */
export function look(
  before: Nudging | undefined,
  moment: Moment,
): { after: Nudging; offered: boolean } {
  const plan = planFor(before?.plan, moment);
  if (plan.kind === 'counting' && plan.dueAt <= moment.now + EARLY) {
    const offer = { at: moment.now };
    return { after: { plan: count(moment.now), offer }, offered: true };
  }
  const offer = before?.offer;
  return { after: isWaiting(offer, moment) ? { plan, offer } : { plan }, offered: false };
}

/** Whether an offer still waits to be answered. One from the future is a clock's mistake. */
export function isWaiting(
  offer: Offer | undefined,
  { now, answeredAt }: Pick<Moment, 'now' | 'answeredAt'>,
): offer is Offer {
  if (!offer || offer.at > now || now >= offer.at + OFFER_LASTS) return false;
  return answeredAt === undefined || answeredAt < offer.at;
}

/** When to look again at the latest: the next nudge, or the moment when an offer leaves. */
export function wakeAt({ plan, offer }: Nudging): number | undefined {
  const times: number[] = [];
  if (plan.kind === 'counting') times.push(plan.dueAt);
  if (offer) times.push(offer.at + OFFER_LASTS);
  return times.length > 0 ? Math.min(...times) : undefined;
}

function planFor(before: Plan | undefined, { now, presence, answeredAt }: Moment): Plan {
  if (!before || before.since > now) return fresh(presence, now);
  const answered = answeredAt !== undefined && answeredAt >= before.since && answeredAt <= now;
  const plan = answered ? count(answeredAt) : before;
  if (plan.kind === 'resting') return presence === 'away' ? plan : comeBack(plan, now);
  const left = plan.dueAt - now;
  if (left > NUDGE_EVERY || left < -LATE) return fresh(presence, now);
  return presence === 'here' ? plan : { kind: 'resting', since: now, left: Math.max(left, 0) };
}

function comeBack({ since, left }: { since: number; left: number }, now: number): Plan {
  const anew = now - since >= LONG_REST || left > NUDGE_EVERY;
  return count(now, anew ? NUDGE_EVERY : Math.max(left, SETTLE));
}

function fresh(presence: Presence, now: number): Plan {
  return presence === 'here' ? count(now) : { kind: 'resting', since: now, left: NUDGE_EVERY };
}

function count(since: number, left = NUDGE_EVERY): Plan {
  return { kind: 'counting', since, dueAt: since + left };
}
