import { describe, expect, test } from 'vitest';
import { emptyRecords } from '@/utils/domain/journal';
import { seal } from '@/utils/transfer/age';
import { writeJournal } from '@/utils/transfer/journalfile';
import { openFile } from '@/utils/transfer/recognise';
import { damaged, fate, here, LETTERS, readingOf } from '../fixtures/fate';
import { daylioBackup, zipOf } from '../fixtures/zips';

// What is hostile by its size, or takes long to try in every way. The rest is in tests/unit/transfer.

describe('a zip', () => {
  test('with a gigabyte inside is refused before it is unpacked', async () => {
    const zeros = new Blob(Array.from({ length: 64 }, () => new Uint8Array(16 * 1024 * 1024)));
    const bomb = await zipOf({ 'Journal.json': zeros });
    expect(bomb.size).toBeLessThan(2 * 1024 * 1024);
    expect(await fate(bomb)).toBe('refused: bomb');
    // Now it says that it holds one byte.
    const lying = new Uint8Array(await bomb.arrayBuffer());
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x40000000) view.setUint32(at, 1, true);
    }
    expect(await fate(lying)).toMatch(/^refused: (?:bomb|damaged)$/);
  });

  test('is refused or read as it is, whatever bit of it is turned', async () => {
    const zip = new Uint8Array(await (await daylioBackup()).arrayBuffer());
    const whole = readingOf(await openFile(new Blob([zip]), here)).records;
    for (const copy of damaged(zip, LETTERS)) {
      const came = await fate(copy);
      if (came.startsWith('refused: ')) continue;
      expect(readingOf(await openFile(new Blob([copy]), here)).records).toEqual(whole);
    }
  });
});

const journal = { ...emptyRecords(), settings: {}, note: { people: 'Ada', helps: 'tea' } };

test('an encrypted journal is never accepted with a bit turned or an end missing', async () => {
  const small = await seal(await writeJournal(journal), 'words', 2);
  const fates = new Set<string>();
  for (const copy of damaged(small, LETTERS)) fates.add(await fate(copy, 'words'));
  expect([...fates].filter((came) => !came.startsWith('refused: '))).toEqual([]);
});

test('a file with more entries than can be read is refused', async () => {
  expect(await fate('- a\n'.repeat(500_001))).toBe('refused: many');
});
