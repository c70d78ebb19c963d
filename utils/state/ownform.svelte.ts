import type { FormId } from '@/utils/domain/formdraft';
import type { OwnPractice } from '@/utils/domain/practice';
import { FormWords } from './formwords.svelte';

/** The fields of a form that is written: its name, and its questions by their place. */
type Texts = Readonly<Record<string, string>>;

/** A practice form of the person's own while it is made or changed. Its words are a draft until it is saved. */
export class OwnForm {
  readonly words: FormWords;
  #seen = $state.raw<OwnPractice>();

  /** `seen` is the form as it was when it was opened; a new one has none. */
  constructor(seen: OwnPractice | undefined, draft: FormId) {
    this.#seen = seen;
    this.words = new FormWords(draft);
  }

  /** What is to be changed; nothing for what becomes a new form. */
  get seen(): OwnPractice | undefined {
    return this.#seen;
  }

  get name(): string {
    return this.#texts.name ?? '';
  }

  get questions(): readonly string[] {
    const texts = this.#texts;
    const places = Object.keys(texts).filter((field) => field !== 'name');
    const length = Math.max(0, ...places.map(Number)) + 1;
    return Array.from({ length }, (_, place) => texts[place] ?? '');
  }

  writeName = (name: string): void => {
    this.#write({ name });
  };

  writeQuestion = (place: number, question: string): void => {
    this.#write({ [place]: question });
  };

  /** Somebody else has changed the form: what is written here becomes one beside it. */
  letGo(): void {
    // What was not written in is as it was seen.
    this.#write({});
    this.#seen = undefined;
  }

  /** What is written, or the form as it was while nothing is. */
  get #texts(): Texts {
    const { texts } = this.words.draft;
    if (Object.keys(texts).length > 0 || !this.#seen) return texts;
    const { name, questions } = this.#seen;
    return { name, ...Object.fromEntries(questions.entries()) };
  }

  /** The draft has all of the form: what another page makes of it meanwhile does not mix with it. */
  #write(part: Texts): void {
    this.words.change({ texts: { ...this.#texts, ...part } });
  }
}
