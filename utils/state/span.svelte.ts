import { SvelteMap } from 'svelte/reactivity';
import type { Day, Days } from '@/utils/domain/day';
import {
  goesIn,
  madePage,
  shareable,
  spanFault,
  usualSpan,
  type AskedDays,
  type Shareable,
  type SpanFault,
} from '@/utils/domain/session';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { markSession, sessionPage } from '@/utils/platform/asked';
import { needWin } from '@/utils/platform/entrywords';
import { watchChanges } from '@/utils/storage/changes';
import { entriesOfDays } from '@/utils/storage/journal';
import { today } from './keep';
import { stopAll } from './stopall';
import { Today } from './today.svelte';

/** How many entries are listed at first, and how many more come each time. */
const SOME = 200;

/** Whether things are ticked from the start (all but what is just for the person) or none is. */
type Beginning = 'ticked' | 'unticked';

/** What was kept in a span of days, with a tick for each that is to be shared. */
export class Span {
  #beginning: Beginning;
  #today = new Today();
  /** What the date fields hold, which may be no span. */
  #asked = $state.raw<AskedDays>({ first: '', last: '' });
  /** The last span that could be looked at. */
  #days = $state.raw<Days>();
  #entries = $state.raw<readonly Shareable[]>([]);
  #listed = $state.raw(SOME);
  #trouble = $state.raw<Trouble>();
  /** What the person ticked or unticked themselves, by id. */
  #ticks = new SvelteMap<string, boolean>();
  /** What was just for the person, or not to be shown again, and was ticked all the same. */
  #heldBack = $state.raw<readonly string[]>([]);

  constructor(beginning: Beginning) {
    this.#beginning = beginning;
  }

  get today(): Day {
    return this.#today.day;
  }

  get asked(): AskedDays {
    return this.#asked;
  }

  get days(): Days | undefined {
    return this.#days;
  }

  get fault(): SpanFault | undefined {
    return this.#days ? spanFault(this.#asked, this.today) : undefined;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Those that are on the page to be ticked. What is not listed is not shared. */
  get entries(): readonly Shareable[] {
    return this.#entries.slice(0, this.#listed);
  }

  get hasMore(): boolean {
    return this.#entries.length > this.#listed;
  }

  get chosen(): readonly Shareable[] {
    return this.entries.filter((entry) => this.isTicked(entry));
  }

  /** What another page makes just for the person takes a tick of its own again. */
  isTicked = (entry: Shareable): boolean => {
    const { id } = entry.record;
    const ticked = this.#ticks.get(id) ?? this.#beginning === 'ticked';
    return ticked && (goesIn(entry) || this.#heldBack.includes(id));
  };

  tick = (entry: Shareable, ticked: boolean): void => {
    const { id } = entry.record;
    this.#ticks.set(id, ticked);
    if (ticked && !goesIn(entry)) this.#heldBack = [...this.#heldBack, id];
  };

  /** All that are listed, or none. What is just for the person is never ticked by this. */
  tickAll = (ticked: boolean): void => {
    for (const entry of this.entries) {
      if (!ticked || goesIn(entry)) this.#ticks.set(entry.record.id, ticked);
    }
  };

  more = (): void => {
    this.#listed += SOME;
  };

  /** Looks at other days. Of those that are no span, what is wrong is said; the last ones stay. */
  ask = async (asked: AskedDays): Promise<void> => {
    this.#asked = asked;
    if (spanFault(asked, this.today)) return;
    this.#days = asked as Days;
    this.#listed = SOME;
    await this.read();
  };

  /** Begins with the days since the last page, and reads after every change, until stopped. */
  follow(): () => void {
    const begin = async () => {
      // Where the last page cannot be read, it is as if there had been none.
      const last = await sessionPage().catch(() => undefined);
      await this.ask(usualSpan(last, await today()));
    };
    void begin();
    return stopAll([this.#today.follow(), watchChanges(() => void this.read())]);
  }

  read = async (): Promise<void> => {
    const days = this.#days;
    if (!days) return;
    try {
      const entries = await entriesOfDays(days);
      // Of two reads under way, the days asked for last are shown.
      if (days !== this.#days) return;
      this.#entries = shareable(entries, needWin);
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = troubleOf(error);
    }
  };

  /** The page was made: from tomorrow on, the next one begins where this one ends. */
  made = async (): Promise<void> => {
    if (this.#days) await markSession(madePage(this.#days, this.today, await sessionPage()));
  };
}
