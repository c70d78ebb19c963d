import { SearchIndex } from '@/utils/state/searchindex';
import { compare } from '@/utils/storage/compare';
import { countAll } from '@/utils/storage/counts';
import { readEverything } from '@/utils/storage/everything';
import { areasKept, countToForget, forgetRecords, putBack } from '@/utils/storage/forget';
import { weeksKept } from '@/utils/storage/journal';
import { there, type Query } from '../query.ts';
import { newFile } from './files.ts';

/** What looks at all there is. No page waits for it before it is there. */
export const everything: readonly Query[] = [
  {
    what: 'Data page and backups: how many records there are',
    times: 1,
    grows: 'the browser counts one by one',
    ask: async () => there(await countAll()),
  },
  {
    what: 'Journal: where all its weeks are, a year at a time',
    times: 1,
    grows: 'every week is a heading',
    ask: async () => there(await Array.fromAsync(weeksKept(1))),
  },
  {
    what: 'Search: reading on to the oldest entry',
    times: 1,
    grows: 'everything can be found',
    ask: async () => {
      const index = new SearchIndex();
      await index.build();
      there(index.items);
    },
  },
  {
    what: 'Data page: comparing a file with what is kept',
    times: 1,
    grows: 'each record is looked at, some at a time',
    ask: () => compare(newFile(), true),
  },
  {
    what: 'Settings: the areas that wins name',
    times: 1,
    grows: 'no index has them',
    ask: async () => there(await areasKept()),
  },
  {
    what: 'Settings: how much would be forgotten',
    times: 1,
    grows: 'each record is looked at',
    ask: async () => there(await countToForget({ what: 'kind', kind: 'wins' })),
  },
  {
    what: 'Settings: forgetting a day, and Undo, on the disk',
    times: 1,
    grows: 'each record is looked at',
    ask: async () => {
      const day = '2026-11-17';
      await putBack(there(await forgetRecords({ what: 'days', first: day, last: day })));
    },
  },
  {
    what: 'Data page and backups: all records for a file',
    times: 1,
    grows: 'all of them are in it',
    ask: async () => there((await readEverything()).wins),
  },
];
