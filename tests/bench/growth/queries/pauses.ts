import { makePause, type Pause } from '@/utils/domain/pause';
import { deletePause, editPause, keepPause, restorePause } from '@/utils/storage/pauses';
import { DAY_AFTER } from '../life.ts';
import { fresh, there, type Query } from '../query.ts';

/** A pause, from its beginning to its end. */
export const pauses: readonly Query[] = [
  {
    what: 'Pause: keeping one that begins, on the disk',
    ask: () => keepPause(newPause()),
  },
  {
    what: 'Pause: how long it lasted by now, on the disk',
    ready: async () => {
      let pause = newPause();
      await keepPause(pause);
      return async () => {
        const changed = await editPause(pause, { lasted: fresh() }, Date.now());
        if (changed.kind !== 'changed') throw new Error('The pause could not be changed.');
        pause = changed.record;
      };
    },
  },
  {
    what: 'Pause: taking one back, and having it again, on the disk',
    ready: async () => {
      const pause = newPause();
      await keepPause(pause);
      return async () => restorePause(there(await deletePause(pause.id, Date.now())), Date.now());
    },
  },
];

function newPause(): Pause {
  return makePause({ day: DAY_AFTER, anchor: 'sound' }, { id: crypto.randomUUID(), now: fresh() });
}
