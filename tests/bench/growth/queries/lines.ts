import type { KindLine } from '@/utils/domain/kindline';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { ownLinesAndMarks } from '@/utils/storage/answerlines';
import {
  countOwn,
  deleteKindLine,
  editKindLine,
  keepKindLine,
  lineMarks,
  markLine,
  ownAt,
  ownLine,
  placeOfOwn,
  restoreKindLine,
  someOwn,
} from '@/utils/storage/kindlines';
import { fresh, there, type Query } from '../query.ts';

/** How many of their own the settings show at first, and one to know whether there are more. */
const SHOWN = 51;

/** Kind lines: which one the new tab shows, the list in the settings, the answers to a critic. */
export const lines: readonly Query[] = [
  {
    what: 'New tab: what was said of built-in lines',
    times: 20,
    ask: async () => there(await lineMarks()),
  },
  {
    what: 'New tab: one of their own lines by its name',
    times: 20,
    ready: async () => {
      const { id } = await first();
      return async () => there(await ownLine(id));
    },
  },
  {
    what: 'New tab: how many lines of their own there are',
    grows: 'the browser counts one by one',
    ask: async () => there(await countOwn('usual')),
  },
  {
    what: 'New tab: the place of one of their own lines',
    grows: 'the browser counts those before it',
    ready: async () => {
      const line = await inTheMiddle();
      return async () => there(await placeOfOwn(line));
    },
  },
  {
    what: 'New tab: the line at a place in the middle of their own',
    grows: 'the browser walks there',
    ready: async () => {
      const place = Math.floor((await countOwn('usual')) / 2);
      return async () => there(await ownAt('usual', place));
    },
  },
  {
    what: 'Settings: the first of their own lines',
    ask: async () => there(await someOwn(SHOWN)),
  },
  {
    what: 'Settings: keeping a line of their own, on the disk',
    ask: () => {
      const line = { id: crypto.randomUUID(), text: `It's okay, ${fresh()}.` };
      return keepKindLine({ ...line, standing: 'usual', createdAt: 1, updatedAt: 1 });
    },
  },
  {
    what: 'Settings and new tab: changing a line of their own, on the disk',
    ready: async () => {
      let line = await first();
      return async () => {
        const changed = await editKindLine(line, { text: `A slow day, ${fresh()}` }, Date.now());
        if (changed.kind !== 'changed') throw new Error('The line could not be changed.');
        line = changed.record;
      };
    },
  },
  {
    what: 'Settings: deleting a line of their own, and Undo, on the disk',
    ready: async () => {
      const { id } = await first();
      return async () => restoreKindLine(there(await deleteKindLine(id, Date.now())), Date.now());
    },
  },
  {
    what: 'Settings and new tab: marking a built-in line, on the disk',
    ask: () => markLine({ id: there(KIND_LINES[0]).id, standing: 'starred', updatedAt: fresh() }),
  },
  {
    what: 'Practices: every line that a critic can be answered with',
    times: 3,
    grows: 'all lines of their own are shown',
    ask: async () => there((await ownLinesAndMarks()).own),
  },
];

async function first(): Promise<KindLine> {
  return there((await someOwn(1))[0]);
}

async function inTheMiddle(): Promise<KindLine> {
  return there(await ownAt('usual', Math.floor((await countOwn('usual')) / 2)));
}
