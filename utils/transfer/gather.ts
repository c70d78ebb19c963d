import { sha256 } from '@noble/hashes/sha2.js';
import { untimed } from '@/utils/domain/day';
import { emptyRecords } from '@/utils/domain/journal';
import { makeReflection, type Reflection } from '@/utils/domain/reflection';
import { checkText, makeWin } from '@/utils/domain/win';
import { MOST_ENTRIES } from './limits';
import type { Entry, Found, Here, Reading, Source, Thought, Unread } from './reading';
import { FileTrouble } from './trouble';

/** What other apps' entries come to here: wins, or reflections where they are longer than a win. */
export function gather(source: Source, found: Iterable<Found>, here: Here, undated = 0): Reading {
  const records = emptyRecords();
  const nameOf = namer(source, here);
  const unread: Unread[] = [];
  const reading: Reading = {
    source,
    records,
    beside: undefined,
    unread,
    wordless: 0,
    long: 0,
    undated,
  };
  let count = 0;
  for (const one of found) {
    count += 1;
    if (count > MOST_ENTRIES) throw new FileTrouble('many');
    if (one.kind === 'unread') unread.push(one.unread);
    else if (one.kind === 'wordless') reading.wordless += 1;
    else if (one.kind === 'thought') records.reflections.push(thoughtOf(one.thought));
    else if (checkText(one.entry.text).kind === 'fits')
      records.wins.push(makeWin(one.entry, known(one.entry, one.entry.text)));
    else {
      records.reflections.push(longOf(one.entry));
      reading.long += 1;
    }
  }
  return reading;

  function thoughtOf(thought: Thought): Reflection {
    const { day, answers, private: justForMe = false } = thought;
    const written = { form: 'thought', day, answers, private: justForMe } as const;
    return makeReflection(written, known(thought, JSON.stringify(answers)));
  }

  function longOf(entry: Entry): Reflection {
    const { day, text, private: justForMe = false } = entry;
    const title = here.entryTitle;
    const answers = [{ question: title, text }];
    const written = { form: 'own', title, day, answers, private: justForMe } as const;
    return makeReflection(written, known(entry, text));
  }

  /** What it is known by, and since when. */
  function known(one: Omit<Entry, 'text'>, words: string): { id: string; now: number } {
    return { id: nameOf(one, words), now: one.at ?? untimed(one.day) };
  }
}

/**
 * Names an entry by what it says, so that the same file brought in again finds it there. The salt
 * keeps the id of a deleted one from telling what it said.
 */
function namer(source: Source, { salt }: Here) {
  const times = new Map<string, number>();
  return ({ said, name }: Omit<Entry, 'text'>, words: string): string => {
    const what = JSON.stringify(name === undefined ? [source, said, words] : [source, name]);
    const again = times.get(what) ?? 0;
    times.set(what, again + 1);
    return uuid(sha256(new TextEncoder().encode(`${salt}${again}${what}`)));
  };
}

/** A UUID of version 8, which leaves to the maker how its bits come about. */
function uuid(hash: Uint8Array): string {
  const bits = hash.slice(0, 16);
  bits[6] = ((bits[6] ?? 0) & 0x0f) | 0x80;
  bits[8] = ((bits[8] ?? 0) & 0x3f) | 0x80;
  const hex = bits.toHex();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
