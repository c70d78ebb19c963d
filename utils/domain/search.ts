import type { Query } from './address';
import { FIRST_DAY } from './calendar';
import type { Day } from './day';
import { wordsOf, type Entry } from './entry';

// Looking for words as people remember them: without accents, capitals or the right kind of
// apostrophe, in any script.

/** An entry and its words in the form that is looked through. */
export interface Searchable {
  entry: Entry;
  folded: string;
}

/** Letters that are no combination of others in Unicode, and are typed as others all the same. */
const LIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

// Accents, vowel points and the like; not the marks that make another sound in Indic or Japanese
// writing. Beside them what nobody types: joiners, soft hyphens, the stroke that widens Arabic.
const UNTYPED =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]|[\u00ad\u0640\u200b-\u200f\u2060'’ʼ‘`´]/gv;

/** A text without what makes no difference to whoever looks for it. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // A large ẞ is its own upper case, and only the small one becomes "ss".
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(UNTYPED, '')
      .replace(/[ıłøđðþæœς]/g, (letter) => LIKE[letter] ?? letter)
      .replace(/\s+/g, ' ')
  );
}

/** The words to look for, each once. Punctuation around them is left out. */
export function searchWords(query: string): string[] {
  const words = fold(query)
    .split(' ')
    .map((word) => word.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, ''));
  return [...new Set(words)].filter((word) => word !== '');
}

/** An entry made ready to be searched: its words are folded once, and not for each question. */
export function searchable(entry: Entry): Searchable {
  return { entry, folded: fold(wordsOf(entry)) };
}

/** A question put so that it can be asked of one entry after the other. */
export function finder(query: Query): (one: Searchable) => boolean {
  const words = searchWords(query.words);
  const { area, kind } = query;
  const { first, last } = datesOf(query);
  return ({ entry, folded }) => {
    const { day } = entry.record;
    if (day < first || day > last) return false;
    if (kind && entry.kind !== kind) return false;
    if (area && !('area' in entry.record && entry.record.area === area)) return false;
    return words.every((word) => folded.includes(word));
  };
}

/** What there is to say of a question beside its answer. */
export type SearchNote = 'punctuation' | 'swapped' | 'early' | 'future';

/** Whether anything is asked at all: neither words nor a choice is no question. */
export function asksNothing(query: Query): boolean {
  const { words, ...choices } = query;
  return searchWords(words).length === 0 && Object.values(choices).every((value) => !value);
}

/** What of a question is unusual and deserves a line. The answer makes sense all the same. */
export function notesOn(query: Query, today: Day): SearchNote[] {
  const { words, from, to } = query;
  const notes: SearchNote[] = [];
  if (words.trim() !== '' && searchWords(words).length === 0) notes.push('punctuation');
  if (from && to && from > to) notes.push('swapped');
  const days = [from, to].filter((day) => day !== undefined);
  if (days.some((day) => day < FIRST_DAY)) notes.push('early');
  if (from && datesOf(query).first > today) notes.push('future');
  return notes;
}

/** The first and last day that are asked about, whichever was written first. */
function datesOf({ from, to }: Query): { first: string; last: string } {
  const [first = '', last = '9999-99-99'] =
    from && to && from > to ? [to, from] : [from, to ?? undefined];
  return { first, last };
}
