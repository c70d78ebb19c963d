import type { Entry } from '@/utils/domain/entry';
import { searchable, type Searchable } from '@/utils/domain/search';
import { entriesBackwards } from '@/utils/storage/backwards';
import { beginSlice, letOthers } from './slices';

/**
 * Everything that was kept, in the form that is looked through, newest first. It is read in small
 * parts and can be looked through while it grows.
 */
export class SearchIndex {
  readonly items: Searchable[] = [];
  /** Areas that entries have, built in or the person's own. */
  readonly areas = new Set<string>();
  complete = false;
  /** Whether something was changed since it was begun, and may stand in it as it was. */
  outdated = false;
  #grown = Promise.withResolvers<undefined>();
  #ended = false;

  /** Reads all of it. Rejects with `StoreTrouble` when the store is not to be had. */
  async build(): Promise<void> {
    for await (const entries of entriesBackwards()) {
      if (this.#ended) return;
      await this.#take(entries);
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

  async #take(entries: readonly Entry[]): Promise<void> {
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
