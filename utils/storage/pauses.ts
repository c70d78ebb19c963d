import { changePause, type Pause, type PauseChange } from '@/utils/domain/pause';
import { deleteRecord, editRecord, keepRecord, restoreRecord, type Changed } from './records';

/** Keeps a pause that was begun. Resolves when the browser has it on the disk. */
export function keepPause(pause: Pause): Promise<void> {
  return keepRecord('pauses', pause);
}

/** Changes a pause as the page saw it last, unless another page was there first. */
export function editPause(
  seen: Pick<Pause, 'id' | 'updatedAt'>,
  change: PauseChange,
  now: number,
): Promise<Changed<Pause>> {
  return editRecord('pauses', seen, (pause) => changePause(pause, change, now));
}

/** Deletes a pause and returns it, for Undo. */
export function deletePause(id: string, now: number): Promise<Pause | undefined> {
  return deleteRecord('pauses', id, now);
}

/** Brings a deleted pause back as it was. */
export function restorePause(pause: Pause, now: number): Promise<void> {
  return restoreRecord('pauses', pause, now);
}
