import { isBuiltIn } from './area';
import { nameOfWeek, readDay, weekNamed } from './calendar';
import { weekOf, type Day, type Weekday } from './day';
import { ENTRY_KINDS, type EntryKind } from './entry';

// What stands after the # in the journal's address, so that a view can be found again.

/** What is looked for. `words` may be empty; every choice narrows it. */
export interface Query {
  words: string;
  area?: string | undefined;
  kind?: EntryKind | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/** A place in the journal. */
export type Address =
  /** By week, from the newest, or at the week of this name. */
  | { view: 'list'; week?: string | undefined }
  | { view: 'search'; query: Query }
  | { view: 'year'; year?: number | undefined }
  | { view: 'patterns' }
  | { view: 'check' }
  | { view: 'practice'; form?: string | undefined }
  | { view: 'session' }
  | { view: 'letter' };

export type View = Address['view'];

/** What of an address made no sense. */
type Wrong = 'page' | 'week' | 'year' | 'search';

/** Where an address leads. One that is wrong leads to the nearest place that makes sense. */
export interface Found {
  address: Address;
  wrong?: Wrong;
}

/** Reads `location.hash`, whatever stands there. */
export function readAddress(hash: string): Found {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const [view, detail, ...rest] = path.replace(/\/$/, '').split('/');
  if (rest.length > 0) return NOWHERE;
  if (view === 'search' && detail === undefined) return readSearch(search);
  switch (view) {
    case '':
      return { address: { view: 'list' } };
    case 'week':
      return readWeek(detail ?? '');
    case 'year':
      return readYear(detail);
    case 'practice':
      return readPractice(detail);
    case 'patterns':
    case 'check':
    case 'session':
    case 'letter':
      return detail === undefined ? { address: { view } } : NOWHERE;
    default:
      return NOWHERE;
  }
}

/**
 * What to write after the page's own address. The words of a search are not in it: browsers keep
 * addresses, where nobody who forgets everything would look for them.
 */
export function writeAddress(address: Address): string {
  switch (address.view) {
    case 'list':
      return address.week === undefined ? '#/' : `#/week/${address.week}`;
    case 'search':
      return writeSearch(address.query);
    case 'year':
      return address.year === undefined ? '#/year' : `#/year/${address.year}`;
    case 'practice':
      return address.form === undefined ? '#/practice' : `#/practice/${address.form}`;
    default:
      return `#/${address.view}`;
  }
}

/** Where a view begins, as the links to the parts of the journal lead to it. */
export function startOf(view: View): Address {
  return view === 'search' ? { view, query: { words: '' } } : { view };
}

/** Where the week of a day stands in the list. */
export function weekAddress(day: Day, firstDay: Weekday): Address {
  return { view: 'list', week: nameOfWeek(weekOf(day, firstDay)) };
}

const NOWHERE: Found = { address: { view: 'list' }, wrong: 'page' };

function readWeek(week: string): Found {
  // Whatever day weeks begin on, the same names are weeks.
  return weekNamed(week, 1)
    ? { address: { view: 'list', week } }
    : { address: { view: 'list' }, wrong: 'week' };
}

function readYear(detail: string | undefined): Found {
  if (detail === undefined) return { address: { view: 'year' } };
  // A file can bring days from before 1970, and their year has a link.
  return /^[1-9]/.test(detail) && readDay(`${detail}-01-01`)
    ? { address: { view: 'year', year: Number(detail) } }
    : { address: { view: 'year' }, wrong: 'year' };
}

function readPractice(form: string | undefined): Found {
  if (form !== undefined && !/^[\w-]{1,64}$/.test(form)) {
    return { address: { view: 'practice' }, wrong: 'page' };
  }
  return { address: { view: 'practice', form } };
}

function readSearch(search: string): Found {
  const given = new URLSearchParams(search);
  const query: Query = { words: given.get('words') ?? '' };
  const [area, kind, from, to] = ['area', 'kind', 'from', 'to'].map((name) => given.get(name));
  if (area) query.area = area;
  if (kind) query.kind = ENTRY_KINDS.find((known) => known === kind);
  if (from) query.from = readDay(from);
  if (to) query.to = readDay(to);
  const wrong =
    (kind && !query.kind) || (from && !query.from) || (to && !query.to) ? 'search' : undefined;
  return { address: { view: 'search', query }, ...(wrong && { wrong }) };
}

/** What of a search the person wrote: the words, and an area of their own. It stands in no address. */
export function ownWords({ words, area }: Query): Pick<Query, 'words' | 'area'> {
  return isOwn(area) ? { words, area } : { words };
}

function isOwn(area: string | undefined): boolean {
  return area !== undefined && !isBuiltIn(area);
}

function writeSearch(query: Query): string {
  const { kind, from, to } = query;
  const area = isOwn(query.area) ? undefined : query.area;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ area, kind, from, to })) {
    if (value) search.set(name, value);
  }
  return search.size > 0 ? `#/search?${search}` : '#/search';
}
