import type { Day } from './day';
import { isLiving, type Tombstone } from './tombstone';
import { saysTheSame, type Win } from './win';

/** What stands in a field and is not kept yet. */
export interface Draft {
  /** What was written last is `win`. Words of another field that stood there are put aside. */
  id: 'win' | `win/${string}`;
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
  /** The id of the win that waits with these words, as they were when the store refused it. */
  waitingAs?: string | undefined;
  /** Beside that id, where other words are written since: of when that win is, ms since the epoch. */
  waitingOf?: number | undefined;
}

/** The caret of a field at one place, with nothing selected. */
export function caretAt(place: number): Pick<Draft, 'from' | 'to'> {
  return { from: place, to: place };
}

/** The field with what was typed before the draft arrived, as if typed where the caret had been. */
export function typedInto(draft: Draft, typed: string): Draft {
  if (typed === '') return draft;
  const text = draft.text.slice(0, draft.from) + typed + draft.text.slice(draft.to);
  return { ...draft, text, ...caretAt(draft.from + typed.length) };
}

/** Whether there is nothing in it that could be lost. */
export function isBlank({ text }: Draft): boolean {
  return text.trim() === '';
}

/** Whether all of its words are selected, so that what is typed comes in their place. */
export function isSelected({ text, from, to }: Pick<Draft, 'text' | 'from' | 'to'>): boolean {
  return from === 0 && to === text.length && to > 0;
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
  return under(stored, waiting);
}

/**
 * One draft of two, the words of the first above: nothing is dropped, and nothing there twice. If one of
 * them is just for the person, so is the whole.
 */
export function under(first: Draft | undefined, second: Draft | undefined): Draft | undefined {
  const [one, other] = [first ?? second, second ?? first];
  if (!one || !other) return undefined;
  const whole = { ...other, private: one.private || other.private };
  if (other.text.includes(one.text)) return whole;
  const above = `${one.text}\n`;
  return {
    ...whole,
    text: above + other.text,
    from: above.length + other.from,
    to: above.length + other.to,
    as: undefined,
    waitingAs: undefined,
  };
}

/**
 * Whether the win that a draft was going to be is there and has its words: then it is none. So is
 * one that waits with these words, whatever became of it since. One that was changed after it was
 * refused is none once all of it is kept.
 */
export function isSpent(draft: Draft, win: Win | Tombstone): boolean {
  if (draft.as !== win.id) return false;
  if (!isLiving(win)) return true;
  if (draft.waitingAs === undefined) return win.text.includes(draft.text);
  return draft.waitingOf === undefined || saysAll(win, draft);
}

/** Whether a win is as the field has it: words, day and all that was chosen. */
export function saysAll(win: Win, draft: Omit<Draft, 'id'>): boolean {
  const { text, area, private: justForMe, day = win.day } = draft;
  return saysTheSame(win, { ...win, text, area, private: justForMe, day });
}

/**
 * Whether words that are there have to stay when a field writes its own, of which it had `known`
 * there: another field may have written since.
 */
export function staysAside(there: Draft, written: Draft, known: string): boolean {
  const own = there.id === 'win' ? there.text === known : there.as === written.as;
  return !own && !written.text.includes(there.text);
}

/**
 * Words of another field, under a name of their own, by which they stand beside those that are
 * written. An id that both had is the writer's now.
 */
export function asideOf({ as, ...there }: Draft, written: Draft, name: string): Draft {
  return { ...there, id: `win/${name}`, ...(as !== written.as && { as }) };
}

/**
 * What waits beside the words that a field writes in the waiting place, of which it had `seen` some.
 * Those it had, and those that are in its own, have gone on into them; all others stay.
 */
export function othersWaiting(
  there: readonly Draft[],
  { seen, written, name }: { seen: readonly Draft[]; written: Draft; name: string },
): Draft[] {
  const had = (one: Draft) => seen.some((some) => some.as === one.as && some.text === one.text);
  return there
    .filter((one) => !had(one) && !written.text.includes(one.text))
    .map((one) => (one.id === 'win' ? asideOf(one, written, name) : one));
}
