import type { Day } from './day';

/** What stands in a field and is not kept yet. */
export interface Draft {
  /** Which field it belongs to. */
  id: 'win';
  text: string;
  /** Where the caret, or the selection, stands: UTF-16 offsets as the field counts them. */
  from: number;
  to: number;
  area?: string | undefined;
  private: boolean;
  /** The day it is meant for, if not today. */
  day?: Day | undefined;
  /** When its first words were written, ms since the epoch: two drafts of one time are one. */
  since?: number | undefined;
  /** Grows with every write: of two that are one, the newer has the higher. */
  turn?: number | undefined;
  /** The id of the win it is going to be. */
  as?: string | undefined;
  /** The id of the waiting win that holds the same words, if the store refused it. */
  waitingAs?: string | undefined;
}

/** The field with what was typed before the draft arrived, as if typed where the caret had been. */
export function typedInto(draft: Draft, typed: string): Draft {
  if (typed === '') return draft;
  const caret = draft.from + typed.length;
  const text = draft.text.slice(0, draft.from) + typed + draft.text.slice(draft.to);
  return { ...draft, text, from: caret, to: caret };
}

/** Whether there is nothing in it that could be lost. */
export function isBlank({ text }: Draft): boolean {
  return text.trim() === '';
}

/**
 * Two of one time are one draft, and the newer counts. If the store has other words, from before it
 * refused, they stand above those that wait: nothing is dropped.
 */
export function bothDrafts(
  waiting: Draft | undefined,
  stored: Draft | undefined,
): Draft | undefined {
  if (!waiting || !stored) return waiting ?? stored;
  const same = waiting.since !== undefined && waiting.since === stored.since;
  if (same) return (stored.turn ?? 0) > (waiting.turn ?? 0) ? stored : waiting;
  if (waiting.text.includes(stored.text)) return waiting;
  const above = `${stored.text}\n`;
  return {
    ...waiting,
    text: above + waiting.text,
    from: above.length + waiting.from,
    to: above.length + waiting.to,
    as: undefined,
    waitingAs: undefined,
  };
}
