import { KIND_LINES } from '@/utils/domain/kindlines';
import { begin } from '@/utils/storage/database';
import { entriesOfLife, linesOfLife, practicesOfLife } from './life.ts';

/** How many built-in lines were starred or retired, and which form was left half-way. */
const MARKS = 20;
const DRAFT = {
  id: 'check',
  texts: { notice: 'It rained.' },
  chosen: [],
  added: [],
} as const;

/** Fills the empty store of this page with so many records. */
export async function fillStore(count: number): Promise<void> {
  const few = await begin(['kindLines', 'lineMarks', 'practices', 'drafts'], 'readwrite');
  for (const line of linesOfLife(count)) void few.objectStore('kindLines').add(line);
  for (const form of practicesOfLife(count)) void few.objectStore('practices').add(form);
  for (const { id } of KIND_LINES.slice(0, MARKS)) {
    void few.objectStore('lineMarks').add({ id, standing: 'starred', updatedAt: 1 });
  }
  void few.objectStore('drafts').add({ ...DRAFT, private: false });
  await few.done;
  for (const entries of entriesOfLife(count)) {
    const some = await begin(['wins', 'pauses', 'reflections'], 'readwrite');
    for (const { kind, record } of entries) void some.objectStore(kind).add(record);
    await some.done;
  }
}
