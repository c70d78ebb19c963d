import { HOUR, MINUTE } from '@/utils/domain/time';
import { CUES, NUDGE_KINDS, type NudgeKind, type Reach } from './kinds';
import { momentsAfter } from './moments';
import { freeFrom, type Surroundings } from './rest';
import { isChosen, type Later, type Nudging } from './state';

/** A nudge that could not come within this time of its moment is dropped, ms: somebody was elsewhere. */
export const LATE = MINUTE;
/** Courtesy (the gap, a pause just taken) holds a nudge back for so long at most, ms. */
const HOLD = HOUR;
/** A count that finds no room among the quiet for so long never ends: a week repeats itself, ms. */
const LONG = 9 * 24 * HOUR;

/** What comes next. */
export interface Candidate {
  kind: NudgeKind;
  /** When it may come, with every courtesy, ms since the epoch. */
  at: number;
  /** Whether it is the one that the person put off. */
  later: boolean;
}

/** The plan and what is around it. Times are ms since the epoch. */
interface Question {
  nudging: Nudging;
  around: Surroundings;
  now: number;
  /** What could have come before this moment did not, and is dropped. */
  missedBefore: number;
  /** Nothing comes before this moment, which is now, or later if somebody has just come back. */
  soonest?: number | undefined;
}

/** Whether nudges of a kind are wished for at all. */
export function isOn(kind: NudgeKind, { choices }: Pick<Surroundings, 'choices'>): boolean {
  const { kinds, cues, session } = choices;
  if (!isChosen(kind)) return session.on && session[kind];
  return kinds[kind].on && (kind !== 'body' || CUES.some((cue) => cues[cue]));
}

/** The ways that are wished for a kind. The prompts around a session come the way the small-win prompt does. */
export function reachOf(kind: NudgeKind, { choices }: Pick<Surroundings, 'choices'>): Reach {
  return choices.kinds[isChosen(kind) ? kind : 'today'].reach;
}

/** Whether anything that can come is to come as a notification. */
export function wantsNotifications(around: Pick<Surroundings, 'choices'>): boolean {
  return NUDGE_KINDS.some((kind) => isOn(kind, around) && reachOf(kind, around).notification);
}

/** The minutes a kind counts, in ms, if it counts minutes. */
export function countOf(kind: NudgeKind, { choices }: Pick<Surroundings, 'choices'>) {
  const rhythm = isChosen(kind) ? choices.kinds[kind].rhythm : undefined;
  return rhythm?.kind === 'every' ? rhythm.minutes * MINUTE : undefined;
}

/**
 * What comes next, if anything does: the earliest. Of two at once the one that was put off, else the kind
 * that came least lately, so that one that is due again and again leaves room for others; or the rarer.
 */
export function nextNudge(question: Question): Candidate | undefined {
  const { given } = question.nudging;
  const came = ({ kind, later }: Candidate) => (later ? -Infinity : (given[kind] ?? -Infinity));
  const candidates = NUDGE_KINDS.filter((kind) => isOn(kind, question.around))
    .map((kind) => nextOf(kind, question))
    .toReversed();
  return [laterOne(question), ...candidates].reduce((best, one) => {
    if (!one || !best) return one ?? best;
    const first = one.at < best.at || (one.at === best.at && came(one) < came(best));
    return first ? one : best;
  }, undefined);
}

/**
 * When the count of a kind that counts minutes ends. Quiet is a rest as well: the count begins anew
 * when it is over. Infinity if it never ends.
 */
export function countEnds(
  kind: NudgeKind,
  every: number,
  { nudging, around, now }: Question,
): number {
  const begun = nudging.from[kind] ?? nudging.lastAt;
  const counted = outsideQuiet(begun + every, every, around);
  // What holds it back makes no count end sooner that quiet has begun anew.
  const ends = Math.max(counted, held(nudging, around, now), notBefore(kind, nudging));
  return outsideQuiet(ends, every, around);
}

function outsideQuiet(ends: number, every: number, around: Surroundings): number {
  for (let at = ends; at - ends < LONG;) {
    const free = freeFrom(at, around);
    if (free === at || free === Infinity) return free;
    at = free + every;
  }
  return Infinity;
}

function nextOf(kind: NudgeKind, question: Question): Candidate | undefined {
  const { nudging, around, now, missedBefore, soonest = now } = question;
  const every = countOf(kind, around);
  if (every !== undefined) {
    const ends = countEnds(kind, every, question);
    if (ends < missedBefore) return undefined;
    const at = outsideQuiet(Math.max(ends, soonest), every, around);
    return at === Infinity ? undefined : { kind, at, later: false };
  }
  const from = nudging.from[kind] ?? nudging.lastAt;
  const given = nudging.given[kind] ?? -Infinity;
  const first = notBefore(kind, nudging);
  const courtesy = held(nudging, around, now);
  const after = Math.max(from, missedBefore - HOLD);
  for (const moment of momentsAfter(kind, after, { ...around, seed: nudging.seed })) {
    if (moment.begin <= given || moment.at < first) continue;
    const may = Math.max(moment.at, courtesy);
    // An alarm that is seconds late does not make a nudge one that was held back for too long.
    if (may < missedBefore || may - moment.at > HOLD) continue;
    const at = Math.max(may, soonest);
    if (freeFrom(moment.at, around) !== moment.at || freeFrom(at, around) !== at) continue;
    return { kind, at, later: false };
  }
  return undefined;
}

/** The last moment of a kind that has passed without a nudge; nothing that courtesy holds back is among them. */
export function lastMissed(kind: NudgeKind, question: Question): number | undefined {
  const { nudging, around, now, missedBefore } = question;
  if (held(nudging, around, now) >= missedBefore) return undefined;
  const after = Math.max(nudging.from[kind] ?? nudging.lastAt, missedBefore - HOLD);
  let last: number | undefined;
  for (const { at } of momentsAfter(kind, after, { ...around, seed: nudging.seed })) {
    if (at >= missedBefore) break;
    last = at;
  }
  return last;
}

/** The nudge that the person put off, if it can still come: none for a check that was made or skipped meanwhile. */
export function laterOne(question: Question): Candidate | undefined {
  const { nudging, around, now, soonest = now } = question;
  const { later, checkedUntil = -Infinity } = nudging;
  if (!later || !(later.asked || isOn(later.kind, around)) || laterIsMissed(question)) {
    return undefined;
  }
  if (later.kind === 'check' && later.at < checkedUntil) return undefined;
  const at = Math.max(laterMay(later, question), soonest);
  if (at - later.at > HOLD || freeFrom(at, around) !== at) return undefined;
  return { kind: later.kind, at, later: true };
}

/** Whether the moment has passed at which the nudge that was put off might have come. */
export function laterIsMissed(question: Omit<Question, 'soonest'>): boolean {
  const { later } = question.nudging;
  return later !== undefined && laterMay(later, question) < question.missedBefore;
}

/** When a nudge that was put off may come: what it was the answer to doesn't hold it back. */
function laterMay(later: Later, { nudging, around, now }: Omit<Question, 'soonest'>): number {
  return Math.max(later.at, held(nudging, around, now, later.after === nudging.lastAt));
}

/** None of a kind comes before its put-off one, and none for a check that was made or skipped. */
function notBefore(kind: NudgeKind, { later, checkedUntil = -Infinity }: Nudging): number {
  const putOff = later?.kind === kind ? later.at : -Infinity;
  return kind === 'check' ? Math.max(putOff, checkedUntil) : putOff;
}

/** Until when the gap, or a pause taken or a win kept, holds every nudge back. */
function held(
  { lastAt, lastMark, paused, kept }: Nudging,
  { choices }: Surroundings,
  now: number,
  answersLast = false,
): number {
  const last = answersLast ? [] : [lastAt, lastMark];
  const times = [...last, paused.at, paused.mark, kept.at, kept.mark];
  // A mark that lies ahead was made by a wrong clock; what was made of it counts.
  const past = times.filter((time) => time !== undefined && time <= now);
  return Math.max(...past.map((time) => time ?? -Infinity)) + choices.gap * MINUTE;
}
