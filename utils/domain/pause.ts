import type { Day } from './day';
import { checkLength, type Checked } from './text';
import { laterThan } from './tombstone';

/** What the attention can rest on in a pause. */
export const ANCHORS = ['breath', 'sound', 'sight', 'hands', 'feet'] as const;
export type ChosenAnchor = (typeof ANCHORS)[number];

/** `need` is a pause that was the question alone: "What do I need right now?" */
type Anchor = ChosenAnchor | 'need';

/** What a person may need; their own words are as good. */
export const NEEDS = [
  'water',
  'food',
  'bathroom',
  'movement',
  'rest',
  'person',
  'boundary',
  'nothing',
] as const;
export type Need = (typeof NEEDS)[number];

/** How many characters (Unicode code points) a need in own words holds. */
export const NEED_LIMIT = 500;

/**
 * One visit to the pause page. It is kept only if it was taken, and taken means begun: one that was
 * ended after a second is a pause, too.
 */
export interface Pause {
  /** A UUID. See `idAt`. */
  id: string;
  /** The person's own calendar day. It never moves by itself. */
  day: Day;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch; grows with every change, even if the clock went back. */
  updatedAt: number;
  /** The one it rested on last. */
  anchor: Anchor;
  /** How long it lasted, ms. */
  lasted: number;
  /** What the person needed: one of the needs by its name, or their own words. */
  need?: string | undefined;
  /** "Just for me". */
  private: boolean;
}

/** What can change of a pause. */
export type PauseChange = Partial<Pick<Pause, 'day' | 'anchor' | 'lasted' | 'need' | 'private'>>;

/** A pause that begins now. */
export function makePause(
  { day, anchor }: Pick<Pause, 'day' | 'anchor'>,
  { id, now }: { id: string; now: number },
): Pause {
  return { id, day, createdAt: now, updatedAt: now, anchor, lasted: 0, private: false };
}

/** The pause after a change, with a later `updatedAt`. */
export function changePause(pause: Pause, change: PauseChange, now: number): Pause {
  return { ...pause, ...change, updatedAt: laterThan(pause, now) };
}

/** Looks at a need in own words as it stands in the field. */
export function checkNeed(text: string): Checked {
  return checkLength(text, NEED_LIMIT);
}

/** Whether it is one of the needs by its name, and not own words. */
export function isNamedNeed(need: string | undefined): need is Need {
  return (NEEDS as readonly (string | undefined)[]).includes(need);
}
