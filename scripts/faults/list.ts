import { bursting, late, lost } from './alarms.ts';
import { blocked } from './blocked.ts';
import { setBack, setForward } from './clocks.ts';
import { damaged } from './damaged.ts';
import { dateLine } from './dateline.ts';
import type { Fault } from './fault.ts';
import { full } from './full.ts';
import { bombs, broken } from './hostile.ts';
import { living } from './living.ts';
import { moving } from './moving.ts';
import { newer } from './newer.ts';
import { permanentlyPrivate } from './private.ts';
import { smallDisk } from './smalldisk.ts';
import { starts } from './starts.ts';
import { downloadsTaken, notificationsTaken, sitesTaken } from './taken.ts';
import { editedTwice, keptTogether } from './together.ts';
import { yielding } from './yielding.ts';

/** Everything that is made to go wrong, besides the kills. */
export const faults: readonly Fault[] = [
  full,
  smallDisk,
  damaged,
  blocked,
  yielding,
  newer,
  permanentlyPrivate,
  moving,
  starts,
  lost,
  late,
  bursting,
  setBack,
  setForward,
  dateLine,
  notificationsTaken,
  downloadsTaken,
  sitesTaken,
  broken,
  bombs,
  living,
  editedTwice,
  keptTogether,
];
