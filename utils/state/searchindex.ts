import type { Week } from '@/utils/domain/day';
import { newestFirst } from '@/utils/domain/entry';
import { searchable, type Searchable } from '@/utils/domain/search';
import { firstDayOfWeek } from '@/utils/platform/here';
import { entriesOfDays, weeksKept, type WeekCount } from '@/utils/storage/journal';
import { beginSlice, letOthers } from './slices';

/** About how many entries are read at a time: some milliseconds of work. */
const BATCH = 250;

/**
 * Everything that was kept, in the form that is looked through, newest first. It is read in small
 * parts and can be looked through while it grows.
 */
export class SearchIndex {
  readonly items: Searchable[] = [];
  /** Areas that entries have, built in or the person's own. */
  readonly areas = new Set<string>();
  complete = false;
  #grown = Promise.withResolvers<undefined>();
  #ended = false;

  /** Reads all of it. Rejects with `StoreTrouble` when the store is not to be had. */
  async build(): Promise<void> {
    for await (const weeks of weeksKept(firstDayOfWeek())) {
      for (const stretch of batches(weeks)) {
        if (this.#ended) return;
        await this.#read(stretch);
      }
    }
    this.complete = true;
    this.#grow();
  }

  /** Resolves when there is more, or no more will come. */
  async grown(): Promise<void> {
    if (!this.complete) await this.#grown.promise;
  }

  /** Stops building. */
  end(): void {
    this.#ended = true;
  }

  async #read(days: Week): Promise<void> {
    const entries = newestFirst(await entriesOfDays(days));
    let over = beginSlice();
    for (const entry of entries) {
      this.items.push(searchable(entry));
      if ('area' in entry.record && entry.record.area) this.areas.add(entry.record.area);
      if (!over()) continue;
      await letOthers();
      over = beginSlice();
    }
    this.#grow();
    await letOthers();
  }

  #grow(): void {
    this.#grown.resolve(undefined);
    this.#grown = Promise.withResolvers();
  }
}

/** Neighbouring weeks together, so that each stretch holds about `BATCH` entries. */
function batches(weeks: readonly WeekCount[]) {
  const stretches: (Week & { count: number })[] = [];
  for (const { week, count } of weeks) {
    const last = stretches.at(-1);
    if (last && last.count + count <= BATCH) {
      last.first = week.first;
      last.count += count;
    } else {
      stretches.push({ ...week, count });
    }
  }
  return stretches;
}
