import { checkLength } from './text';

/**
 * The built-in practices with their questions. The texts are in `locales/`, under `practice`, the
 * form and the question; a kept answer names its question by all three.
 */
const PRACTICES = {
  grounding: ['see', 'hear', 'touch', 'smell', 'taste'],
  thought: ['happened', 'thought', 'leaves_out', 'kinder'],
  need: ['happening', 'need', 'whom', 'words'],
  boundary: ['said', 'guilt', 'protects'],
  pattern: ['set_off', 'body', 'did', 'needed', 'thanks'],
  critic: ['says', 'answer'],
} as const;

export type BuiltInPractice = keyof typeof PRACTICES;

/** The name of a question's text in `locales/`. */
type Question = {
  [Form in BuiltInPractice]: `practice.${Form}.${(typeof PRACTICES)[Form][number]}`;
}[BuiltInPractice];

/** The built-in practices in the order they are offered. */
export const BUILT_IN = Object.keys(PRACTICES) as BuiltInPractice[];

/** Whether a form's name is that of a built-in practice. */
export function isBuiltIn(form: string): form is BuiltInPractice {
  return Object.hasOwn(PRACTICES, form);
}

/** The questions of a built-in practice, by the names of their texts. */
export function questionsOf(form: BuiltInPractice): Question[] {
  return PRACTICES[form].map((question) => `practice.${form}.${question}` as Question);
}

/** A practice form of the person's own: a name and questions. */
export interface OwnPractice {
  id: string;
  name: string;
  questions: string[];
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch */
  updatedAt: number;
}

/** Up to how many questions a form of the person's own gets new ones. A file may bring more: they stay. */
export const MOST_QUESTIONS = 6;
/** How many characters they hold. */
export const NAME_LIMIT = 80;
export const QUESTION_LIMIT = 300;

/** What still keeps a form of the person's own from being saved, if anything does. */
export function lacking(
  name: string,
  questions: readonly string[],
): 'name' | 'questions' | 'room' | undefined {
  if (checkLength(name, NAME_LIMIT).kind === 'blank') return 'name';
  const asked = questions.map((question) => checkLength(question, QUESTION_LIMIT).kind);
  if (asked.every((kind) => kind === 'blank')) return 'questions';
  const long = asked.includes('long') || checkLength(name, NAME_LIMIT).kind === 'long';
  return long ? 'room' : undefined;
}

/** A new form of the person's own. Blank questions are left out, and no other is. */
export function makePractice(
  name: string,
  questions: readonly string[],
  { id, now }: { id: string; now: number },
): OwnPractice {
  const asked = questions.filter((question) => question.trim() !== '');
  return { id, name, questions: asked, createdAt: now, updatedAt: now };
}
