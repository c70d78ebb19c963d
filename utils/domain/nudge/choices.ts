import type { Weekday } from '@/utils/domain/day';
import { fieldsOf } from '@/utils/domain/fields';
import { CHOSEN_KINDS, CUES, WAYS, type ChosenKind, type Cue, type Reach, type Way } from './kinds';

/** When nudges of a kind come. Lengths are whole minutes; times of day are minutes after midnight. */
export type Rhythm =
  | { kind: 'every'; minutes: number }
  | { kind: 'times'; times: readonly number[]; weekdays: readonly Weekday[] }
  | { kind: 'varied'; count: number };

export interface KindChoice {
  on: boolean;
  rhythm: Rhythm;
  reach: Reach;
}

/** From one time of day to another, over midnight if the second is not later. */
export interface QuietRange {
  from: number;
  to: number;
  /** The days on which it begins. */
  weekdays: readonly Weekday[];
}

/** A session, as with a therapist: once a week. */
export interface Session {
  on: boolean;
  weekday: Weekday;
  time: number;
  /** Minutes of quiet before it, and after its hour. */
  around: number;
  before: boolean;
  after: boolean;
}

/** Everything a person can choose about nudges, complete. */
export interface NudgeChoices {
  kinds: Readonly<Record<ChosenKind, KindChoice>>;
  cues: Readonly<Record<Cue, boolean>>;
  /** Never two within this many minutes. */
  gap: number;
  quiet: readonly QuietRange[];
  session: Session;
}

/** What is stored: what the person set, under flat names such as `pause.on`, and nothing else. */
export type StoredChoices = Readonly<Record<string, unknown>>;

/** Whole minutes, both ends included. */
export const EVERY = { least: 10, most: 480 };
export const GAP = { least: 10, most: 60 };
export const AROUND = { least: 0, most: 180 };
export const COUNT = { least: 1, most: 8 };
/** More times or ranges than this help nobody and would make the plan slow. */
export const MOST_ENTRIES = 12;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const DAY_MINUTES = 24 * 60;
const QUIETLY: Reach = { dot: true, card: true, notification: false, chime: false };

const RHYTHMS: Record<ChosenKind, Rhythm> = {
  pause: { kind: 'varied', count: 3 },
  today: { kind: 'times', times: [19 * 60], weekdays: WEEKDAYS },
  body: { kind: 'every', minutes: 60 },
  line: { kind: 'varied', count: 1 },
  need: { kind: 'varied', count: 2 },
  check: { kind: 'times', times: [18 * 60], weekdays: [7] },
};
/** Quiet hours as they are at first, and as others begin. */
export const NIGHT: QuietRange = { from: 22 * 60, to: 8 * 60, weekdays: WEEKDAYS };

/** The choices, complete. What makes no sense is read as if it had not been set. */
export function choicesFrom(stored: StoredChoices): NudgeChoices {
  const read = <T>(name: string, sound: (value: unknown) => value is T, initially: T): T => {
    const value = stored[name];
    return sound(value) ? value : initially;
  };
  const flag = (name: string, initially: boolean) => read(name, isFlag, initially);
  const kindOf = (kind: ChosenKind): KindChoice => ({
    on: flag(`${kind}.on`, kind === 'pause'),
    rhythm: read(`${kind}.rhythm`, isRhythm, RHYTHMS[kind]),
    reach: record(WAYS, (way) => flag(`${kind}.${way}`, QUIETLY[way])),
  });
  return {
    kinds: record(CHOSEN_KINDS, kindOf),
    cues: record(CUES, (cue) => flag(`cue.${cue}`, true)),
    gap: read('gap', isWithin(GAP), 25),
    quiet: read('quiet', isListOf(isQuietRange), [NIGHT]),
    session: {
      on: flag('session.on', false),
      weekday: read('session.weekday', isWeekday, 2),
      time: read('session.time', isTime, 15 * 60),
      around: read('session.around', isWithin(AROUND), 60),
      before: flag('session.before', false),
      after: flag('session.after', false),
    },
  };
}

/** What switching a way of a kind changes. Where the browser refuses notifications the card comes instead. */
export function wayChosen(
  kind: ChosenKind,
  way: Way,
  { on, allowed }: { on: boolean; allowed: boolean },
): StoredChoices {
  const refused = way === 'notification' && on && !allowed;
  return { [`${kind}.${way}`]: on && !refused, ...(refused ? { [`${kind}.card`]: true } : {}) };
}

/** The nearest number of whole minutes that can be chosen. */
export function nearest(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(Math.max(Math.round(value), least), most);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isWithin({ least, most }: { least: number; most: number }) {
  return (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isListOf<T>(sound: (value: unknown) => value is T) {
  return (value: unknown): value is T[] =>
    Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(sound);
}

function isTime(value: unknown): value is number {
  return isWithin({ least: 0, most: DAY_MINUTES - 1 })(value);
}

function isWeekday(value: unknown): value is Weekday {
  return isWithin({ least: 1, most: 7 })(value);
}

function isQuietRange(value: unknown): value is QuietRange {
  const { from, to, weekdays } = fieldsOf(value);
  return isTime(from) && isTime(to) && isListOf(isWeekday)(weekdays);
}

function isRhythm(value: unknown): value is Rhythm {
  const { kind, minutes, times, weekdays, count } = fieldsOf(value);
  if (kind === 'every') return isWithin(EVERY)(minutes);
  if (kind === 'varied') return isWithin(COUNT)(count);
  return kind === 'times' && isListOf(isTime)(times) && isListOf(isWeekday)(weekdays);
}
