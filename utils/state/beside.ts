import type { Beside } from '@/utils/domain/journal';
import { readNote, writeNote } from '@/utils/platform/note';
import { chooseMissing } from '@/utils/platform/settings';

/** Brings in what a journal holds beside its records. What is chosen or written here stays. */
export async function bringBeside(beside: Beside | undefined): Promise<void> {
  if (!beside) return;
  await chooseMissing(beside.settings);
  const here = await readNote();
  const { people, helps } = beside.note;
  await writeNote({
    ...(here.people === '' && people !== '' && { people }),
    ...(here.helps === '' && helps !== '' && { helps }),
  });
}
