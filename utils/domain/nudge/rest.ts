import { nextDayStart, type Day } from '@/utils/domain/day';
import { HOUR } from '@/utils/domain/time';
import type { NudgeChoices } from './choices';
import { quietUntil, type Span } from './quiet';

/** "Pause nudges": for an hour, until tomorrow, or until the person says. */
export interface Rest {
  kind: 'hour' | 'tomorrow' | 'open';
  /** When it began, ms since the epoch. */
  at: number;
}

/** What keeps nudges away, whatever is due. */
export interface Surroundings {
  choices: NudgeChoices;
  /** The IANA time zone the browser reports. */
  zone: string;
  dayStartsAt: number;
  lowEnergyDay: Day | undefined;
  rest: Rest | undefined;
}

/** When a rest ends (ms since the epoch), in the zone the person is in by now. */
export function restEnds({ kind, at }: Rest, zone: string, dayStartsAt: number): number {
  if (kind === 'open') return Infinity;
  return kind === 'hour' ? at + HOUR : nextDayStart(at, zone, dayStartsAt);
}

/**
 * The rest that goes on at `at`, if one does, and until when (ms since the epoch); without `until`,
 * until the person says.
 */
export function restingAt(
  at: number,
  { rest, zone, dayStartsAt }: Pick<Surroundings, 'rest' | 'zone' | 'dayStartsAt'>,
): { until: number | undefined } | undefined {
  const until = rest && restEnds(rest, zone, dayStartsAt);
  if (until === undefined || until <= at) return undefined;
  return { until: until === Infinity ? undefined : until };
}

/** The first moment from `at` on at which nudges may come: `at` itself, or Infinity. */
export function freeFrom(at: number, around: Surroundings): number {
  let free = at;
  for (;;) {
    const later = stepOver(free, around);
    if (later === free || later === Infinity) return later;
    free = later;
  }
}

function stepOver(at: number, around: Surroundings): number {
  const span = stillSpans(around).find(({ from, to }) => from <= at && at < to);
  return span ? span.to : quietUntil(at, around.choices, around.zone);
}

// One plan asks many times about the same surroundings, and asking a calendar is slow.
const known = new WeakMap<Surroundings, readonly Span[]>();

/** The rest and the low-energy day as spans of time. */
function stillSpans(around: Surroundings): readonly Span[] {
  const there = known.get(around);
  if (there) return there;
  const { zone, dayStartsAt, lowEnergyDay, rest } = around;
  const spans: Span[] = [];
  if (rest) spans.push({ from: rest.at, to: restEnds(rest, zone, dayStartsAt) });
  if (lowEnergyDay !== undefined) {
    const start = startOf(lowEnergyDay, zone, dayStartsAt);
    spans.push({ from: start, to: nextDayStart(start, zone, dayStartsAt) });
  }
  known.set(around, spans);
  return spans;
}

/** When a person's day begins. */
function startOf(day: Day, zone: string, dayStartsAt: number): number {
  const plainTime = new Temporal.PlainTime(dayStartsAt);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds;
}
