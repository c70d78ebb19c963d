import { Reader } from '@/utils/state/reader';
import type { Ask, Tell } from '@/utils/state/readerwords';
import { readBeside } from '@/utils/state/takeout';

/** Asks a reader that is here and not in a worker: `askReader` where there are no workers. */
export function askHere(ask: Ask): Promise<Tell> {
  return new Promise((resolve) => void new Reader(resolve).hear(ask));
}

/** The journal file with all that is kept. */
export async function journalBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const tell = await askHere({
    kind: 'take',
    shape: 'json',
    beside: await readBeside(),
  });
  if (tell.kind !== 'taken') throw new Error(tell.kind);
  return new Uint8Array(await tell.file.arrayBuffer());
}
