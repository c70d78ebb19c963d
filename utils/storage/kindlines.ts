import type { KindLine } from '@/utils/domain/kindline';
import { tellChange } from './changes';
import { begin } from './database';

/**
 * Keeps a kind line of the person's own; one with the same words joins the one that is there.
 * Resolves when the browser has it on the disk.
 */
export async function keepKindLine(line: KindLine): Promise<void> {
  const transaction = await begin(['kindLines'], 'readwrite');
  const store = transaction.objectStore('kindLines');
  const there = await store.index('text').getKey(line.text);
  if (there === undefined) await store.add(line);
  await transaction.done;
  tellChange();
}

/** All kind lines of the person's own. A tombstone has no text, so the index passes it by. */
export async function ownKindLines(): Promise<KindLine[]> {
  const transaction = await begin(['kindLines'], 'readonly');
  const lines = await transaction.objectStore('kindLines').index('text').getAll();
  return lines.filter((line): line is KindLine => 'text' in line);
}
