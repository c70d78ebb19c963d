import { MINUTE, SECOND } from '@/utils/domain/time';
import { CUES, NUDGE_KINDS, type Cue, type NudgeKind } from './kinds';
import {
  countEnds,
  countOf,
  isOn,
  lastMissed,
  LATE,
  laterIsMissed,
  nextNudge,
  type Candidate,
} from './next';
import { OFFER_LASTS, stillWaiting, type Offer } from './offer';
import { freeFrom, type Surroundings } from './rest';
import { mendClock, see, type Later, type Nudging } from './state';

// Times are ms since the epoch, lengths are ms.

/** Nobody is nudged sooner after coming back. */
export const SETTLE = 2 * MINUTE;
/** An absence this long was a pause in itself: counts of minutes begin anew. */
export const LONG_REST = 10 * MINUTE;
/**
 * Before a nudge the worker looks this often whether somebody is really there: a computer that slept
 * meanwhile tells nobody, but the look after it is late. Browsers keep alarms half a minute apart.
 */
const TICK = 30 * SECOND;
/** A look may be this late before it counts as one after a sleep. */
const SLACK = 20 * SECOND;
/** How often to look after somebody who is away, if the browser forgets to say that they are back. */
const AWAY_LOOK = 10 * MINUTE;

/** What is true at the moment of looking. */
export interface Moment {
  now: number;
  presence: 'here' | 'away';
  /** When the person was last in a pause, and kept a win, if ever. */
  pausedAt: number | undefined;
  keptAt: number | undefined;
  /** When the weekly check was made or skipped last, and until when it is not to be offered again. */
  check: { answeredAt: number; until: number } | undefined;
  around: Surroundings;
}

/** What follows: what to write down, what is delivered with it, and when to look again. */
export interface Looked {
  after: Nudging;
  given: { kind: NudgeKind; cue?: Cue | undefined; line?: string | undefined } | undefined;
  wakeAt: number | undefined;
}

/**
 * Looks at the plan. One that is right comes back as it was, so that looking often never moves it;
 * what is missing or absurd is made anew.
 */
export function look(before: Nudging, moment: Moment): Looked {
  const { now, presence, around } = moment;
  const nudging = takeIn(mendClock(before, now), moment);
  if (presence === 'away') return lookWhileAway(nudging, moment);
  const since = watchedSince(nudging, now);
  const soonest = Math.max(since + SETTLE, now);
  const known = { around, now, missedBefore: since - LATE, soonest };
  const current = dropMissed(nudging, known);
  const next = nextNudge({ nudging: current, ...known });
  const calm = { ...current, watch: undefined, next: next && due(next) };
  if (!next) return planned(calm, undefined);
  const approach = next.at - SETTLE - SLACK;
  if (now < approach) return planned(calm, approach);
  if (next.at <= now) return deliver(current, next, moment);
  const watch = { since, last: now };
  return planned({ ...calm, watch }, Math.min(next.at, now + TICK));
}

/** When to look again at the latest, with an offer that leaves by itself meanwhile. */
export function wakeWith(
  wakeAt: number | undefined,
  offer: Pick<Offer, 'at'> | undefined,
  around: Surroundings,
): number | undefined {
  const leaves = offer && leavesAt(offer, around);
  if (wakeAt === undefined || leaves === undefined) return wakeAt ?? leaves;
  return Math.min(wakeAt, leaves);
}

/** The offer that still waits at `now`, if this one does: it leaves where quiet begins. */
export function stillOffered<O extends Pick<Offer, 'at'>>(
  offer: O | undefined,
  { now, answeredAt, around }: Pick<Moment, 'now' | 'around'> & { answeredAt: number | undefined },
): O | undefined {
  const waiting = stillWaiting(offer, now, answeredAt);
  return waiting && now < leavesAt(waiting, around) ? waiting : undefined;
}

/** When an offer leaves by itself. One that was asked for in the midst of quiet stays. */
function leavesAt({ at }: Pick<Offer, 'at'>, around: Surroundings): number {
  const last = at + OFFER_LASTS;
  if (freeFrom(at, around) !== at) return last;
  // Quiet begins on whole minutes.
  for (let minute = Math.ceil(at / MINUTE) * MINUTE; minute < last; minute += MINUTE) {
    if (freeFrom(minute, around) !== minute) return minute;
  }
  return last;
}

function takeIn(nudging: Nudging, moment: Moment): Nudging {
  const { now, presence, pausedAt, keptAt, around } = moment;
  // A mark that lies ahead was made by a wrong clock.
  const check = moment.check && moment.check.answeredAt <= now ? moment.check : undefined;
  const paused = see(nudging.paused, pausedAt, now);
  const kept = see(nudging.kept, keptAt, now);
  const before = comeAndGo(nudging, presence, now, around);
  const on = NUDGE_KINDS.filter((kind) => isOn(kind, around));
  const from: Nudging['from'] = Object.fromEntries(on.map((kind) => [kind, before[kind] ?? now]));
  // A count of minutes begins anew with what it would have reminded of.
  if (from.pause !== undefined && paused.mark !== nudging.paused.mark) {
    from.pause = Math.max(from.pause, paused.at ?? -Infinity);
  }
  if (from.today !== undefined && kept.mark !== nudging.kept.mark) {
    from.today = Math.max(from.today, kept.at ?? -Infinity);
  }
  const stays = presence === nudging.presence.kind;
  const done = { pause: paused.at, today: kept.at, check: check?.answeredAt };
  return {
    ...nudging,
    from,
    paused,
    kept,
    presence: stays ? nudging.presence : { kind: presence, since: now },
    later: isOvertaken(nudging.later, done) ? undefined : nudging.later,
    checkedUntil: check?.until,
    watch: stays && presence === 'here' ? nudging.watch : undefined,
  };
}

/** Whether the person has done by now what they had put off. A pause stands for all of it. */
function isOvertaken(
  later: Later | undefined,
  done: Partial<Record<NudgeKind, number | undefined>>,
): boolean {
  if (!later) return false;
  const { kind, after, since = after } = later;
  return [done.pause, done[kind]].some((at) => at !== undefined && at >= since);
}

/** Minutes count while somebody is here: a short absence puts the count off, a long one was a pause. */
function comeAndGo(
  { presence: before, from }: Nudging,
  presence: 'here' | 'away',
  now: number,
  around: Surroundings,
): Nudging['from'] {
  if (before.kind === 'here' || presence === 'away') return from;
  const absence = now - before.since;
  const moved = Object.entries(from).map(([kind, time]) => {
    const counts = countOf(kind as NudgeKind, around) !== undefined;
    const later = absence < LONG_REST ? Math.min(time + absence, now) : now;
    return [kind, counts ? later : time];
  });
  return Object.fromEntries(moved) as Nudging['from'];
}

/** Since when somebody is known to be there without a break, as far as the last looks tell. */
function watchedSince({ watch }: Nudging, now: number): number {
  if (!watch || watch.since > watch.last || watch.last > now) return now;
  return now - watch.last <= TICK + SLACK ? watch.since : now;
}

/**
 * What was missed goes: another nudge after it, and the gap after that, must not bring it back. A count begins
 * anew, as does one that would end in the quiet that has begun since.
 */
function dropMissed(
  nudging: Nudging,
  known: { around: Surroundings; now: number; missedBefore: number; soonest: number },
): Nudging {
  const { around, now, missedBefore, soonest } = known;
  const isQuietNext = freeFrom(soonest, around) !== soonest;
  const from = { ...nudging.from };
  for (const kind of NUDGE_KINDS) {
    const every = countOf(kind, around);
    if (!isOn(kind, around)) continue;
    if (every === undefined) {
      const last = lastMissed(kind, { nudging, ...known });
      if (last !== undefined) from[kind] = last;
      continue;
    }
    const ends = countEnds(kind, every, { nudging, ...known });
    if (ends < missedBefore || (ends < soonest && isQuietNext)) from[kind] = now;
  }
  const gone = laterIsMissed({ nudging, ...known });
  return { ...nudging, from, later: gone ? undefined : nudging.later };
}

function lookWhileAway(nudging: Nudging, { now, around }: Moment): Looked {
  const next = nextNudge({ nudging, around, now, missedBefore: now });
  const after = { ...nudging, next: next && due(next) };
  if (!next && !NUDGE_KINDS.some((kind) => isOn(kind, around))) return planned(after, undefined);
  const { since } = nudging.presence;
  const looks = Math.floor((now - since) / AWAY_LOOK) + 1;
  return planned(after, since + looks * AWAY_LOOK);
}

function deliver(nudging: Nudging, { kind, later }: Candidate, { now, around }: Moment): Looked {
  const putOff = later ? nudging.later : undefined;
  const cue = kind === 'body' ? (putOff?.cue ?? nextCue(nudging.lastCue, around)) : undefined;
  const after: Nudging = {
    ...nudging,
    from: { ...nudging.from, [kind]: now },
    given: { ...nudging.given, [kind]: now },
    lastAt: now,
    lastMark: now,
    lastCue: cue ?? nudging.lastCue,
    later: later ? undefined : nudging.later,
    watch: undefined,
  };
  const next = nextNudge({ nudging: after, around, now, missedBefore: now });
  return {
    ...planned({ ...after, next: next && due(next) }, next && next.at - SETTLE - SLACK),
    given: { kind, cue, line: putOff?.line },
  };
}

/** What body kindness is about next, in turn, of what is switched on. */
export function nextCue(last: Cue | undefined, { choices }: Surroundings): Cue | undefined {
  const start = last === undefined ? 0 : CUES.indexOf(last) + 1;
  const inTurn = [...CUES.slice(start), ...CUES.slice(0, start)];
  return inTurn.find((cue) => choices.cues[cue]);
}

function due({ kind, at }: Candidate) {
  return { kind, at };
}

function planned(after: Nudging, wakeAt: number | undefined): Looked {
  return { after, given: undefined, wakeAt };
}
