import {
  isBuiltIn,
  questionsOf,
  type BuiltInPractice,
  type OwnPractice,
} from '@/utils/domain/practice';
import { makeReflection } from '@/utils/domain/reflection';
import { troubleOf, type Trouble } from '@/utils/domain/trouble';
import { newId } from '@/utils/platform/newid';
import { ownPractice } from '@/utils/storage/practices';
import { KeptForm } from './keptform.svelte';

/** What a practice asks: built-in questions by the names of their texts, own ones as written. */
export type PracticeForm =
  | { kind: 'reading' }
  | { kind: 'built-in'; form: BuiltInPractice; questions: readonly string[] }
  | { kind: 'own'; practice: OwnPractice; questions: readonly string[] }
  /** There is no such form, or not any more. */
  | { kind: 'none' }
  | { kind: 'refused'; trouble: Trouble };

/** A practice whose questions are there. */
export type Asked = Extract<PracticeForm, { questions: readonly string[] }>;

/** One practice: a few questions on one screen, kept as a reflection. */
export class Practice {
  readonly form: KeptForm;
  #asks = $state.raw<PracticeForm>({ kind: 'reading' });
  #name: string;
  #earlier: string;

  /**
   * `name` is that of a built-in form, or the id of one of the person's own. `earlier` is what stands
   * over words whose question the form has no more.
   */
  constructor(name: string, earlier: string) {
    this.#earlier = earlier;
    this.#name = name;
    this.form = new KeptForm(`practice:${name}`);
    if (isBuiltIn(name)) {
      this.#asks = { kind: 'built-in', form: name, questions: questionsOf(name) };
    }
  }

  get asks(): PracticeForm {
    return this.#asks;
  }

  /** Reads the form, if it is the person's own, and the draft of last time. */
  open = async (): Promise<void> => {
    void this.form.words.restore();
    if (this.#asks.kind === 'built-in') return;
    try {
      const practice = await ownPractice(this.#name);
      await this.form.words.restore();
      this.#asks = practice
        ? { kind: 'own', practice, questions: [...practice.questions, ...this.#orphans(practice)] }
        : { kind: 'none' };
    } catch (error) {
      this.#asks = { kind: 'refused', trouble: troubleOf(error) };
    }
  };

  /** Resolves to whether it was kept. */
  keep = async (): Promise<boolean> => {
    const asks = this.#asks;
    if (asks.kind !== 'built-in' && asks.kind !== 'own') return false;
    const made = await this.form.keep(({ texts, private: justForMe }, { day, now }) => {
      const answers = asks.questions.map((question, place) => ({
        question,
        text: texts[fieldOf(asks, place)] ?? '',
      }));
      const which =
        asks.kind === 'own'
          ? { form: 'own' as const, title: asks.practice.name }
          : { form: asks.form };
      const reflection = makeReflection(
        { ...which, day, answers, private: justForMe },
        { id: newId(), now },
      );
      return { reflection, wins: [] };
    });
    return made !== undefined;
  };

  /** Labels for what was written under questions that the form has no more. */
  #orphans({ questions }: OwnPractice): string[] {
    const { texts } = this.form.words.draft;
    const last = Math.max(
      -1,
      ...Object.keys(texts)
        .filter((place) => texts[place]?.trim() !== '')
        .map(Number),
    );
    const length = Math.max(0, last + 1 - questions.length);
    return Array.from({ length }, () => this.#earlier);
  }
}

/** The field of a question. In a form of the person's own two questions may have the same words. */
export function fieldOf(asks: PracticeForm, place: number): string {
  return asks.kind === 'built-in' ? (asks.questions[place] ?? '') : `${place}`;
}
