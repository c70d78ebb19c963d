import type { Area } from './area';

/** What stands in a form and is not kept yet: the weekly check, a practice, a page to share. */
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

export type FormId = 'check' | 'session' | 'letter' | `practice:${string}`;

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

/** What came back from the disk, under what was typed meanwhile. */
export function joined(stored: FormDraft, typed: FormDraft): FormDraft {
  if (isBlankForm(typed)) return stored;
  const texts: Record<string, string> = { ...stored.texts };
  for (const [field, text] of Object.entries(typed.texts)) {
    const before = texts[field] ?? '';
    texts[field] = before.trim() === '' ? text : text.trim() === '' ? before : `${before}\n${text}`;
  }
  return {
    ...typed,
    texts,
    chosen: [...new Set([...stored.chosen, ...typed.chosen])],
    added: [...stored.added, ...typed.added],
    area: typed.area ?? stored.area,
    private: typed.private || stored.private,
  };
}
