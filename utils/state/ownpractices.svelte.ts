import { blankForm, newerForm, type FormDraft, type FormId } from '@/utils/domain/formdraft';
import { makePractice, type OwnPractice } from '@/utils/domain/practice';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { now } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { takeWaitingForms, waitingForm } from '@/utils/platform/waitingforms';
import { watchChanges } from '@/utils/storage/changes';
import { formsBegun, readFormDraft, writeFormDraft } from '@/utils/storage/formdrafts';
import {
  deletePractice,
  editPractice,
  keepPractice,
  ownPractices,
  restorePractice,
} from '@/utils/storage/practices';
import { OwnForm } from './ownform.svelte';

export type OwnTold =
  | { kind: 'nothing' }
  | { kind: 'saved' | 'undone' }
  /** With what was written in it half-way, for Undo. `trouble`: why that did not work yet. */
  | { kind: 'deleted'; practice: OwnPractice; draft: FormDraft | undefined; trouble?: Trouble }
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
  #writing = $state.raw<OwnForm>();

  get forms(): readonly OwnPractice[] {
    return this.#forms;
  }

  /** Whether a practice was left half-way: a built-in one by its name, an own one by its id. */
  isBegun = (name: string): boolean => this.#begun.includes(`practice:${name}`);

  /** Whether changes of a form were left half-way, or a form that is not there. */
  isWritten = (form: OwnPractice | undefined): boolean =>
    form ? this.#begun.includes(draftOf(form)) : this.#unsaved !== undefined;

  /** The form that is being made or changed. */
  get writing(): OwnForm | undefined {
    return this.#writing;
  }

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

  /** Opens a form, or a new one, with what was written of it last time. Another one waits. */
  open = async (seen: OwnPractice | undefined): Promise<void> => {
    await this.#writing?.words.settled();
    await this.read();
    const form = new OwnForm(seen, seen ? draftOf(seen) : (this.#unsaved ?? 'form:new'));
    await form.words.restore();
    this.#writing = form;
  };

  /** Drops what was written. */
  leave = async (): Promise<void> => {
    const form = this.#writing;
    this.#writing = undefined;
    form?.words.clear();
    await form?.words.settled();
    await this.read();
  };

  /** Saves what was written as a new form, or as changes to the one that was seen. */
  save = async (): Promise<void> => {
    const form = this.#writing;
    if (!form) return;
    await this.#try(async () => {
      await form.words.settled();
      const { seen, name, questions, words } = form;
      const made = makePractice(name, questions, { id: newId(), now: now() });
      const kept = seen
        ? await editPractice(seen, made, { now: now(), knew: words.known })
        : { kind: 'kept' as const, left: await keepPractice(made, words.known) };
      if (kept.kind === 'overtaken') {
        form.letGo();
        return { kind: 'overtaken' };
      }
      words.empty(kept.left);
      if (this.#writing === form) this.#writing = undefined;
      return { kind: 'saved' };
    });
  };

  remove = async (practice: OwnPractice): Promise<void> => {
    await this.#try(async () => {
      const id: FormId = `practice:${practice.id}`;
      const [stored, waiting] = await Promise.all([readFormDraft(id), waitingForm(id)]);
      const deleted = await deletePractice(practice.id, now());
      // The form is gone by now: what cannot follow it takes nobody the way back.
      const going = async () => {
        if (stored) await writeFormDraft(blankForm(id), stored);
        if (waiting) await takeWaitingForms((form) => form.id === id);
      };
      await going().catch(() => undefined);
      const draft = newerForm(stored, waiting);
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
      return { kind: 'undone' };
    }, told);
  };

  /**
   * The draft of a form that is not there: a new one, or one that was deleted or changed by another
   * page while it was written in.
   */
  get #unsaved(): FormId | undefined {
    const known = this.#forms.map(draftOf);
    const isForm = (id: string): id is FormId => id.startsWith('form:');
    return this.#begun.filter(isForm).find((id) => !known.includes(id));
  }

  /** What was deleted and is there `still`, nowhere else, can be brought back where the work fails. */
  async #try(
    work: () => Promise<OwnTold>,
    still?: Extract<OwnTold, { kind: 'deleted' }>,
  ): Promise<void> {
    try {
      this.#told = await work();
      await this.read();
    } catch (error) {
      this.#told = { ...(still ?? { kind: 'failed' }), trouble: troubleOf(error) };
    }
  }
}

/** Where changes of a form are written: of this one as it is, and not as another page makes it. */
function draftOf({ id, updatedAt }: OwnPractice): FormId {
  return `form:${id}:${updatedAt}`;
}
