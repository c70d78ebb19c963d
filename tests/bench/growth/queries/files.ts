import { emptyRecords, type Records } from '@/utils/domain/journal';
import { makeWin } from '@/utils/domain/win';
import { putBefore } from '@/utils/storage/before';
import { bringIn, takeBack } from '@/utils/storage/bringin';
import { compare, type Comparison } from '@/utils/storage/compare';
import { dropOverdue, newestBefore } from '@/utils/storage/copies';
import { readFolder } from '@/utils/storage/folder';
import { migrations } from '@/utils/storage/migrations';
import { there, type Query } from '../query.ts';

/** How many records a file has, or a copy from before an update. */
const RECORDS = 100;
/** Nobody stops it. */
const COURSE = { progress: () => undefined, stopped: () => false };

/** A file of records that are not here. */
export function newFile(): Records {
  const wins = Array.from({ length: RECORDS }, (_, at) =>
    makeWin({ text: `rested ${at}`, day: '2019-03-02' }, { id: crypto.randomUUID(), now: at }),
  );
  return { ...emptyRecords(), wins };
}

/** Comparing looks at all there is, so it is done once. */
let compared: Promise<Comparison> | undefined;

/** Files and copies of which the size is not that of the store. */
export const files: readonly Query[] = [
  {
    what: 'Worker: looking for copies from before an update that are over their time',
    ask: () => dropOverdue(Date.now()),
  },
  {
    what: 'Settings: looking for a copy from before an update, where there is none',
    ask: () => newestBefore(Date.now()),
  },
  {
    what: 'Every page at rest: looking for the folder for backups',
    ask: () => readFolder(),
  },
  {
    what: `Settings: putting back a copy of ${RECORDS} records, on the disk`,
    times: 1,
    ask: async () =>
      there(await putBefore({ version: migrations.length, stores: { wins: newFile().wins } })),
  },
  {
    what: `Data page: bringing in ${RECORDS} records of a file, and Undo, on the disk`,
    times: 1,
    ready: async () => {
      const comparison = await (compared ??= compare(newFile(), false));
      return async () => {
        const brought = there(await bringIn(comparison, false, COURSE));
        there((await takeBack(brought, COURSE))?.count);
      };
    },
  },
];
