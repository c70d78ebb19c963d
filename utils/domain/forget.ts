import { readDay } from './calendar';
import type { Days } from './day';
import type { Kind, RecordKind } from './journal';

/** What is to be forgotten. Kind lines include what was said of built-in ones. */
export type Forgetting =
  | ({ what: 'days' } & Days)
  | { what: 'area'; area: string }
  | { what: 'kind'; kind: RecordKind }
  | { what: 'everything' };

/** The places in the database: where words are, and what it notes about itself. */
export type Place = Kind | 'drafts' | 'about';

/**
 * All days between two, whichever was written first. Nothing where one of them is no day: a year of
 * five digits comes before all others as a text, and would take them along.
 */
export function daysBetween(first: string, last: string): Forgetting | undefined {
  const [from, to] = [readDay(first), readDay(last)].toSorted();
  return from && to && { what: 'days', first: from, last: to };
}

interface Stored {
  id: string;
  day?: string | undefined;
  area?: string | undefined;
  wins?: string[] | undefined;
  /** Of a change that is not saved yet: the entry it is of. */
  of?: string | undefined;
}

/** Whether a record goes. A tombstone has no day and no area; it goes with its kind. */
export function goes(forgetting: Forgetting, place: Place, { id, day, area }: Stored): boolean {
  switch (forgetting.what) {
    case 'everything':
      return true;
    case 'days':
      return day !== undefined && forgetting.first <= day && day <= forgetting.last;
    case 'area':
      return kindOf(place, id) === 'wins' && area === forgetting.area;
    case 'kind':
      return kindOf(place, id) === forgetting.kind;
  }
}

/**
 * A reflection that stays, without what it says of the forgotten: the ids of wins that are gone and
 * the area. It is the same object if there is nothing of that in it.
 */
export function without<T extends Stored>(
  record: T,
  forgetting: Forgetting,
  gone: ReadonlySet<string>,
): T {
  const wins = record.wins?.filter((id) => !gone.has(id));
  const named = forgetting.what === 'area' && record.area === forgetting.area;
  if (!named && wins?.length === record.wins?.length) return record;
  const { area, ...rest } = record;
  return { ...rest, ...(wins && { wins }), ...(!named && area !== undefined && { area }) } as T;
}

/**
 * Whether a draft goes, when the records with these ids are gone: one that changes a kept entry goes
 * with that.
 */
export function draftGoes(
  forgetting: Forgetting,
  draft: Stored,
  gone: ReadonlySet<string>,
): boolean {
  return goes(forgetting, 'drafts', draft) || (draft.of !== undefined && gone.has(draft.of));
}

/** A draft counts as what it was going to be: a win, a practice form, or what is written in one. */
function kindOf(place: Place, id: string): RecordKind | 'about' | undefined {
  if (place === 'lineMarks') return 'kindLines';
  if (place !== 'drafts') return place;
  if (id === 'win' || id.startsWith('win/')) return 'wins';
  if (id.startsWith('edit:')) return undefined;
  return id.startsWith('form:') ? 'practices' : 'reflections';
}
