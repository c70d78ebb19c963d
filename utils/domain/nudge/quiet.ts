import { HOUR, MINUTE } from '@/utils/domain/time';
import { calendarDay, dayAfter, dayBefore, whenShown, type CalendarDay } from './calendar';
import type { NudgeChoices, QuietRange, Session } from './choices';

/** Times without nudges: `from` belongs to it, `to` does not. ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** How long a session lasts, ms. */
const SESSION = HOUR;
/** A prompt before a session comes this long before the quiet around it, ms. */
const AHEAD = 30 * MINUTE;
/** Quiet without an end for so many days never ends: the ranges come back each week. */
const A_WEEK_AND_A_DAY = 8;

const spansOfDays = new WeakMap<NudgeChoices, WeakMap<CalendarDay, readonly Span[]>>();

/** The quiet of a day, in order and without overlaps, cut at its ends. */
export function quietOfDay(choices: NudgeChoices, day: CalendarDay): readonly Span[] {
  const known = spansOfDays.get(choices) ?? new WeakMap<CalendarDay, readonly Span[]>();
  spansOfDays.set(choices, known);
  const spans = known.get(day) ?? makeSpans(choices, day);
  known.set(day, spans);
  return spans;
}

/** When the quiet at a moment ends: that moment itself if it isn't quiet, Infinity if it never does. */
export function quietUntil(at: number, choices: NudgeChoices, zone: string): number {
  let day = calendarDay(at, zone);
  let until = at;
  for (let days = 0; days < A_WEEK_AND_A_DAY; days += 1) {
    for (const { from, to } of quietOfDay(choices, day)) {
      if (from <= until && until < to) until = to;
    }
    if (until < day.end) return until;
    day = dayAfter(day);
  }
  return Infinity;
}

/** The moments of a day at which a prompt before, or after, a session comes. */
export function promptsOfDay(
  { on, weekday, time, around, ...wished }: Session,
  which: 'before' | 'after',
  day: CalendarDay,
): number[] {
  if (!on || !wished[which] || day.weekday !== weekday) return [];
  const { first, last } = whenShown(day, time);
  const quiet = around * MINUTE;
  return [which === 'before' ? first - quiet - AHEAD : last + SESSION + quiet];
}

function makeSpans({ quiet, session }: NudgeChoices, day: CalendarDay): readonly Span[] {
  const before = dayBefore(day);
  // A session early or late in the day reaches over midnight with the quiet around it.
  const near = [before, day, dayAfter(day)];
  const spans = [
    ...[before, day].flatMap((begun) => quiet.flatMap((range) => spanOf(range, begun))),
    ...near.flatMap((its) => sessionSpan(session, its)),
  ];
  return merged(
    spans
      .map(({ from, to }) => ({ from: Math.max(from, day.start), to: Math.min(to, day.end) }))
      .filter(({ from, to }) => from < to),
  );
}

function spanOf({ from, to, weekdays }: QuietRange, day: CalendarDay): Span[] {
  if (!weekdays.includes(day.weekday)) return [];
  const ends = to > from ? day : dayAfter(day);
  return [{ from: whenShown(day, from).first, to: whenShown(ends, to).last }];
}

function sessionSpan({ on, weekday, time, around }: Session, day: CalendarDay): Span[] {
  if (!on || day.weekday !== weekday) return [];
  const { first, last } = whenShown(day, time);
  return [{ from: first - around * MINUTE, to: last + SESSION + around * MINUTE }];
}

function merged(spans: Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push(span);
  }
  return result;
}
