import type { Area } from './area';
import type { Day } from './day';
import type { BuiltInPractice } from './practice';

/** The forms a reflection can have; `own` is one that the person (or their therapist) made. */
type Form = 'weekly_check' | BuiltInPractice | 'own';

/** One answer in a reflection. */
interface Answer {
  /** The question by its name in `locales/`, or as the person wrote it in a form of their own. */
  question: string;
  /** To the letter. */
  text: string;
}

/** What is kept of a weekly check or a practice. */
export interface Reflection {
  /** A UUID. See `idAt`. */
  id: string;
  form: Form;
  /** The name of the person's own form; the built-in ones have theirs in `locales/`. */
  title?: string | undefined;
  /** The person's own calendar day. It never moves by itself. */
  day: Day;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch; grows with every change, even if the clock went back. */
  updatedAt: number;
  /** Only those that were answered, in the order of the form. */
  answers: Answer[];
  /** The ids of the wins that a weekly check looked at. */
  wins?: string[] | undefined;
  /** The area to lean towards next. */
  area?: string | undefined;
  /** "Just for me". */
  private: boolean;
}

/** How many characters (Unicode code points) an answer holds. */
export const ANSWER_LIMIT = 5_000;

/** What the person wrote and chose in a form. */
export interface Written {
  form: Form;
  title?: string | undefined;
  day: Day;
  answers: readonly Answer[];
  wins?: string[];
  area?: Area | undefined;
  private: boolean;
}

/** A new reflection. Questions without an answer are left out, and so is what was not chosen. */
export function makeReflection(
  { form, title, day, answers, wins = [], area, private: justForMe }: Written,
  { id, now }: { id: string; now: number },
): Reflection {
  return {
    id,
    form,
    ...(title !== undefined && { title }),
    day,
    createdAt: now,
    updatedAt: now,
    answers: answers.filter(({ text }) => text.trim() !== ''),
    ...(wins.length > 0 && { wins }),
    ...(area !== undefined && { area }),
    private: justForMe,
  };
}

/** Whether nothing was written or chosen in it. */
export function isEmpty({ answers, wins, area }: Reflection): boolean {
  return answers.length === 0 && wins === undefined && area === undefined;
}
