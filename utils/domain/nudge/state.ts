import { fieldsOf } from '@/utils/domain/fields';
import { HOUR } from '@/utils/domain/time';
import { CUES, NUDGE_KINDS, type ChosenKind, type Cue, type NudgeKind } from './kinds';
import type { Rest } from './rest';

// Times are ms since the epoch.

/** "Later": the same nudge again at a moment of the person's choice. */
export interface Later {
  kind: NudgeKind;
  cue?: Cue | undefined;
  line?: string | undefined;
  at: number;
  /** When the nudge came that this was the answer to. */
  after: number;
  /** When it was put off. */
  since?: number | undefined;
  /** Whether it comes though its kind is not on: it was put off all the same. */
  asked?: boolean | undefined;
}

/** The next nudge, if the person stays. */
export interface Due {
  kind: NudgeKind;
  at: number;
}

/** What the worker writes down between two wakings. */
export interface Nudging {
  /** A random text that the varied moments follow from. */
  seed: string;
  /** Since when somebody is there, or away. */
  presence: { kind: 'here' | 'away'; since: number };
  /** For each kind that is on: where its count began. What was due before that is done with. */
  from: Times;
  /** When the last nudge of each kind came. */
  given: Times;
  /** When the last nudge came; before the first, when planning began. */
  lastAt: number;
  /** The same as the clock had it then: it may have been set back since, and right again. */
  lastMark: number;
  lastCue?: Cue | undefined;
  /** The last moment of a pause and the last win kept, and the marks they were read from. */
  paused: Seen;
  kept: Seen;
  later?: Later | undefined;
  /** The weekly check was made or skipped: no nudge for it comes before this moment. */
  checkedUntil?: number | undefined;
  /** In the last minutes before a nudge: since when somebody is seen to be there, and last was. */
  watch?: { since: number; last: number } | undefined;
  next?: Due | undefined;
}

type Times = Partial<Record<NudgeKind, number>>;

/** A time written down by a page. `at` is when it was, as far as the clock can be trusted. */
export interface Seen {
  mark: number | undefined;
  at: number | undefined;
}

/** A plan as at first: nothing comes before a whole gap has passed, for there may have been another. */
export function freshNudging(now: number, seed: string): Nudging {
  const nothing: Seen = { mark: undefined, at: undefined };
  return {
    seed,
    presence: { kind: 'here', since: now },
    from: {},
    given: {},
    lastAt: now,
    lastMark: now,
    paused: nothing,
    kept: nothing,
  };
}

/** Takes in a time that a page wrote down. One from the future is a clock's mistake. */
export function see(seen: Seen, mark: number | undefined, now: number): Seen {
  if (seen.mark !== mark) return { mark, at: mark === undefined ? undefined : Math.min(mark, now) };
  return seen.at !== undefined && seen.at > now ? { mark, at: now } : seen;
}

/**
 * Nothing lies in the future: where it seems to, the clock was set back, and it was now at the latest. Once the
 * clock has come again to where the last nudge was, that is when it was: it may be set back once more.
 */
export function mendClock(nudging: Nudging, now: number): Nudging {
  const { presence, from, given, lastAt, lastMark, later } = nudging;
  const past = (time: number) => Math.min(time, now);
  const allPast = (times: Times) =>
    Object.fromEntries(Object.entries(times).map(([kind, time]) => [kind, past(time)])) as Times;
  return {
    ...nudging,
    presence: { ...presence, since: past(presence.since) },
    from: allPast(from),
    given: allPast(given),
    lastAt: lastMark <= now ? Math.max(past(lastAt), lastMark) : past(lastAt),
    later: later && later.at - now <= HOUR ? later : undefined,
  };
}

/**
 * A stored plan, field by field. What makes no sense, as in one of a newer version, is as at first.
 */
export function nudgingFrom(stored: unknown, fresh: Nudging): Nudging {
  const value = fieldsOf(stored);
  const presence = fieldsOf(value.presence);
  const { kind, since } = presence;
  return {
    seed: typeof value.seed === 'string' && value.seed !== '' ? value.seed : fresh.seed,
    presence:
      (kind === 'here' || kind === 'away') && isTime(since) ? { kind, since } : fresh.presence,
    from: timesFrom(value.from),
    given: timesFrom(value.given),
    lastAt: isTime(value.lastAt) ? value.lastAt : fresh.lastAt,
    lastMark: isTime(value.lastMark) ? value.lastMark : fresh.lastMark,
    lastCue: cueFrom(value.lastCue),
    paused: seenFrom(value.paused),
    kept: seenFrom(value.kept),
    later: laterFrom(value.later),
    checkedUntil: isTime(value.checkedUntil) ? value.checkedUntil : undefined,
    watch: watchFrom(value.watch),
    next: dueFrom(value.next),
  };
}

/** A stored rest, or nothing if it is none. */
export function restFrom(stored: unknown): Rest | undefined {
  const { kind, at } = fieldsOf(stored);
  const known = kind === 'hour' || kind === 'tomorrow' || kind === 'open';
  return known && isTime(at) ? { kind, at } : undefined;
}

/** The choice of the person's that a kind has, as opposed to the prompts around a session. */
export function isChosen(kind: NudgeKind): kind is ChosenKind {
  return kind !== 'before' && kind !== 'after';
}

/** Whole milliseconds that a calendar knows, with room for what is reckoned from them. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 8e15;
}

function isKind(value: unknown): value is NudgeKind {
  return NUDGE_KINDS.includes(value as NudgeKind);
}

function cueFrom(value: unknown): Cue | undefined {
  return CUES.find((cue) => cue === value);
}

function timesFrom(stored: unknown): Times {
  const sound = Object.entries(fieldsOf(stored)).filter(
    ([kind, time]) => isKind(kind) && isTime(time),
  );
  return Object.fromEntries(sound);
}

function seenFrom(stored: unknown): Seen {
  const { mark, at } = fieldsOf(stored);
  return { mark: isTime(mark) ? mark : undefined, at: isTime(at) ? at : undefined };
}

function laterFrom(stored: unknown): Later | undefined {
  const { kind, cue, line, at, after, since, asked } = fieldsOf(stored);
  if (!isKind(kind) || !isTime(at) || !isTime(after)) return undefined;
  return {
    ...{ kind, cue: cueFrom(cue), line: typeof line === 'string' ? line : undefined, at, after },
    since: isTime(since) ? since : undefined,
    asked: asked === true ? true : undefined,
  };
}

function watchFrom(stored: unknown): Nudging['watch'] {
  const { since, last } = fieldsOf(stored);
  return isTime(since) && isTime(last) ? { since, last } : undefined;
}

function dueFrom(stored: unknown): Due | undefined {
  const { kind, at } = fieldsOf(stored);
  return isKind(kind) && isTime(at) ? { kind, at } : undefined;
}
