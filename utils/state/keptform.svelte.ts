import { dayOf, type Day } from '@/utils/domain/day';
import { writeInto, type FormDraft, type FormId } from '@/utils/domain/formdraft';
import { ANSWER_LIMIT, isEmpty, type Reflection } from '@/utils/domain/reflection';
import { checkLength } from '@/utils/domain/text';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { checkText, type Win } from '@/utils/domain/win';
import { now, zone } from '@/utils/platform/here';
import { newId } from '@/utils/platform/newid';
import { noteKept } from '@/utils/platform/offer';
import { readSettings } from '@/utils/platform/settings';
import { keepReflection, takeBack } from '@/utils/storage/reflections';
import { FormWords } from './formwords.svelte';

export type FormKeeping =
  | { kind: 'writing' }
  /** Nothing is written, so nothing was kept. */
  | { kind: 'nothing' }
  /** An answer is longer than fits. It says so beside its field. */
  | { kind: 'long' }
  | { kind: 'keeping' }
  /** `stuck`: taking it back did not work. */
  | { kind: 'kept'; stuck: boolean }
  | { kind: 'undone' }
  /** The store refused. The words are in the form. */
  | { kind: 'refused'; trouble: Trouble };

/** What a form becomes when it is kept. */
export interface Made {
  reflection: Reflection;
  wins: Win[];
}

/** A form that is kept as one reflection, and can be taken back. */
export class KeptForm {
  readonly words: FormWords;
  #keeping = $state.raw<FormKeeping>({ kind: 'writing' });
  #made: (Made & { draft: FormDraft }) | undefined;

  constructor(id: FormId) {
    this.words = new FormWords(id);
  }

  get keeping(): FormKeeping {
    return this.#keeping;
  }

  write = (field: string, text: string): void => {
    this.change(writeInto(this.words.draft, field, text));
  };

  change = (part: Partial<FormDraft>): void => {
    // Writing on takes the last message away.
    if (this.#keeping.kind !== 'keeping') this.#keeping = { kind: 'writing' };
    this.words.change(part);
  };

  /** Another of the same, after one was kept. */
  again = (): void => {
    this.#made = undefined;
    this.#keeping = { kind: 'writing' };
  };

  /**
   * Keeps what `make` makes of the form. Resolves to it once it is on the disk, or to nothing: then
   * the words are in the form, and `keeping` says why.
   */
  async keep(
    make: (draft: FormDraft, at: { day: Day; now: number }) => Made,
  ): Promise<Made | undefined> {
    if (this.#keeping.kind === 'keeping' || !this.words.arrived) return undefined;
    this.#keeping = { kind: 'keeping' };
    try {
      const { dayStartsAt } = await readSettings();
      // A draft that is written after its words are kept would come back beside them, and what another
      // page has written in the form is kept with it.
      await this.words.settled();
      const { draft, known } = this.words;
      const at = now();
      const made = make(draft, { day: dayOf(at, zone(), dayStartsAt), now: at });
      this.#keeping = hindrance(made) ?? this.#keeping;
      if (this.#keeping.kind !== 'keeping') return undefined;
      const left = await keepReflection(made.reflection, made.wins, known);
      this.#made = { ...made, draft };
      // Nothing is offered soon after; whether this is written decides nothing about the wins.
      if (made.wins.length > 0) void noteKept().catch(() => undefined);
      this.words.empty(left);
      this.#keeping = { kind: 'kept', stuck: false };
      return made;
    } catch (error) {
      this.#keeping = { kind: 'refused', trouble: troubleOf(error) };
      return undefined;
    }
  }

  /** Takes back what was kept last; its words are in the form again. Resolves to whether it did. */
  undo = async (): Promise<boolean> => {
    const made = this.#made;
    if (!made) return false;
    // A second press finds nothing to take back.
    this.#made = undefined;
    const draft = anew(made.draft);
    let there: FormDraft;
    try {
      there = await takeBack(made.reflection, made.wins, { draft, now: now() });
    } catch {
      this.#made = made;
      this.#keeping = { kind: 'kept', stuck: true };
      return false;
    }
    this.words.putBack(there);
    this.#keeping = { kind: 'undone' };
    return true;
  };
}

/** The ids of its new wins are spent: those wins were kept and deleted. */
function anew(draft: FormDraft): FormDraft {
  const added = draft.added.map(({ text }) => ({ id: newId(), text }));
  return { ...draft, added };
}

function hindrance({ reflection, wins }: Made): FormKeeping | undefined {
  const { answers } = reflection;
  const long =
    answers.some(({ text }) => checkLength(text, ANSWER_LIMIT).kind === 'long') ||
    wins.some(({ text }) => checkText(text).kind === 'long');
  if (long) return { kind: 'long' };
  return isEmpty(reflection) && wins.length === 0 ? { kind: 'nothing' } : undefined;
}
