import { SvelteMap } from 'svelte/reactivity';
import type { Query } from '@/utils/domain/address';
import { AREAS, isBuiltIn } from '@/utils/domain/area';
import type { Entry } from '@/utils/domain/entry';
import { asksNothing, finder, type Searchable } from '@/utils/domain/search';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { watchChanges } from '@/utils/storage/changes';
import { entriesAgain } from '@/utils/storage/journal';
import { SearchIndex } from './searchindex';
import { beginSlice, letOthers } from './slices';

export type SearchView =
  | { kind: 'asked nothing' }
  /** `done`: everything has been looked through. */
  | { kind: 'found'; entries: readonly Entry[]; done: boolean }
  | { kind: 'refused'; trouble: Trouble };

/** How many results are drawn at first and with each step further. */
const STEP = 12;
/** How long after a change everything is read again, ms. */
const CALM = 500;

/** The search as you type: newest results first, as soon as they are found. */
export class JournalSearch {
  #view = $state.raw<SearchView>({ kind: 'asked nothing' });
  #most = $state.raw(STEP);
  /** How many are asked for again: those that are drawn, and those that will be next. */
  #upTo = STEP;
  #areas = $state.raw<readonly string[]>(AREAS);
  /** Results as they are by now, where they differ from when they were found; gone ones too. */
  #again = new SvelteMap<string, Entry | undefined>();
  /** Whether something may have changed since what is drawn was found. */
  #stale = false;
  #index = new SearchIndex();
  /** The one that is read now, or was last. It takes the place of the other when it is complete. */
  #building: SearchIndex | undefined;
  #looks = 0;
  #agains = 0;
  /** The last time that what is drawn was asked for again. */
  #asking: Promise<void> | undefined;
  #pinned: (id: string) => boolean;

  /** `pinned` says which entries hold words that are not kept yet, and so must not go. */
  constructor(pinned: (id: string) => boolean) {
    this.#pinned = pinned;
  }

  get view(): SearchView {
    return this.#view;
  }

  /** The areas that can be asked for. */
  get areas(): readonly string[] {
    return this.#areas;
  }

  /** The results to draw. */
  get shown(): Entry[] {
    if (this.#view.kind !== 'found') return [];
    return this.#view.entries.slice(0, this.#most).flatMap((entry) => {
      const { id } = entry.record;
      if (!this.#again.has(id)) return [entry];
      return this.#again.get(id) ?? (this.#pinned(id) ? [entry] : []);
    });
  }

  /** Whether there are more results than are drawn. */
  get more(): boolean {
    return this.#view.kind === 'found' && this.#view.entries.length > this.#most;
  }

  /**
   * Draws some more. What was changed or forgotten since it was found is asked for again first: no word
   * of it is drawn as it was.
   */
  showMore = async (): Promise<void> => {
    const number = this.#looks;
    const most = this.#most + STEP;
    this.#upTo = most;
    if (this.#stale) await this.#lookAgain();
    if (number === this.#looks) this.#most = most;
  };

  /** How many results are drawn at most. */
  get most(): number {
    return this.#most;
  }

  /** Reads everything, and reads again after changes, until stopped. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    void this.#build(this.#index);
    const unwatch = watchChanges(() => {
      for (const index of [this.#index, this.#building]) if (index) index.outdated = true;
      this.#stale = true;
      void this.#lookAgain();
      clearTimeout(timer);
      timer = setTimeout(() => void this.#build(new SearchIndex()), CALM);
    });
    return () => {
      unwatch();
      clearTimeout(timer);
      this.#looks += 1;
      this.#building?.end();
      this.#index.end();
    };
  }

  /** Looks for something else. Of several questions the last one is answered. */
  look = async (query: Query): Promise<void> => {
    const number = (this.#looks += 1);
    const index = this.#index;
    this.#most = STEP;
    this.#upTo = STEP;
    // What was deleted since the index was read must not come back with the next key.
    if (!index.outdated) this.#again.clear();
    this.#stale = index.outdated;
    if (asksNothing(query)) {
      this.#view = { kind: 'asked nothing' };
      return;
    }
    const find = finder(query);
    const entries: Entry[] = [];
    let [at, told] = [0, 0];
    let untold = true;
    for (;;) {
      at = lookOn(index.items, at, find, entries);
      const done = at === index.items.length && index.complete;
      // The first ones are shown at once, or that there are none so far: what was found for the
      // question before goes. Later ones only change what is not drawn yet.
      const none = untold && at === index.items.length;
      if (done || none || (told < this.#most && entries.length > told)) {
        untold = false;
        told = entries.length;
        this.#view = { kind: 'found', entries: [...entries], done };
        if (index.outdated) void this.#lookAgain();
      }
      if (done) return;
      await (at < index.items.length ? letOthers() : index.grown());
      if (number !== this.#looks) return;
    }
  };

  /** Tries again to read everything, where it was refused. */
  retry = async (query: Query): Promise<void> => {
    this.#index = new SearchIndex();
    const building = this.#build(this.#index);
    await Promise.all([building, this.look(query)]);
  };

  async #build(index: SearchIndex): Promise<void> {
    try {
      // The first one goes on: somebody may be looking through it already.
      if (this.#building !== this.#index) this.#building?.end();
      this.#building = index;
      await index.build();
      const newest = index === this.#building || !this.#index.complete;
      if (!index.complete || !newest) return;
      const own = [...index.areas].filter((area) => !isBuiltIn(area));
      this.#areas = [...AREAS, ...own.toSorted()];
      this.#index = index;
    } catch (error) {
      this.#looks += 1;
      this.#view = { kind: 'refused', trouble: troubleOf(error) };
    }
  }

  /**
   * Something was changed since it was read: what is drawn is asked for again at once. Resolves when the
   * last question is answered, as a later one knows better, and asked for as many.
   */
  #lookAgain(): Promise<void> {
    this.#agains += 1;
    this.#asking = this.#askAgain(this.#agains);
    return this.#asking;
  }

  async #askAgain(number: number): Promise<void> {
    if (this.#view.kind !== 'found') return;
    const drawn = this.#view.entries.slice(0, this.#upTo);
    try {
      const now = await entriesAgain(drawn);
      if (number !== this.#agains) return await this.#asking;
      for (const { record } of drawn) this.#again.set(record.id, undefined);
      for (const entry of now) this.#again.set(entry.record.id, entry);
    } catch (error) {
      this.#view = { kind: 'refused', trouble: troubleOf(error) };
    }
  }
}

/** Looks through some milliseconds' worth of items. Returns where to go on. */
function lookOn(
  items: readonly Searchable[],
  from: number,
  find: (one: Searchable) => boolean,
  found: Entry[],
): number {
  const over = beginSlice();
  for (let at = from; at < items.length; at += 1) {
    const one = items[at];
    if (one && find(one)) found.push(one.entry);
    // Asking the clock takes longer than looking at an entry.
    if (at % 200 === 199 && over()) return at + 1;
  }
  return items.length;
}
