import { dayPart, type DayPart } from './daypart';
import { addDays, dayOf, untimed, type Day, type Days } from './day';
import type { Entry } from './entry';

// What can be said of a stretch of days without holding it against another one. Each pattern is
// something that was there; what was not there is no pattern.

/** Which days are looked at, up to today. */
export const STRETCHES = ['month', 'season', 'year'] as const;
export type Stretch = (typeof STRETCHES)[number];

export type Pattern =
  /** An area was there on so many days. */
  | { kind: 'area'; area: string; days: number }
  /** Two areas came together on so many days. */
  | { kind: 'pair'; areas: [string, string]; days: number }
  /** When most were kept. */
  | { kind: 'part'; part: DayPart }
  /** There were pauses, or reflections, on so many days. */
  | { kind: 'pauses' | 'reflections'; days: number };

/** With fewer entries than this, a time of day says nothing. */
const ENOUGH = 5;

/** The first and last day of a stretch that ends today. */
export function daysOf(stretch: Stretch, today: Day): Days {
  const date = Temporal.PlainDate.from(today);
  if (stretch === 'season') return { first: addDays(today, -89), last: today };
  const first = stretch === 'month' ? date.with({ day: 1 }) : date.with({ month: 1, day: 1 });
  return { first: first.toString() as Day, last: today };
}

/** What was there, the most frequent first within its kind. */
export function patternsIn(entries: readonly Entry[], zone: string): Pattern[] {
  const patterns: Pattern[] = [...areasByDays(entries)];
  for (const kind of ['pauses', 'reflections'] as const) {
    const days = new Set(entries.filter((one) => one.kind === kind).map(dayOfEntry)).size;
    if (days > 0) patterns.push({ kind, days });
  }
  return [...patterns, ...pairsByDays(entries), ...usualPart(entries, zone)];
}

function dayOfEntry({ record }: Entry): Day {
  return record.day;
}

function areasByDays(entries: readonly Entry[]): Pattern[] {
  return [...daysByArea(entries)]
    .map(([area, days]): Pattern & { days: number } => ({ kind: 'area', area, days: days.size }))
    .toSorted((a, b) => b.days - a.days);
}

function daysByArea(entries: readonly Entry[]): Map<string, Set<Day>> {
  const found = new Map<string, Set<Day>>();
  for (const { kind, record } of entries) {
    if (kind !== 'wins' || !record.area) continue;
    const days = found.get(record.area) ?? new Set();
    found.set(record.area, days.add(record.day));
  }
  return found;
}

/** The two areas that came together most often, if they did so more than once. */
function pairsByDays(entries: readonly Entry[]): Pattern[] {
  const areas = [...daysByArea(entries)].slice(0, 30);
  const pairs = areas.flatMap(([one, days], at) =>
    areas.slice(at + 1).map(([other, others]) => ({
      kind: 'pair' as const,
      areas: [one, other] as [string, string],
      days: [...days].filter((day) => others.has(day)).length,
    })),
  );
  const [most] = pairs.toSorted((a, b) => b.days - a.days);
  return most && most.days > 1 ? [most] : [];
}

/**
 * The part of the day in which more than half of them were kept. What came with a file that tells
 * days and no times was kept in none, also where it was moved to another day since.
 */
function usualPart(entries: readonly Entry[], zone: string): Pattern[] {
  if (entries.length < ENOUGH) return [];
  const counts = new Map<DayPart, number>();
  for (const { record } of entries) {
    const { createdAt } = record;
    if (createdAt === untimed(dayOf(createdAt, 'UTC'))) continue;
    const part = partOf(createdAt, zone);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 <= entries.length) return [];
  return [{ kind: 'part', part: most[0] }];
}

/** The part of the day at a moment (ms since the epoch) in an IANA time zone. */
function partOf(when: number, zone: string): DayPart {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO(zone);
  return dayPart(hour);
}
