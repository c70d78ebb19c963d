import { begin } from './database';

/** The names of the built-in kind lines that the person said are not for them. */
export async function retiredLines(): Promise<Set<string>> {
  const transaction = await begin(['lineMarks'], 'readonly');
  const marks = await transaction.objectStore('lineMarks').getAll();
  return new Set(marks.filter(({ standing }) => standing === 'retired').map(({ id }) => id));
}
