import type { KindLine, LineMark, Standing } from '@/utils/domain/kindline';
import { isLiving, laterThan } from '@/utils/domain/tombstone';
import { tellChange } from './changes';
import { begin } from './database';
import { deleteRecord, editIn, type Changed } from './records';
import { finish } from './finish';

/**
 * Keeps a kind line of the person's own; one with the same words joins the one that is there, which
 * comes again if it was retired. Resolves when the browser has it on the disk, to whether it is new.
 */
export async function keepKindLine(line: KindLine): Promise<boolean> {
  const transaction = await begin(['kindLines'], 'readwrite');
  const store = transaction.objectStore('kindLines');
  const there = await store.index('text').get(line.text);
  let keeping: Promise<unknown> | undefined;
  if (!isLiving(there)) keeping = store.add(line);
  else if (there.standing === 'retired') {
    const { standing } = line;
    keeping = store.put({ ...there, standing, updatedAt: laterThan(there, line.updatedAt) });
  }
  await finish(transaction, keeping);
  tellChange();
  return there === undefined;
}

/** The person's own line of this id, if it is there. */
export async function ownLine(id: string): Promise<KindLine | undefined> {
  const transaction = await begin(['kindLines'], 'readonly');
  const line = await transaction.objectStore('kindLines').get(id);
  return isLiving(line) ? line : undefined;
}

/** How many of the person's own lines stand so. A tombstone has no standing. */
export async function countOwn(standing: Standing): Promise<number> {
  const transaction = await begin(['kindLines'], 'readonly');
  return transaction.objectStore('kindLines').index('standing').count(all(standing));
}

/** The place of a line among the person's own that stand as it does, from 0. */
export async function placeOfOwn({ standing, text }: KindLine): Promise<number> {
  const before = IDBKeyRange.bound([standing], [standing, text], false, true);
  const transaction = await begin(['kindLines'], 'readonly');
  return transaction.objectStore('kindLines').index('standing').count(before);
}

/** The person's own line at a place among those that stand so. No other is read. */
export async function ownAt(standing: Standing, place: number): Promise<KindLine | undefined> {
  const transaction = await begin(['kindLines'], 'readonly');
  const index = transaction.objectStore('kindLines').index('standing');
  const cursor = await index.openCursor(all(standing));
  const at = place === 0 ? cursor : await cursor?.advance(place);
  return at && isLiving(at.value) ? at.value : undefined;
}

/** Some of the person's own lines by the alphabet, those after `after`. */
export async function someOwn(count: number, after?: string): Promise<KindLine[]> {
  const transaction = await begin(['kindLines'], 'readonly');
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const lines = await transaction.objectStore('kindLines').index('text').getAll(range, count);
  return lines.filter(isLiving);
}

/** Changes one as the page saw it last. Words that another line has already are not taken. */
export async function editKindLine(
  seen: KindLine,
  change: Partial<Pick<KindLine, 'text' | 'standing'>>,
  now: number,
): Promise<Changed<KindLine> | { kind: 'there already' }> {
  const transaction = await begin(['kindLines'], 'readwrite');
  if (change.text !== undefined && change.text !== seen.text) {
    const there = await transaction.objectStore('kindLines').index('text').getKey(change.text);
    if (there !== undefined) {
      await transaction.done;
      return { kind: 'there already' };
    }
  }
  return editIn(transaction, 'kindLines', seen, (line) => ({
    ...line,
    ...change,
    updatedAt: laterThan(line, now),
  }));
}

/** Deletes one and returns it, for Undo. */
export function deleteKindLine(id: string, now: number): Promise<KindLine | undefined> {
  return deleteRecord('kindLines', id, now);
}

/** Brings a deleted one back as it was. Resolves to whether it did: its words may be there again. */
export async function restoreKindLine(line: KindLine, now: number): Promise<boolean> {
  const transaction = await begin(['kindLines'], 'readwrite');
  const store = transaction.objectStore('kindLines');
  const there = await store.index('text').getKey(line.text);
  const current = await store.get(line.id);
  if (there ?? isLiving(current)) {
    await transaction.done;
    return false;
  }
  const updatedAt = laterThan(current ?? line, now);
  await finish(transaction, store.put({ ...line, updatedAt }));
  tellChange();
  return true;
}

/** What the person said of lines that are built in. */
export async function lineMarks(): Promise<LineMark[]> {
  const transaction = await begin(['lineMarks'], 'readonly');
  return transaction.objectStore('lineMarks').getAll();
}

/** Says how a built-in line stands. Resolves when the browser has it on the disk. */
export async function markLine(mark: LineMark): Promise<void> {
  const transaction = await begin(['lineMarks'], 'readwrite');
  await finish(transaction, transaction.objectStore('lineMarks').put(mark));
  tellChange();
}

function all(standing: Standing): IDBKeyRange {
  // An array sorts after every string, so this ends after the last text.
  return IDBKeyRange.bound([standing], [standing, []]);
}
