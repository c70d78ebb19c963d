import { cardTime } from '@/utils/domain/check';
import type { Beside, Note } from '@/utils/domain/journal';
import { chooseMissing, unchoose, type Undoable } from '@/utils/platform/changesettings';
import { readNote, writeNote } from '@/utils/platform/note';
import { rememberLook } from '@/utils/platform/remembered';
import { readSettings } from '@/utils/platform/settings';
import { beginCheckWith } from './checkdue';

/** What bringing in what a journal holds beside its records has written. */
export interface BroughtBeside {
  settings: Undoable;
  /** The parts of the note that had been empty. */
  note: Partial<Note>;
}

/** Brings in what a journal holds beside its records. What is chosen or written here stays. */
export async function bringBeside(beside: Beside | undefined): Promise<BroughtBeside | undefined> {
  if (!beside) return undefined;
  const before = await readSettings();
  // Whoever has no day here is offered the check from the next time on, as if it had just been chosen.
  if (!cardTime(before)) await beginCheckWith(beside.settings);
  const settings = await chooseMissing(beside.settings);
  await rememberNow();
  const here = await readNote();
  const { people, helps } = beside.note;
  const note = {
    ...(here.people === '' && people !== '' && { people }),
    ...(here.helps === '' && helps !== '' && { helps }),
  };
  try {
    await writeNote(note);
  } catch (error) {
    // All of it or nothing: what is told not to be saved has nothing that could be taken back.
    await unchoose(settings);
    await rememberNow();
    throw error;
  }
  return { settings, note };
}

/** Takes it back. What was chosen or written since stays. */
export async function takeBackBeside({ settings, note }: BroughtBeside): Promise<void> {
  await unchoose(settings);
  await rememberNow();
  const here = await readNote();
  const same = (['people', 'helps'] as const).filter((part) => here[part] === note[part]);
  await writeNote(Object.fromEntries(same.map((part) => [part, ''])));
}

/** The next new tab has it from its first frame: one that is to begin covered shows no words before. */
async function rememberNow(): Promise<void> {
  rememberLook(await readSettings());
}
