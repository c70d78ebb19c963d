import { addDays, type Day, type Week } from './day';
import type { Reflection } from './reflection';
import type { Win } from './win';

/** One thing that can go on a page for a session. */
export type Entry = { kind: 'win'; record: Win } | { kind: 'reflection'; record: Reflection };

/** How far back a first page looks, in days. */
const FORTNIGHT = 14;

/** Why two days are not a span to look at: one is missing, to come, before 1970, or they are swapped. */
export type SpanFault = 'missing' | 'future' | 'early' | 'backwards';

/** Looks at the days of two date fields, which hold a day or nothing. */
export function spanFault(
  { first, last }: { first: string; last: string },
  today: Day,
): SpanFault | undefined {
  if (![first, last].every(isDay)) return 'missing';
  if (first > today || last > today) return 'future';
  if (first < '1970-01-01' || last < '1970-01-01') return 'early';
  return last < first ? 'backwards' : undefined;
}

/** A year of four digits is what sorts as text, and what a date field gives. */
function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

/** From the day of the last page until today; the first time, a fortnight. */
export function usualSpan(lastMade: string | undefined, today: Day): Week {
  const known = lastMade !== undefined && !spanFault({ first: lastMade, last: today }, today);
  return { first: known ? (lastMade as Day) : addDays(today, -FORTNIGHT), last: today };
}

/** Newest day first, and within a day what was kept last. */
export function entriesOf(wins: readonly Win[], reflections: readonly Reflection[]): Entry[] {
  return [
    ...wins.map((record): Entry => ({ kind: 'win', record })),
    // A weekly check without words is in its wins already.
    ...reflections
      .filter(({ answers }) => answers.length > 0)
      .map((record): Entry => ({ kind: 'reflection', record })),
  ].toSorted(
    ({ record: a }, { record: b }) =>
      compare(b.day, a.day) || b.createdAt - a.createdAt || compare(a.id, b.id),
  );
}

/** Whether it goes in by itself. "Just for me" and "don't show again" take a tick of their own. */
export function goesIn({ record }: Entry): boolean {
  return !record.private && !('hidden' in record && record.hidden === true);
}

/** Entries by their day, in their order. */
export function entriesByDay(entries: readonly Entry[]): { day: Day; entries: Entry[] }[] {
  const days: { day: Day; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.day === entry.record.day) last.entries.push(entry);
    else days.push({ day: entry.record.day, entries: [entry] });
  }
  return days;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
