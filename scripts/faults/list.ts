import { blocked } from './blocked.ts';
import { damaged } from './damaged.ts';
import type { Fault } from './fault.ts';
import { full } from './full.ts';
import { moving } from './moving.ts';
import { newer } from './newer.ts';
import { permanentlyPrivate } from './private.ts';
import { starts } from './starts.ts';
import { editedTwice, keptTogether } from './together.ts';
import { yielding } from './yielding.ts';

/** Everything that is made to go wrong, besides the kills. */
export const faults: readonly Fault[] = [
  full,
  damaged,
  blocked,
  yielding,
  newer,
  permanentlyPrivate,
  moving,
  starts,
  editedTwice,
  keptTogether,
];
