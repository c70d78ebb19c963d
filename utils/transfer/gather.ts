import { sha256 } from '@noble/hashes/sha2.js';
import { untimed } from '@/utils/domain/day';
import { emptyRecords } from '@/utils/domain/journal';
import type { Reflection } from '@/utils/domain/reflection';
import { checkText } from '@/utils/domain/win';
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
    else if (one.kind === 'thought') records.reflections.push(reflectionOf(one.thought));
    else if (checkText(one.entry.text).kind === 'fits') records.wins.push(winOf(one.entry));
    else {
      const { text, ...rest } = one.entry;
      const answers = [{ question: here.entryTitle, text }];
      records.reflections.push({
        ...reflectionOf({ ...rest, answers }, text),
        form: 'own',
        title: here.entryTitle,
      });
      reading.long += 1;
    }
  }
  return reading;

  function winOf(entry: Entry) {
    const at = entry.at ?? untimed(entry.day);
    return {
      id: nameOf(entry, entry.text),
      text: entry.text,
      day: entry.day,
      createdAt: at,
      updatedAt: at,
      area: entry.area,
      private: entry.private ?? false,
    };
  }

  function reflectionOf(
    thought: Thought,
    words: string = JSON.stringify(thought.answers),
  ): Reflection {
    const at = thought.at ?? untimed(thought.day);
    return {
      id: nameOf(thought, words),
      form: 'thought',
      day: thought.day,
      createdAt: at,
      updatedAt: at,
      answers: thought.answers,
      private: thought.private ?? false,
    };
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
