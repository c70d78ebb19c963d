import { blankForm, type FormDraft, type FormId } from '@/utils/domain/formdraft';
import { makePractice } from '@/utils/domain/practice';
import type { OwnPractice } from '@/utils/domain/reflection';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { watchChanges } from '@/utils/storage/changes';
import { formsBegun, readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import {
  changePractice,
  deletePractice,
  keepPractice,
  ownPractices,
  restorePractice,
} from '@/utils/storage/practices';

export type OwnTold =
  | { kind: 'nothing' }
  | { kind: 'saved' }
  /** With what was written in it half-way, for Undo. */
  | { kind: 'deleted'; practice: OwnPractice; draft: FormDraft | undefined }
  /** The store refused; what was written stands in the editor still. */
  | { kind: 'failed'; trouble: Trouble }
  /** Another page changed or deleted the form meanwhile. What was written stands in the editor. */
  | { kind: 'overtaken' };

/** The practice forms of the person's own. */
export class OwnPractices {
  #forms = $state.raw<readonly OwnPractice[]>([]);
  #begun = $state.raw<readonly string[]>([]);
  #trouble = $state.raw<Trouble>();
  #told = $state.raw<OwnTold>({ kind: 'nothing' });

  get forms(): readonly OwnPractice[] {
    return this.#forms;
  }

  /** Whether a practice was left half-way: a built-in one by its name, an own one by its id. */
  isBegun = (name: string): boolean => this.#begun.includes(`practice:${name}`);

  /** Why they cannot be read, if they cannot. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  get told(): OwnTold {
    return this.#told;
  }

  /** Reads now and after every change, until stopped. */
  follow(): () => void {
    void this.read();
    return watchChanges(() => void this.read());
  }

  read = async (): Promise<void> => {
    try {
      this.#forms = await ownPractices();
      this.#begun = await formsBegun();
      this.#trouble = undefined;
    } catch (error) {
      this.#trouble = troubleOf(error);
    }
  };

  /** Saves a new form, or changes to the one that was `seen`. Resolves to whether it is saved. */
  save = async (
    seen: OwnPractice | undefined,
    name: string,
    questions: readonly string[],
  ): Promise<boolean> => {
    const made = makePractice(name, questions, { id: crypto.randomUUID(), now: now() });
    return this.#try(async () => {
      if (!seen) {
        await keepPractice(made);
        return { kind: 'saved' };
      }
      const answer = await changePractice(seen, made, now());
      return answer.kind === 'changed' ? { kind: 'saved' } : { kind: 'overtaken' };
    });
  };

  remove = async (practice: OwnPractice): Promise<void> => {
    await this.#try(async () => {
      const id: FormId = `practice:${practice.id}`;
      const draft = await readFormDraft(id);
      const deleted = await deletePractice(practice.id, now());
      if (draft) await writeFormDraft(blankForm(id), draft);
      return deleted ? { kind: 'deleted', practice: deleted, draft } : { kind: 'nothing' };
    });
  };

  /** Brings back what was deleted last. */
  undo = async (): Promise<void> => {
    const told = this.#told;
    if (told.kind !== 'deleted') return;
    await this.#try(async () => {
      await restorePractice(told.practice, now());
      if (told.draft) await writeFormDraft(told.draft, blankForm(told.draft.id));
      return { kind: 'nothing' };
    });
  };

  async #try(work: () => Promise<OwnTold>): Promise<boolean> {
    try {
      this.#told = await work();
      await this.read();
      return this.#told.kind !== 'overtaken';
    } catch (error) {
      this.#told = { kind: 'failed', trouble: troubleOf(error) };
      return false;
    }
  }
}
