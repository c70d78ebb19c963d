import { fieldsOf } from '@/utils/domain/fields';
import type { Note } from '@/utils/domain/journal';
import { alone, readLocal, watchLocal, writeLocal } from './local';

/** Where it is kept. */
export const NOTE = 'note';

/** The note as it stands. What is stored and is no text reads as empty. */
export async function readNote(): Promise<Note> {
  const { people, helps } = await readStored();
  return { people: textOf(people), helps: textOf(helps) };
}

/** Writes the parts that are named and leaves the others. Resolves when the browser has it. */
export async function writeNote(change: Partial<Note>): Promise<void> {
  await alone(NOTE, async () => {
    await writeLocal({ [NOTE]: { ...(await readStored()), ...change } });
  });
}

/** Calls back after each change, by any page. Returns what ends it. */
export function watchNote(changed: () => void): () => void {
  return watchLocal([NOTE], changed);
}

async function readStored(): Promise<Readonly<Record<string, unknown>>> {
  return fieldsOf((await readLocal(NOTE))[NOTE]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
