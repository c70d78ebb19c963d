import type { KindLine, LineMark } from '@/utils/domain/kindline';
import { begin } from './database';

/** The person's own kind lines, and what they said of those that are built in. */
export async function ownLinesAndMarks(): Promise<{ own: KindLine[]; marks: LineMark[] }> {
  const transaction = await begin(['kindLines', 'lineMarks'], 'readonly');
  const [lines, marks] = await Promise.all([
    transaction.objectStore('kindLines').getAll(),
    transaction.objectStore('lineMarks').getAll(),
  ]);
  return { own: lines.filter((line): line is KindLine => 'text' in line), marks };
}
