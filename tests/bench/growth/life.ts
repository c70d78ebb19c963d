import { addDays, type Days } from '@/utils/domain/day';
import type { Entry } from '@/utils/domain/entry';
import type { KindLine } from '@/utils/domain/kindline';
import type { OwnPractice } from '@/utils/domain/practice';
import { idAt } from '@/utils/domain/id';
import { makeWin } from '@/utils/domain/win';
import { someEntries } from '../fill.ts';

// What a store holds that is asked. The newest two years are the same in a small store and in a large
// one, so that only what lies before them is more: decades in which much was kept each day.

/** The week that is asked for, and how many wins it has. */
export const WEEK: Days = { first: '2026-11-16', last: '2026-11-22' };
const IN_WEEK = 20;
/** The day of what is kept meanwhile, so that the week stays as long as it is. */
export const DAY_AFTER = addDays(WEEK.last, 1);
/** How many entries the newest two years have, with the week, and how many days they are. */
const NEWEST = 900;
const NEWEST_DAYS = 750;
/** How many entries were kept on each day before them. */
const PER_DAY = 50;
const BATCH = 5_000;

/** Of so many records, how many are of those kinds that belong to no day. */
function sharesOf(count: number) {
  const lines = Math.round(count / 100);
  const practices = Math.ceil(count / 10_000);
  return { lines, practices, entries: count - lines - practices };
}

/** The entries of so many records, some at a time: most are wins, with pauses and reflections. */
export function* entriesOfLife(count: number): Generator<Entry[]> {
  const newest = Math.min(NEWEST, sharesOf(count).entries);
  yield Array.from({ length: IN_WEEK }, (_, at) => inWeek(at));
  const rest = newest - IN_WEEK;
  let last = addDays(WEEK.first, -1);
  yield withOwnIds(someEntries(rest, last, rest / NEWEST_DAYS));
  last = addDays(last, -NEWEST_DAYS);
  for (let left = sharesOf(count).entries - newest; left > 0; left -= BATCH) {
    yield withOwnIds(someEntries(Math.min(BATCH, left), last, PER_DAY));
    last = addDays(last, -BATCH / PER_DAY);
  }
}

/** The kind lines of the person's own among so many records; every seventh is starred. */
export function linesOfLife(count: number): KindLine[] {
  return Array.from({ length: sharesOf(count).lines }, (_, at) => ({
    id: idAt(at, crypto.randomUUID()),
    text: `A slow morning is allowed, number ${at}.`,
    standing: at % 7 === 3 ? 'starred' : 'usual',
    createdAt: at,
    updatedAt: at,
  }));
}

/** The practice forms of the person's own among so many records. */
export function practicesOfLife(count: number): OwnPractice[] {
  return Array.from({ length: sharesOf(count).practices }, (_, at) => ({
    id: idAt(at, crypto.randomUUID()),
    name: `From my therapist, ${at}`,
    questions: ['What happened?', 'What did I need?'],
    createdAt: at,
    updatedAt: at,
  }));
}

function inWeek(at: number): Entry {
  const day = addDays(WEEK.first, at % 7);
  const written = { text: `lay down for ten minutes, ${at}`, day, area: 'rest' };
  const now = Date.parse(day) + at;
  return { kind: 'wins', record: makeWin(written, { id: idAt(now, crypto.randomUUID()), now }) };
}

/** As the product gives them. */
function withOwnIds(entries: readonly Entry[]): Entry[] {
  return entries.map(
    ({ kind, record }) =>
      ({ kind, record: { ...record, id: idAt(record.createdAt, crypto.randomUUID()) } }) as Entry,
  );
}
