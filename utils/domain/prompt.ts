import type { Draft } from './draft';

/** What can wait for an answer on a new tab, the first first. One is shown at most. */
const PROMPTS = ['lost', 'nudge', 'check', 'draft', 'before'] as const;

export type Prompt = (typeof PROMPTS)[number];

/** The prompt to show of those that wait. On a low-energy day nothing asks for anything. */
export function promptOf(
  waiting: Partial<Record<Prompt, boolean>>,
  { lowEnergy }: { lowEnergy: boolean },
): Prompt | undefined {
  return lowEnergy ? undefined : PROMPTS.find((prompt) => waiting[prompt]);
}

/** Whether a draft is one to finish: not blank, and not the one that was left for later. */
export function isUnfinished(draft: Draft | undefined, left: number | undefined): boolean {
  if (!draft || draft.text.trim() === '') return false;
  return draft.since === undefined || draft.since !== left;
}
