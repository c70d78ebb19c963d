import type { Area } from './area';
import { bothTexts } from './bothtexts';

/**
 * What stands in a form and is not kept yet: the weekly check, a practice, a page to share, a practice
 * form of the person's own that is being made.
 */
export interface FormDraft {
  id: FormId;
  /** What was written, by the name of its field. */
  texts: Readonly<Record<string, string>>;
  /** The ids of the kept wins that were chosen. */
  chosen: readonly string[];
  /** New wins, to be kept with the form. */
  added: readonly NewWin[];
  area?: Area | undefined;
  private: boolean;
  /** Grows with every write: of two that were stored, the newer has the higher. */
  turn?: number | undefined;
}

export type FormId = 'check' | 'session' | 'letter' | `practice:${string}` | `form:${string}`;

/** A win that is written in a form, under the id it is going to have. */
export interface NewWin {
  id: string;
  text: string;
}

/** A form nobody has written in. */
export function blankForm(id: FormId): FormDraft {
  return { id, texts: {}, chosen: [], added: [], private: false };
}

/** Whether there is nothing in it that could be lost. */
export function isBlankForm({ texts, chosen, added, area }: FormDraft): boolean {
  const written = Object.values(texts).some((text) => text.trim() !== '');
  return !written && chosen.length === 0 && added.length === 0 && area === undefined;
}

/** The form with one field written in. */
export function writeInto(draft: FormDraft, field: string, text: string): FormDraft {
  return { ...draft, texts: { ...draft.texts, [field]: text } };
}

/** Of the drafts in the store and in the waiting place, the one written last. */
export function newerForm(
  stored: FormDraft | undefined,
  waiting: FormDraft | undefined,
): FormDraft | undefined {
  if (!stored || !waiting) return stored ?? waiting;
  return (waiting.turn ?? 0) > (stored.turn ?? 0) ? waiting : stored;
}

/** Whether both hold the same, whichever was written later. */
export function sameForm(a: FormDraft, b: FormDraft): boolean {
  const { texts, chosen, added, area, private: justForMe } = a;
  return (
    fieldNames(texts, b.texts).every((field) => (texts[field] ?? '') === (b.texts[field] ?? '')) &&
    chosen.join() === b.chosen.join() &&
    idsOf(added).join() === idsOf(b.added).join() &&
    area === b.area &&
    justForMe === b.private
  );
}

/**
 * A form that two pages wrote in; `base` is what both began with. What only one of them changed is as
 * that one left it, and a text that both changed has both changes.
 */
export function merged(base: FormDraft, mine: FormDraft, theirs: FormDraft): FormDraft {
  if (sameForm(base, theirs)) return mine;
  if (sameForm(base, mine)) return theirs;
  const texts: Record<string, string> = {};
  for (const field of fieldNames(base.texts, theirs.texts, mine.texts)) {
    const [before, here, there] = [base, mine, theirs].map((draft) => draft.texts[field] ?? '');
    const both = bothTexts(before ?? '', here ?? '', there ?? '');
    if (both !== '') texts[field] = both;
  }
  const addedIds = ids(idsOf(base.added), idsOf(mine.added), idsOf(theirs.added));
  const added = new Map([...theirs.added, ...mine.added].map((win) => [win.id, win]));
  return {
    ...mine,
    texts,
    chosen: ids(base.chosen, mine.chosen, theirs.chosen),
    added: addedIds.flatMap((id) => added.get(id) ?? []),
    area: mine.area === base.area ? theirs.area : mine.area,
    private: mine.private === base.private ? theirs.private : mine.private,
  };
}

function fieldNames(...all: FormDraft['texts'][]): string[] {
  return [...new Set(all.flatMap((texts) => Object.keys(texts)))];
}

function idsOf(wins: readonly NewWin[]): string[] {
  return wins.map(({ id }) => id);
}

/** Theirs, without those that were taken off here, and with those that came here. */
function ids(base: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const stay = theirs.filter((id) => mine.includes(id) || !base.includes(id));
  return [...stay, ...mine.filter((id) => !base.includes(id) && !theirs.includes(id))];
}
