import type { Day } from './day';

/** What the attention rests on in a pause. */
type Anchor = 'breath' | 'sound' | 'sight' | 'hands' | 'feet';

/** One visit to the pause page. It is kept only if it was taken. */
export interface Pause {
  /** A random UUID. */
  id: string;
  /** The person's own calendar day. It never moves by itself. */
  day: Day;
  /** ms since the epoch */
  createdAt: number;
  /** ms since the epoch; grows with every change, even if the clock went back. */
  updatedAt: number;
  anchor: Anchor;
  /** How long it lasted, ms. */
  lasted: number;
  /** What the person needed: one of the needs by its name, or their own words. */
  need?: string | undefined;
  /** "Just for me". */
  private: boolean;
}
