import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJournal, writeJournal } from '@/utils/transfer/journalfile';
import { journals } from '../unit/transfer/journals';

/** Ten thousand journals in all, each batch from a seed of its own. */
const [BATCHES, SIZE] = [10, 1_000];

test.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
  'a thousand journals come back as what they were and make the same bytes again: batch %i of 10',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(journals, async (journal) => {
        const bytes = await writeJournal(journal);
        const back = await readJournal(bytes, JSON.parse(new TextDecoder().decode(bytes)));
        expect(await writeJournal(back)).toEqual(bytes);
      }),
      { seed, numRuns: SIZE },
    );
  },
  60_000,
);
