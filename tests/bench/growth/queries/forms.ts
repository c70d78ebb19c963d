import { blankForm, type FormDraft } from '@/utils/domain/formdraft';
import type { OwnPractice } from '@/utils/domain/practice';
import { makeReflection } from '@/utils/domain/reflection';
import { makeWin } from '@/utils/domain/win';
import { formsBegun, readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import {
  deletePractice,
  editPractice,
  keepPractice,
  ownPractice,
  ownPractices,
  restorePractice,
} from '@/utils/storage/practices';
import { keepReflection, takeBack } from '@/utils/storage/reflections';
import { DAY_AFTER as DAY } from '../life.ts';
import { fresh, there, type Query } from '../query.ts';

/** Forms: the weekly check, practices, those of the person's own, and what is left half-way in them. */
export const forms: readonly Query[] = [
  {
    what: 'Practices: which forms were left half-way',
    times: 20,
    ask: async () => there(await formsBegun()),
  },
  {
    what: 'Weekly check, practices, session: what was left half-way in a form',
    times: 20,
    ask: async () => there(await readFormDraft('check')),
  },
  {
    what: 'Weekly check, practices, session: a draft of a form, on the disk',
    ready: async () => {
      let knew = there(await readFormDraft('check'));
      return async () => {
        const texts = { ...knew.texts, notice: `It rained ${fresh()} times.` };
        knew = await writeFormDraft({ ...knew, texts }, knew);
      };
    },
  },
  {
    what: 'Weekly check and practices: keeping one with two wins, and Undo, on the disk',
    ask: async () => {
      const now = fresh();
      const draft: FormDraft = { ...blankForm('practice:bench'), texts: { what: 'It rained.' } };
      const answers = [{ question: 'What happened?', text: 'It rained.' }];
      const reflection = makeReflection(
        { form: 'own', title: 'From my therapist', day: DAY, answers, private: false },
        { id: crypto.randomUUID(), now },
      );
      const wins = ['rested', 'went out'].map((text) =>
        makeWin({ text, day: DAY }, { id: crypto.randomUUID(), now }),
      );
      const left = await keepReflection(reflection, wins, draft);
      await takeBack(reflection, wins, { draft: left, now: fresh() });
    },
  },
  {
    what: 'Practices: all forms of their own',
    grows: 'all of them are shown',
    ask: async () => there(await ownPractices()),
  },
  {
    what: 'Practices: one form of their own',
    times: 20,
    ready: async () => {
      const { id } = await oneForm();
      return async () => there(await ownPractice(id));
    },
  },
  {
    what: 'Practices: keeping a form of their own, on the disk',
    ask: () => {
      const practice = { id: crypto.randomUUID(), name: 'Evening', questions: ['What helped?'] };
      return keepPractice({ ...practice, createdAt: 1, updatedAt: 1 }, blankForm('form:new'));
    },
  },
  {
    what: 'Practices: changing a form of their own, on the disk',
    ready: async () => {
      const { id } = await oneForm();
      return async () => {
        const seen = there(await ownPractice(id));
        const knew = blankForm(`form:${id}`);
        there(await editPractice(seen, { ...seen, name: `${fresh()}` }, { now: fresh(), knew }));
      };
    },
  },
  {
    what: 'Practices: deleting a form of their own, and Undo, on the disk',
    ready: async () => {
      const { id } = await oneForm();
      return async () => restorePractice(there(await deletePractice(id, Date.now())), Date.now());
    },
  },
];

async function oneForm(): Promise<OwnPractice> {
  return there((await ownPractices())[0]);
}
