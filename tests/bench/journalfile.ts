import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/** Writes a journal as Inbetween writes it; resolves to its size. */
export async function makeFile(path: string, count: number): Promise<number> {
  const records = Array.from({ length: count }, (_, at) => {
    const moment = Date.UTC(1990, 0, 1) + at * 10_000_000;
    return JSON.stringify({
      createdAt: moment,
      day: new Date(moment).toISOString().slice(0, 10),
      id: randomUUID(),
      private: false,
      text: `lay down for ten minutes and let it be enough, ${at}`,
      updatedAt: moment,
    });
  });
  const none = ['pauses', 'reflections', 'kindLines', 'lineMarks', 'practices'];
  const body = [
    '{',
    '"format":"inbetween-journal",',
    '"version":1,',
    `"wins":[\n${records.join(',\n')}\n],`,
    ...none.map((kind) => `"${kind}":[],`),
    '"settings":{},',
    '"note":{"helps":"","people":""},',
    `"counts":${JSON.stringify({ wins: count, ...Object.fromEntries(none.map((kind) => [kind, 0])) })},\n`,
  ].join('\n');
  const hash = createHash('sha256').update(body).digest('hex');
  const bytes = Buffer.from(`${body}"sha256":"${hash}"\n}\n`);
  await writeFile(path, bytes);
  return bytes.length;
}
