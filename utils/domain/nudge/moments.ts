import { chancesOf } from '@/utils/domain/chance';
import { MINUTE, SECOND } from '@/utils/domain/time';
import { calendarDay, dayAfter, dayBefore, whenShown, type CalendarDay } from './calendar';
import type { NudgeChoices, Rhythm } from './choices';
import type { NudgeKind } from './kinds';
import { promptsOfDay, quietOfDay, type Span } from './quiet';

/** A moment at which a nudge is due. Times are ms since the epoch. */
export interface DueMoment {
  at: number;
  /** If one of its kind came since then, this one has been given already. */
  begin: number;
}

/** Weekly moments can be quiet for a week or two, and clocks can skip a day. */
const DAYS_AHEAD = 16;
/** In each part of a day there are spare moments: the first at which the person is there is taken. */
const TRIES = 3;

/** What is due after `after`, day by day. A rhythm that counts minutes has no such moments. */
export function* momentsAfter(
  kind: NudgeKind,
  after: number,
  { choices, zone, seed }: { choices: NudgeChoices; zone: string; seed: string },
): Generator<DueMoment> {
  // A prompt before a session at night can come on the evening before it, and one after it later.
  let day = dayBefore(calendarDay(after, zone));
  for (let days = 0; days < DAYS_AHEAD; days += 1) {
    const moments = momentsOfDay(kind, day, choices, seed);
    for (const moment of moments) if (moment.at > after) yield moment;
    day = dayAfter(day);
  }
}

function momentsOfDay(
  kind: NudgeKind,
  day: CalendarDay,
  choices: NudgeChoices,
  seed: string,
): DueMoment[] {
  if (kind === 'before' || kind === 'after') {
    return promptsOfDay(choices.session, kind, day).map((at) => ({ at, begin: at }));
  }
  const { rhythm } = choices.kinds[kind];
  if (rhythm.kind === 'times') return setTimes(rhythm, day);
  if (rhythm.kind === 'every') return [];
  return variedMoments(rhythm.count, day, choices, `${seed} ${kind} ${day.date}`);
}

/** A time that the clock shows twice is due the first time. */
function setTimes({ times, weekdays }: Rhythm & { kind: 'times' }, day: CalendarDay): DueMoment[] {
  if (!weekdays.includes(day.weekday)) return [];
  const shown = new Set(times.map((minutes) => whenShown(day, minutes).first));
  return [...shown].toSorted((a, b) => a - b).map((at) => ({ at, begin: at }));
}

/**
 * The hours of the day that are not quiet are cut into as many parts as nudges are wished for, and
 * in each part the seed picks the moments: spread over the day, and different each day.
 */
function variedMoments(
  count: number,
  day: CalendarDay,
  choices: NudgeChoices,
  seed: string,
): DueMoment[] {
  const open = openHours(day, quietOfDay(choices, day));
  const length = open.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length < MINUTE) return [];
  const chance = chancesOf(seed);
  const part = length / count;
  const moments: DueMoment[] = [];
  for (let number = 0; number < count; number += 1) {
    const begin = Math.ceil(momentInto(open, number * part));
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const into = (number + (attempt + chance()) / TRIES) * part;
      const at = Math.floor(momentInto(open, into) / SECOND) * SECOND;
      moments.push({ at: Math.max(at, begin), begin });
    }
  }
  return moments;
}

function openHours(day: CalendarDay, quiet: readonly Span[]): Span[] {
  const open: Span[] = [];
  let from = day.start;
  for (const span of [...quiet, { from: day.end, to: day.end }]) {
    if (span.from > from) open.push({ from, to: span.from });
    from = span.to;
  }
  return open;
}

/** The moment that lies so many ms into the open hours. */
function momentInto(open: readonly Span[], into: number): number {
  let left = into;
  for (const { from, to } of open) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return open.at(-1)?.to ?? 0;
}
