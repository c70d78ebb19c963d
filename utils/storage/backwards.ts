import { addDays, type Day } from '@/utils/domain/day';
import { newestFirst, type Entry } from '@/utils/domain/entry';
import { daysKept, entriesOfDays } from './journal';

/** About how many entries are read at a time: some milliseconds of work. */
const SOME = 500;
/** Where a stretch of days holds more of one kind, a shorter one is read. */
const MOST = 4 * SOME;

interface Stretch {
  first: Day;
  /** How many days it has. */
  length: number;
  entries: Entry[];
}

/**
 * Everything that was kept, newest first, some at a time. The next are read while the page deals
 * with these. How many days that takes is learned on the way: counting first takes as long again.
 */
export async function* entriesBackwards(): AsyncGenerator<Entry[]> {
  const days = await daysKept();
  if (!days) return;
  let reading = readUpTo(days.last, 28);
  for (;;) {
    const { first, length, entries } = await reading;
    const more = first > days.first;
    if (more) {
      const fitting = Math.round((length * SOME) / Math.max(entries.length, 1));
      reading = readUpTo(addDays(first, -1), Math.min(Math.max(fitting, 1), 4 * length));
      // Who stops here does not want to hear of it.
      reading.catch(() => undefined);
    }
    if (entries.length > 0) yield newestFirst(entries);
    if (!more) return;
  }
}

/** So many days up to `last`, or fewer where they hold too much. */
async function readUpTo(last: Day, length: number): Promise<Stretch> {
  const first = addDays(last, 1 - length);
  const entries = await entriesOfDays({ first, last }, length > 1 ? MOST : undefined);
  if (length > 1 && entries.length >= MOST) return readUpTo(last, Math.ceil(length / 8));
  return { first, length, entries };
}
