import { FIRST_DAY } from './calendar';
import { addDays, isDay, type Day, type Days } from './day';
import { newestFirst, type Entry } from './entry';
import { among, heldBack } from './needwins';
import { isNamedNeed, type Pause } from './pause';

/** What has words to be shared. Of pauses, those with a need in the person's own words. */
export type Shareable =
  | Extract<Entry, { kind: 'wins' | 'reflections' }>
  | { kind: 'pauses'; record: Pause & { need: string } };

/** How far back a first page looks, in days. */
const FORTNIGHT = 14;

/** Why two days are not a span to look at: one is missing, to come, before 1970, or they are swapped. */
export type SpanFault = 'missing' | 'future' | 'early' | 'backwards';

/** What two date fields hold: a day or nothing. */
export interface AskedDays {
  first: string;
  last: string;
}

/** Looks at the days of two date fields. */
export function spanFault({ first, last }: AskedDays, today: Day): SpanFault | undefined {
  if (![first, last].every(isDay)) return 'missing';
  if (first > today || last > today) return 'future';
  if (first < FIRST_DAY || last < FIRST_DAY) return 'early';
  return last < first ? 'backwards' : undefined;
}

/** The days of the page that was made last, and the day it was made on. */
export interface MadePage extends Days {
  madeOn: Day;
}

/** What is noted of a page. Of several made on one day, the earliest beginning is. */
export function madePage(days: Days, today: Day, before: MadePage | undefined): MadePage {
  const longer = before?.madeOn === today && before.first < days.first;
  return { first: longer ? before.first : days.first, last: days.last, madeOn: today };
}

/**
 * From the end of the last page until today; the first time, a fortnight. On the day a page was made
 * it is offered again as it was: nobody can tell a page that was printed from one that was looked at.
 */
export function usualSpan(made: MadePage | undefined, today: Day): Days {
  const first = made?.madeOn === today ? made.first : made?.last;
  const known = first !== undefined && !spanFault({ first, last: today }, today);
  return { first: known ? first : addDays(today, -FORTNIGHT), last: today };
}

/**
 * Those that can be shared, newest first. A weekly check without words is in its wins already, and
 * so is a need that was kept as a win that day: whether its words go in is asked once, and either of
 * the two can hold them back. `winOf` gives what the win made of a need says.
 */
export function shareable(entries: readonly Entry[], winOf: (need: string) => string): Shareable[] {
  const isKept = among(entries.flatMap(({ kind, record }) => (kind === 'wins' ? [record] : [])));
  const pauses = entries.flatMap(({ kind, record }) => (kind === 'pauses' ? [record] : []));
  const isHeld = among(heldBack(pauses, winOf));
  return newestFirst(entries).flatMap((entry): Shareable[] => {
    const { kind, record } = entry;
    if (kind === 'wins') {
      return [isHeld(record) ? { kind, record: { ...record, private: true } } : entry];
    }
    if (kind === 'reflections') return record.answers.length > 0 ? [entry] : [];
    const { day, need } = record;
    if (need === undefined || isNamedNeed(need) || isKept({ day, text: winOf(need) })) return [];
    return [{ kind, record: { ...record, need } }];
  });
}

/** Whether it goes in by itself. "Just for me" and "don't show again" take a tick of their own. */
export function goesIn({ record }: Shareable): boolean {
  return !record.private && !('hidden' in record && record.hidden === true);
}
