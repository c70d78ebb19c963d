import type { Kind } from '../../scripts/browsers/types.ts';
import type { Other } from './others.ts';

/** What a bench is run with. */
export interface Conditions {
  /** Where the build for this kind of browser is. */
  readonly build: (kind: Kind) => string;
  /** How many samples are taken of each thing. */
  readonly times: number;
  /** Whether it is run to see that it works, and few records are enough. */
  readonly quick: boolean;
  /** How many records the largest store has. */
  readonly records: number;
  /** Other extensions that ours is held against. */
  readonly others: readonly Other[];
}

/** One section of docs/measurements.md, and what measures it: `npm run bench -- --only NAME`. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  /** Resolves to the section in Markdown, without its heading. */
  readonly run: (conditions: Conditions) => Promise<string>;
}
