import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, type Journal } from '@/utils/domain/journal';
import { Packed } from '@/utils/domain/packed';
import { writeJournal } from '@/utils/transfer/journalfile';
import { openFile } from '@/utils/transfer/recognise';
import { here, readingOf } from '../fixtures/fate';
import { journals } from '../unit/transfer/journals';

/** Ten thousand journals in all, each batch from a seed of its own. */
const [BATCHES, SIZE] = [10, 1_000];

/** The journal in a file, read as a person's own is. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Journal> {
  const { records, beside } = readingOf(await openFile(new Blob([bytes]), here));
  for (const kind of KINDS) {
    // By its lines: read in one piece, which is for files that somebody has changed, these are arrays.
    if (records[kind].length > 0) expect(records[kind]).toBeInstanceOf(Packed);
  }
  const lists = KINDS.map((kind) => [kind, [...records[kind]]]);
  return { ...Object.fromEntries(lists), ...beside } as Journal;
}

test.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
  'a thousand journals come back as what they were and make the same bytes again: batch %i of 10',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(journals, async (journal) => {
        const bytes = await writeJournal(journal);
        expect(await writeJournal(await read(bytes))).toEqual(bytes);
      }),
      { seed, numRuns: SIZE },
    );
  },
);
