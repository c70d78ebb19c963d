import { makeWin, type Win } from '@/utils/domain/win';
import { editId, type EditDraft } from '@/utils/domain/editdraft';
import { keptHere, markKept } from '@/utils/storage/about';
import { closeDatabase, openEarly } from '@/utils/storage/database';
import { readDrafts, writeDraft } from '@/utils/storage/drafts';
import { putBackEdits, readEdits, writeEdit } from '@/utils/storage/editdrafts';
import { winsOfWeek } from '@/utils/storage/week';
import {
  deleteWin,
  editWin,
  keepMissing,
  keepWin,
  oldestDay,
  restoreWin,
  winFrom,
  winOf,
} from '@/utils/storage/wins';
import { DAY_AFTER, WEEK } from '../life.ts';
import { fresh, there, type Query } from '../query.ts';

/** Wins, and the drafts they are written in: the new tab, the popup, the address bar, the weekly check. */
export const wins: readonly Query[] = [
  {
    what: "New tab and weekly check: the week's wins",
    times: 20,
    ask: async () => there(await winsOfWeek(WEEK)),
  },
  {
    what: "Every page: opening the store again, and the week's wins",
    ask: async () => {
      await closeDatabase();
      openEarly();
      there(await winsOfWeek(WEEK));
    },
  },
  {
    what: 'New tab: the first day that has a win',
    times: 20,
    ask: async () => there(await oldestDay()),
  },
  {
    what: 'New tab: a win from before',
    ask: async () => {
      there(await winFrom({ first: '2025-11-16', last: '2026-11-15' }, ({ text }) => text !== ''));
    },
  },
  {
    what: 'Popup: a win by its name',
    times: 20,
    ready: async () => {
      const { id } = await oneOfWeek();
      return async () => there(await winOf(id));
    },
  },
  {
    what: 'Popup: the drafts',
    times: 20,
    ready: async () => {
      await write();
      return async () => there(await readDrafts());
    },
  },
  {
    what: 'Popup: a draft, on the disk',
    ask: () => write(),
  },
  {
    what: 'Popup: keeping one win and clearing its draft, on the disk',
    ask: () => keepWin(newWin()),
  },
  {
    what: 'Address bar, selected words and what waited: keeping one win, on the disk',
    ask: () => keepMissing([newWin()]),
  },
  {
    what: 'New tab: changing one win, on the disk',
    ready: async () => {
      let win = await oneOfWeek();
      return async () => {
        const changed = await editWin(win, { text: `rested ${fresh()}` }, Date.now());
        if (changed.kind !== 'changed') throw new Error('Somebody else has changed the win.');
        win = changed.record;
      };
    },
  },
  {
    what: 'New tab and popup: deleting one win, and Undo, on the disk',
    ready: async () => {
      const { id } = await oneOfWeek();
      return async () => restoreWin(there(await deleteWin(id, Date.now())), Date.now());
    },
  },
  {
    what: 'Popup, new tab, journal: what was changed and is not saved',
    times: 20,
    ready: async () => {
      const edit = await change();
      await writeEdit(edit.id, edit);
      return async () => there(await readEdits());
    },
  },
  {
    what: 'Popup, new tab, journal: words that change a win, on the disk',
    ready: async () => {
      const edit = await change();
      return () => writeEdit(edit.id, { ...edit, turn: fresh() });
    },
  },
  {
    what: 'Undo of a deletion: words that changed it, on the disk',
    ready: async () => {
      const edit = await change();
      return () => putBackEdits([{ ...edit, turn: fresh() }]);
    },
  },
  {
    what: 'New tab and worker: whether something was kept here',
    times: 20,
    ready: async () => {
      await markKept();
      return async () => there((await keptHere()).marked || undefined);
    },
  },
];

/** Words of a win that another page goes on with. */
async function change(): Promise<EditDraft> {
  const { id, updatedAt } = await oneOfWeek();
  const text = 'rested until noon';
  return { id: editId(id, 'bench'), of: id, seen: updatedAt, change: { text }, turn: fresh() };
}

async function oneOfWeek(): Promise<Win> {
  return there((await winsOfWeek(WEEK))[0]);
}

function newWin(): Win {
  return makeWin({ text: 'rested', day: DAY_AFTER }, { id: crypto.randomUUID(), now: fresh() });
}

/** What the field had in it last. */
let known = '';

/** Other words in the same field. */
async function write(): Promise<void> {
  const text = `I rested ${fresh()}`;
  await writeDraft({ id: 'win', text, from: text.length, to: text.length, private: false }, known);
  known = text;
}
