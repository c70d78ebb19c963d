import { changeEntry, newestFirst, type Entry } from '@/utils/domain/entry';
import { finder } from '@/utils/domain/search';
import { SearchIndex } from '@/utils/state/searchindex';
import { entriesBackwards } from '@/utils/storage/backwards';
import {
  changeEntries,
  daysKept,
  deleteEntries,
  entriesAgain,
  entriesOfDays,
  restoreEntries,
  weeksKept,
} from '@/utils/storage/journal';
import { WEEK } from '../life.ts';
import { there, timesOf, type Query } from '../query.ts';

/** How many results a search draws at first (utils/state/journalsearch.svelte.ts). */
const RESULTS = 12;
/** As many as somebody chooses at once. */
const SEVERAL = 20;

/** What crosses wins, pauses and reflections: the journal's list, its year, its search, changes of several. */
export const journal: readonly Query[] = [
  {
    what: 'Journal: its first and last day',
    times: 20,
    ask: async () => there(await daysKept()),
  },
  {
    what: 'Journal: all of a week',
    ask: async () => there(await entriesOfDays(WEEK)),
  },
  {
    what: 'Journal: all of a year, and the page for a session',
    times: 3,
    ask: async () => there(await entriesOfDays({ first: '2025-01-01', last: '2025-12-31' })),
  },
  {
    what: 'Journal: its first step, the weeks of the newest year',
    times: 5,
    ask: () => next(weeksKept(1)),
  },
  furtherBack('Journal: one step further back', () => weeksKept(1)),
  {
    what: 'Search: its first step, the newest entries',
    times: 5,
    ask: () => next(entriesBackwards()),
  },
  furtherBack('Search: one step further back', () => entriesBackwards()),
  {
    what: 'Search: from opening it to its first results',
    times: 5,
    ask: async () => {
      const index = new SearchIndex();
      void index.build();
      await index.grown();
      there(index.items.filter(finder({ words: 'ten minutes' })).slice(0, RESULTS));
      index.end();
    },
  },
  {
    what: 'Search: the results on the screen again, after a change',
    ready: async () => {
      const results = await some(RESULTS);
      return async () => there(await entriesAgain(results));
    },
  },
  {
    what: `Journal: changing ${SEVERAL} entries, on the disk`,
    ready: async () => {
      let entries = await some(SEVERAL);
      return async () => {
        const hide = (entry: Entry) => changeEntry(entry, { private: true }, Date.now());
        entries = there((await changeEntries(entries, hide, { asSeen: true })).after);
      };
    },
  },
  {
    what: `Journal: deleting ${SEVERAL} entries, and Undo, on the disk`,
    ready: async () => {
      const entries = await some(SEVERAL);
      return async () => {
        const deleted = there(await deleteEntries(entries, Date.now()));
        await restoreEntries(deleted, Date.now());
      };
    },
  },
];

/** The second step alone: the first is taken before, for as many as are asked. */
function furtherBack<T>(what: string, begin: () => AsyncGenerator<T[]>): Query {
  const query: Query = {
    what,
    times: 5,
    ready: async () => {
      const begun: AsyncGenerator<T[]>[] = [];
      while (begun.length < timesOf(query)) {
        const steps = begin();
        await next(steps);
        begun.push(steps);
      }
      return () => next(there(begun.pop()));
    },
  };
  return query;
}

async function next<T>(steps: AsyncGenerator<T[]>): Promise<T[]> {
  return there((await steps.next()).value as T[] | undefined);
}

/** The newest entries that are there. */
async function some(count: number): Promise<Entry[]> {
  const newest = await entriesOfDays({ first: '2026-06-01', last: WEEK.last });
  return there(newestFirst(newest).slice(0, count));
}
